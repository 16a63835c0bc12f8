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
  /** All that has been put, in the order of names. */
  sorted(): Readonly<Record<string, PackagedFile>>;
};

/** Beyond this no disk measured went faster. */
const atOnce = 8;
const done: Result<void, Failure> = succeeded(undefined);

/** `held`: SHA-256 of files that the target holds: those that are the same do not reach the sink. */
export function fillSink(sink: PackageSink, held: Readonly<Record<string, string>> = {}): Filling {
  const files = new Map<string, PackagedFile>();
  const put: Filling['put'] = (name, content) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const sha256 = fileHash(bytes);
    files.set(name, { sha256, bytes: bytes.byteLength });
    return held[name] === sha256 ? Promise.resolve(done) : sink.write(name, bytes);
  };
  return {
    put,
    sorted: () => Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
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
