/** Holds the pictures of a workspace against the articles that show them. */
import { join } from 'node:path';
import { MediaName } from '../../shared/model/object-blocks';
import { codeOf, failureOf } from '../ports/errno';
import { sha256 } from '../ports/hash';
import type { Ports } from '../ports/ports';
import type { Finding, Problem } from './doctor';
import { inTurns } from './in-turns';

type Showing = {
  readonly path: string;
  /** Null where the file can't be read: nobody knows what it shows. */
  readonly shows: readonly MediaName[] | null;
};

/** Milliseconds. A picture that came in today may stand in a text that has not reached its file yet. */
const settlesAfterMs = 24 * 60 * 60 * 1000;

/** Some megabytes each. */
const atOnce = 4;

export async function examinePictures(root: string, files: readonly Showing[], ports: Ports): Promise<Finding[]> {
  const there = files.flatMap(({ path }) => {
    const name = MediaName.safeParse(path.replace(/^media\//, ''));
    return path.startsWith('media/') && name.success ? [name.data] : [];
  });
  const strays = files.filter(({ path }) => path.startsWith('media/') && !there.some((name) => path.endsWith(name)));
  const isComplete = files.every(({ shows }) => shows !== null);
  const shown = new Set(files.flatMap(({ shows }) => shows ?? []));
  const own = await inTurns(there, atOnce, async (name): Promise<Finding[]> => {
    const isUnused = isComplete && !shown.has(name);
    const problem = await problemOf(join(root, 'media', name), { name, isUnused, ports });
    return problem === null ? [] : [{ path: `media/${name}`, problem }];
  });
  return [
    ...missingPictures(files, new Set(there)),
    ...own.flat(),
    ...strays.map(({ path }): Finding => ({ path, problem: { kind: 'unknown-file' } })),
  ];
}

/** Versions and what lies in the trash may have lost theirs: only what is published counts. */
function missingPictures(files: readonly Showing[], there: ReadonlySet<MediaName>): Finding[] {
  return files
    .filter(({ path }) => /^articles\/[^/]+\/[^/]+\/article\.json$/.test(path))
    .flatMap(({ path, shows }) =>
      [...new Set(shows ?? [])]
        .filter((name) => !there.has(name))
        .map((name): Finding => ({ path, problem: { kind: 'missing-picture', name } })),
    );
}

type Asked = { readonly name: MediaName; readonly isUnused: boolean; readonly ports: Ports };

async function problemOf(path: string, { name, isUnused, ports }: Asked): Promise<Problem | null> {
  try {
    if (!name.startsWith(sha256(await ports.files.read(path)))) return { kind: 'damaged-picture' };
    const age = new Date(ports.clock.now()).getTime() - (await ports.files.changedAt(path));
    return isUnused && age > settlesAfterMs ? { kind: 'unused-picture' } : null;
  } catch (cause) {
    if (codeOf(cause) === '') throw cause;
    return { kind: 'failed', failure: failureOf(cause) };
  }
}
