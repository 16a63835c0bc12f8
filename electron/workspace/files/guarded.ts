/** Acts on the disk end in an outcome, whatever the disk says. */
import type { Failure } from '../../../shared/model/failure';
import { failureOf } from '../../ports/errno';
import type { Ports } from '../../ports/ports';

type Failed = { readonly kind: 'failed'; readonly failure: Failure };

/** Turns the system's errors into what a person can do; bugs go on as they are. */
export async function orFailure<Outcome>(act: () => Promise<Outcome>): Promise<Outcome | Failed> {
  try {
    return await act();
  } catch (cause) {
    return { kind: 'failed', failure: failureOf(cause) };
  }
}

/**
 * Acts only while the workspace is there. A share that has gone leaves an empty folder behind, and making folders in it
 * would write the newsroom's files to a place where nobody finds them.
 */
export function ifThere<Outcome>(
  newsroom: string,
  { files }: Ports,
  act: () => Promise<Outcome>,
): Promise<Outcome | Failed> {
  return orFailure(async () => {
    if (await files.exists(newsroom)) return act();
    return { kind: 'failed' as const, failure: { code: 'folder-gone' as const } };
  });
}
