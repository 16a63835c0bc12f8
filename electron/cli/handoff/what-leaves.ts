/** Which articles an export asks the gate for: all there are, or those that have changed since, by the index in the user's cache folder. */
import { changedSince, leaversIn, type Candidates, type Leaver } from '../../../shared/handoff/leavers';
import type { HandOffRequest } from '../../handoff/hand-off';
import { ownSources } from '../../handoff/own-templates';
import { recipeOf } from '../../handoff/recipe-of';
import { DatabaseError } from '../../search/database';
import { indexFolderOf, userIndexBase } from '../../search/index-folder';
import { layoutOf } from '../../workspace/layout';
import { trustIn } from '../../workspace/review/roster-files';
import type { Workspace } from '../../workspace/open-workspace';
import type { Context } from '../answer';

type Asked = Pick<HandOffRequest, 'since' | 'outputs' | 'profile' | 'drafts' | 'templates'> & {
  readonly extent: 'all' | 'changed';
};
type Leaving = Pick<HandOffRequest, 'articles' | 'leavers'>;

export async function whatLeaves(workspace: Workspace, asked: Asked, { env }: Context): Promise<Leaving> {
  const { since, extent, drafts } = asked;
  if (extent === 'all' || since === null || drafts === 'include') return allOf(workspace);
  const leavers = await leaversHere(workspace, env);
  if (leavers === null) return allOf(workspace);
  const recipe = recipeOf(workspace.newsroom.read(), asked, await ownSources(workspace, asked.templates));
  return { articles: changedSince(leavers, { since, recipe }), leavers };
}

/** For a target that this machine hands over to: the index says what has changed, else every article is asked of. */
export async function candidatesHere(workspace: Workspace, { env }: Pick<Context, 'env'>): Promise<Candidates> {
  const leavers = await leaversHere(workspace, env);
  if (leavers !== null) return { all: leavers, leavers };
  const { articles } = await allOf(workspace);
  return { all: articles.map((id) => ({ id, fingerprint: null })), leavers };
}

/** The newest first. */
async function allOf({ articles, root }: Workspace): Promise<Leaving> {
  const ids = await articles.below(layoutOf(root).articles('articles'));
  return { articles: [...ids].sort().reverse(), leavers: null };
}

/** Null where there is no index to be had: another program holds it, or the disk has no room. Then every article is looked at. */
async function leaversHere({ root, roster }: Workspace, env: Context['env']): Promise<readonly Leaver[] | null> {
  // Loading SQLite takes longer than all that the other commands do.
  const { openArticleIndex } = await import('../../search/article-index');
  try {
    const opened = openArticleIndex({
      workspace: root,
      folder: indexFolderOf(userIndexBase(env), root),
      roster: await trustIn(roster),
    });
    if (!opened.ok) return null;
    try {
      const reconciled = await opened.value.reconcile();
      return reconciled.ok ? leaversIn(await opened.value.outgoing()) : null;
    } finally {
      opened.value.close();
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    return null;
  }
}
