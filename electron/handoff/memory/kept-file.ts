/** Small files of this machine's own, below the user's data: what is not there, or can't be read, is as if it had never been kept. */
import { dirname } from 'node:path';
import type { z } from 'zod';
import type { Data } from '../../../shared/data';
import type { Format } from '../../../shared/model/parse-document';
import { failed, succeeded, type Result } from '../../../shared/result';
import type { Failure } from '../../../shared/model/failure';
import type { Ports } from '../../ports/ports';
import { durableSave, makeDurableFolder } from '../../workspace/files/durable-save';
import { documentBytes, readDocument } from '../../workspace/files/read-document';
import { codeOf, failureOf } from '../../ports/errno';

export type Keeping = {
  readonly ports: Pick<Ports, 'files'>;
  /** Something could not be read: what it says is done without, and the log has it. */
  readonly fault: (cause: unknown) => unknown;
};

export async function readKept<Schema extends z.ZodType>(
  path: string,
  format: Format<Schema>,
  { ports, fault }: Keeping,
): Promise<Data<Schema> | null> {
  const read = await readDocument(ports.files, path, format);
  if (read.kind === 'read') return read.document;
  if (read.kind === 'failed' || read.problem.kind !== 'missing')
    fault(new Error(`${path} can't be read: ${JSON.stringify(read)}`));
  return null;
}

/** Of any size: an archive of years has a long one. */
export async function readLarge<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { ports, fault }: Keeping,
): Promise<z.output<Schema> | null> {
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder().decode(await ports.files.read(path))));
    if (read.success) return read.data;
    fault(new Error(`${path} is none of ours`, { cause: read.error }));
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') fault(cause);
  }
  return null;
}

export async function keep(path: string, document: object, { ports }: Keeping): Promise<Result<void, Failure>> {
  try {
    await makeDurableFolder(ports.files, dirname(path));
    const saved = await durableSave(ports.files, { path, bytes: documentBytes(document), base: { kind: 'any' } });
    // `any` meets no clash.
    return saved.kind === 'failed' ? failed(saved.failure) : succeeded(undefined);
  } catch (cause) {
    return failed(failureOf(cause));
  }
}
