/** Fills a sink with the files of a hand-off, several at a time, and keeps account of what they are. */
import type { PackagedFile } from '../../shared/handoff/manifest';
import type { ExportFile } from '../../shared/export/export-file';
import type { Failure } from '../../shared/model/failure';
import { succeeded, type Result } from '../../shared/result';
import { fileHash } from '../ports/hash';
import type { PackageSink } from './package-sink';

export type Filling = {
  put(name: string, content: string | Uint8Array): Promise<Result<void, Failure>>;
  /** Asks for the next only when one of those before is written; ends with the first that fails. */
  putAll(files: Iterable<ExportFile>): Promise<Result<void, Failure>>;
  /** Of all that has been put. */
  readonly files: ReadonlyMap<string, PackagedFile>;
};

/** Beyond this no disk measured went faster. */
const atOnce = 8;
const done: Result<void, Failure> = succeeded(undefined);

export function fillSink(sink: PackageSink): Filling {
  const files = new Map<string, PackagedFile>();
  const put: Filling['put'] = (name, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    files.set(name, { sha256: fileHash(bytes), bytes: bytes.byteLength });
    return sink.write(name, bytes);
  };
  return {
    put,
    files,
    async putAll(wanted) {
      const queue = wanted[Symbol.iterator]();
      let outcome = done;
      const work = async (): Promise<void> => {
        for (let next = queue.next(); !next.done && outcome.ok; next = queue.next()) {
          const written = await put(next.value.name, next.value.text);
          if (!written.ok) outcome = written;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return outcome;
    },
  };
}
