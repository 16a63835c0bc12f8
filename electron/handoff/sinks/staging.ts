/**
 * How what was made ready comes into its folder: every file by a rename, pictures first and the manifest last, so that nothing ever leads to what is not there.
 * What is to be done is written down before the first of them; where it was cut off in the middle, the next hand-off does the rest.
 */
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { manifestName } from '../../../shared/handoff/manifest';
import { PackagePath } from '../../../shared/handoff/package-path';
import { codeOf } from '../../ports/errno';
import type { Files } from '../../ports/files';
import { retrying } from '../../ports/retrying';
import { inTurns } from '../../workspace/files/in-turns';
import { writeWholeFile } from '../write-files';
import { dayMs } from './leftovers';

/** Beside what readers see; a web server shows no name that begins with a dot. */
export const stagingName = /^\.midad-\d+-[0-9a-f]+$/;
const planName = 'ready.json';
const atOnce = 8;

export const Plan = z.strictObject({
  /** Names in the staging folder and the places they are for. */
  files: z.array(z.tuple([z.string().regex(/^\d+$/), PackagePath])),
  removed: z.array(PackagePath),
});
export type Plan = z.infer<typeof Plan>;

type Place = { readonly folder: string; readonly staging: string; readonly files: Files };

/** From here on it is done, whoever does it. */
export async function writePlan({ staging, files }: Place, plan: Plan): Promise<void> {
  await writeWholeFile(files, join(staging, planName), new TextEncoder().encode(JSON.stringify(plan)));
}

export async function carryOut(place: Place, plan: Plan): Promise<void> {
  const { folder, staging, files } = place;
  const folders = new Set(plan.files.map(([, path]) => dirname(join(folder, path))));
  await inTurns([...folders], atOnce, (one) => files.makeFolder(one));
  for (const rank of [0, 1, 2])
    await inTurns(
      plan.files.filter(([, path]) => rankOf(path) === rank),
      atOnce,
      ([from, path]) => moveIn(files, join(staging, from), join(folder, path)),
    );
  await inTurns(plan.removed, atOnce, (path) => removeIn(files, folder, path));
  for (const [from, path] of plan.files)
    if (path === manifestName) await moveIn(files, join(staging, from), join(folder, path));
  await files.removeFile(join(staging, planName));
  await files.removeFolder(staging);
}

/** What others lead to comes before them. */
function rankOf(path: string): number {
  if (path === manifestName) return 3;
  if (/^(?:media|manifests)\//.test(path)) return 0;
  return path.includes('/') ? 1 : 2;
}

/** One that somebody else has moved in meanwhile is in. */
async function moveIn(files: Files, from: string, to: string): Promise<void> {
  try {
    await retrying(() => files.rename(from, to));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' && !(await files.exists(from)) && (await files.exists(to))) return;
    throw cause;
  }
}

/** With the folders above it that it leaves empty. */
async function removeIn(files: Files, folder: string, path: string): Promise<void> {
  await retrying(() => files.removeFile(join(folder, path)));
  for (let above = dirname(path); above !== '.'; above = dirname(above)) await files.removeFolder(join(folder, above));
}

/** Finishes what was cut off, and takes away what never became ready and is older than a day. A folder that is not there needs neither. */
export async function settle(folder: string, files: Files): Promise<void> {
  for (const name of await stagingsIn(folder, files)) {
    const staging = join(folder, name);
    const plan = await planIn(staging, files);
    if (plan !== null) await carryOut({ folder, staging, files }, plan);
    else if (Date.now() - (await files.changedAt(staging)) > dayMs) await clearAway(staging, files);
  }
}

export async function clearAway(staging: string, files: Files): Promise<void> {
  for (const { name } of await files.list(staging)) await files.removeFile(join(staging, name));
  await files.removeFolder(staging);
}

async function stagingsIn(folder: string, files: Files): Promise<string[]> {
  try {
    return (await files.list(folder)).map(({ name }) => name).filter((name) => stagingName.test(name));
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cause;
  }
}

/** Null where it is not ready, or what lies there is no plan of ours. */
async function planIn(staging: string, files: Files): Promise<Plan | null> {
  try {
    const plan = Plan.safeParse(JSON.parse(new TextDecoder().decode(await files.read(join(staging, planName)))));
    return plan.success ? plan.data : null;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT' || cause instanceof SyntaxError) return null;
    throw cause;
  }
}
