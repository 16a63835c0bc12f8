/** Whether the command line's own index of a workspace says what its files say. Where there is none there is nothing to say. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from '../search/database';
import { indexFolderOf, userIndexBase } from '../search/index-folder';
import { layoutOf } from '../workspace/layout';
import { rosterFiles, trustIn } from '../workspace/review/roster-files';
import type { Context } from './answer';

export type IndexExamination = {
  readonly isSound: boolean;
  /** Null where there is no index. */
  readonly facts: { readonly folder: string; readonly differing: number; readonly isMended: boolean } | null;
  readonly words: readonly string[];
};

const none: IndexExamination = { isSound: true, facts: null, words: [] };

/** With `--repair` the index is brought up to date, or built anew where it is damaged. */
export async function examineIndex(workspace: string, { call, env, ports, t }: Context): Promise<IndexExamination> {
  const folder = indexFolderOf(userIndexBase(env), workspace);
  if (!existsSync(join(folder, 'index.sqlite'))) return none;
  const roster = await trustIn(rosterFiles(layoutOf(workspace), ports));
  // Loading SQLite takes longer than all that the other commands do.
  const { openArticleIndex } = await import('../search/article-index');
  try {
    const opened = openArticleIndex({ workspace, folder, roster });
    if (!opened.ok) return unknown(folder, t('cli.search.inUse'));
    try {
      const differing = await opened.value.differing();
      if (!differing.ok) return unknown(folder, t(`failure.${differing.failure.code}`, differing.failure));
      const count = differing.value;
      if (count === 0) return { isSound: true, facts: { folder, differing: 0, isMended: false }, words: [] };
      if (call.repair) await opened.value.reconcile();
      const words = t(call.repair ? 'cli.doctor.indexMended' : 'cli.doctor.indexDiffers', { count });
      return { isSound: call.repair, facts: { folder, differing: count, isMended: call.repair }, words: [words] };
    } finally {
      opened.value.close();
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    return unknown(folder, t('cli.search.broken', { folder }));
  }
}

const unknown = (folder: string, words: string): IndexExamination => ({
  isSound: false,
  facts: { folder, differing: 0, isMended: false },
  words: [words],
});
