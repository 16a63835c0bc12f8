/** Which articles an export asks the gate for: all there are, or those that have changed since, by the index in the user's cache folder. */
import { leaversIn, whatChanged } from '../../../shared/handoff/what-changed';
import type { HandOffRequest } from '../../handoff/hand-off';
import { recipeOf } from '../../handoff/manifest-of';
import { DatabaseError } from '../../search/database';
import { indexFolderOf, userIndexBase } from '../../search/index-folder';
import { layoutOf } from '../../workspace/layout';
import type { Workspace } from '../../workspace/open-workspace';
import type { Context } from '../answer';

type Asked = Pick<HandOffRequest, 'since' | 'outputs' | 'profile' | 'drafts'> & { readonly extent: 'all' | 'changed' };
type Leaving = Pick<HandOffRequest, 'articles' | 'beside'>;

/** The newest first. */
export async function whatLeaves(workspace: Workspace, asked: Asked, { env }: Context): Promise<Leaving> {
  const { since, extent, drafts } = asked;
  if (extent === 'all' || since === null || drafts === 'include') return allOf(workspace);
  const lines = await outgoingLines(workspace.root, env);
  if (lines === null) return allOf(workspace);
  return whatChanged(leaversIn(lines), { since, recipe: recipeOf(workspace.newsroom.read(), asked) });
}

async function allOf({ articles, root }: Workspace): Promise<Leaving> {
  const ids = await articles.below(layoutOf(root).articles('articles'));
  return { articles: [...ids].sort().reverse(), beside: [] };
}

/** Null where there is no index to be had: another program holds it, or the disk has no room. Then every article is looked at. */
async function outgoingLines(root: string, env: Context['env']): Promise<string | null> {
  // Loading SQLite takes longer than all that the other commands do.
  const { openArticleIndex } = await import('../../search/article-index');
  try {
    const opened = openArticleIndex({ workspace: root, folder: indexFolderOf(userIndexBase(env), root) });
    if (!opened.ok) return null;
    try {
      const reconciled = await opened.value.reconcile();
      return reconciled.ok ? await opened.value.outgoing() : null;
    } finally {
      opened.value.close();
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    return null;
  }
}
