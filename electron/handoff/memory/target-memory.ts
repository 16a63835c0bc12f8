/**
 * What this machine remembers of a target: the folder chosen for it, what it holds, how the last hand-off went. A target that leads elsewhere is
 * another one, of which nothing is known.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { LastHandOff, lastHandOffFormat } from '../../../shared/handoff/last-hand-off';
import { TargetState } from '../../../shared/handoff/target-state';
import {
  KnownMedia,
  knownMediaFormat,
  KnownPost,
  knownPostFormat,
  type WordPressMemory,
} from '../../../shared/handoff/wordpress-state';
import type { ExportProfile, ProfileId, Target } from '../../../shared/model/export-profile';
import type { ArticleId } from '../../../shared/model/ids';
import { sha256 } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { keep, readKept, readLarge, type Keeping } from './kept-file';

const foldersFormat = 'midad/target-folders@1';
const Folders = z.looseObject({ format: z.literal(foldersFormat), folders: z.record(z.string(), z.string()) });

export type TargetMemory = {
  /** Null where none has been chosen on this machine. */
  folderOf(profile: ProfileId): string | null;
  rememberFolder(profile: ProfileId, folder: string): Promise<void>;
  of(profile: Pick<ExportProfile, 'id' | 'target'>): OneTarget;
};

export type OneTarget = {
  state(): Promise<TargetState | null>;
  keepState(state: TargetState): Promise<void>;
  last(): Promise<LastHandOff | null>;
  keepLast(last: Omit<LastHandOff, 'format'>): Promise<void>;
  readonly wordPress: WordPressMemory;
};

type Given = {
  /** Of one workspace. */
  readonly folder: string;
  readonly ports: Pick<Ports, 'files'>;
  readonly fault: (cause: unknown) => unknown;
};

/** `base`: of this machine, for all newsrooms. */
export const memoryOfWorkspace = (base: string, root: string): string => join(base, sha256(root).slice(0, 16));

export async function targetMemory({ folder, ports, fault }: Given): Promise<TargetMemory> {
  const keeping: Keeping = { ports, fault };
  const path = join(folder, 'folders.json');
  const read = await readKept(path, { name: foldersFormat, schema: Folders }, keeping);
  const folders = new Map<string, string>(Object.entries((read?.folders ?? {}) as Record<string, string>));
  return {
    folderOf: (profile) => folders.get(profile) ?? null,
    async rememberFolder(profile, chosen) {
      folders.set(profile, chosen);
      await keepOrSay(path, { format: foldersFormat, folders: Object.fromEntries(folders) }, keeping);
    },
    of: (profile) =>
      oneTarget(join(folder, `${profile.id}-${placeOf(profile.target, folders.get(profile.id) ?? '')}`), keeping),
  };
}

/** Short, and another one as soon as the target leads elsewhere. */
function placeOf(target: Target, folder: string): string {
  const parts: string[] = [target.kind];
  if (target.kind === 'folder' || target.kind === 'zip') parts.push(folder);
  if (target.kind === 'post' || target.kind === 'wordpress') parts.push(target.url);
  return sha256(parts.join('\n')).slice(0, 12);
}

/** In a folder of its own. */
export function oneTarget(folder: string, keeping: Keeping): OneTarget {
  const at = (name: string): string => join(folder, name);
  return {
    state: async () => (await readLarge(at('state.json'), TargetState, keeping)) as TargetState | null,
    keepState: (state) => keepOrSay(at('state.json'), state, keeping),
    last: () => readKept(at('last.json'), { name: lastHandOffFormat, schema: LastHandOff }, keeping),
    keepLast: (last) => keepOrSay(at('last.json'), { format: lastHandOffFormat, ...last }, keeping),
    wordPress: wordPressMemory(at('wordpress'), keeping),
  };
}

/** A file each, so that an archive of years costs nothing. */
function wordPressMemory(folder: string, keeping: Keeping): WordPressMemory {
  const postAt = (id: ArticleId): string => join(folder, `${id}.json`);
  const mediaAt = (name: string): string => join(folder, `media-${sha256(name).slice(0, 32)}.json`);
  const posts = { name: knownPostFormat, schema: KnownPost };
  const media = { name: knownMediaFormat, schema: KnownMedia };
  return {
    post: (id) => readKept(postAt(id), posts, keeping),
    keepPost: (id, post) => keepOrSay(postAt(id), post, keeping),
    media: (name) => readKept(mediaAt(name), media, keeping),
    keepMedia: (name, one) => keepOrSay(mediaAt(name), one, keeping),
    forgetMedia: (name) => keeping.ports.files.removeFile(mediaAt(name)),
  };
}

/** What was handed over is handed over: that it can't be remembered makes nothing fail, and the log has it. */
async function keepOrSay(path: string, document: object, keeping: Keeping): Promise<void> {
  const kept = await keep(path, document, keeping);
  if (!kept.ok) keeping.fault(new Error(`what a target holds can't be kept: ${kept.failure.code}`));
}
