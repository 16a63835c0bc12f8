/** `midad search`: the articles that answer some words, best first, from an index in the user's cache folder that is brought up to date first. */
import { isEmptyQuery, parseQuery } from '../../shared/search/query';
import { everything, maxPage, type Found } from '../../shared/search/search-request';
import type { Translate } from '../../shared/messages/translate';
import { DatabaseError } from '../search/database';
import { indexFolderOf, userIndexBase } from '../search/index-folder';
import type { ArticleIndex, OpenFailure } from '../search/article-index';
import { failureAnswer, problemText, type Answer } from './answer';
import { trustIn } from '../workspace/review/roster-files';
import { inWorkspace } from './in-workspace';
import { withRosterTrouble } from './people/told-roster';

/** Articles shown where `--limit` does not say otherwise. */
const usualLimit = 20;

export const search = inWorkspace(async (workspace, { call, t, env }) => {
  const typed = call.values.slice(1).join(' ');
  const folder = indexFolderOf(userIndexBase(env), workspace.root);
  // Loading SQLite takes longer than all that the other commands do.
  const { openArticleIndex } = await import('../search/article-index');
  try {
    const opened = openArticleIndex({ workspace: workspace.root, folder, roster: await trustIn(workspace.roster) });
    if (!opened.ok) return indexAnswer(opened.failure, { folder, t });
    try {
      const answer = await searchIn(opened.value, { typed, limit: call.limit ?? usualLimit, t });
      return await withRosterTrouble(answer, workspace, t);
    } finally {
      opened.value.close();
    }
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    return complaint({ code: 'index-broken', folder, reason: cause.message }, t('cli.search.broken', { folder }));
  }
});

type Asked = { readonly typed: string; readonly limit: number; readonly t: Translate };

async function searchIn(index: ArticleIndex, { typed, limit, t }: Asked): Promise<Answer> {
  const reconciled = await index.reconcile();
  if (!reconciled.ok) return failureAnswer(reconciled.failure, t);
  // No words are no question; a list of everything is `midad list`.
  const isAsked = !isEmptyQuery(parseQuery(typed));
  const query = { ...everything, typed };
  const { total, found } = isAsked
    ? await index.page({ query, limit: Math.min(limit, maxPage), offset: 0 })
    : { total: 0, found: [] };
  const isFound = total > 0;
  return {
    exit: isFound ? 0 : 1,
    facts: { query: typed, total, found: found.map(factsOf) },
    said: [
      ...found.flatMap((one) => wordsOf(one, t)),
      ...(total > found.length ? [t('cli.search.more', { count: total - found.length })] : []),
    ],
    complaints: isFound ? [] : [t('cli.search.none', { query: typed })],
  };
}

function factsOf({ summary, headlineMarks, snippet }: Found): object {
  const { id } = summary;
  const { headline, slugline, review } = summary.kind === 'article' ? summary : nothingKnown;
  return { id, headline, slugline, review, headlineMarks, snippet };
}

/** An article whose file has become unreadable since the index read it. */
const nothingKnown = { headline: '', slugline: '', review: null };

function wordsOf({ summary, snippet }: Found, t: Translate): string[] {
  const title = summary.kind === 'article' ? summary.headline || summary.slugline : problemText(summary.problem, t);
  return [`${summary.id}  ${title}`, ...(snippet === null || snippet.text === '' ? [] : [`    ${snippet.text}`])];
}

function indexAnswer(failure: OpenFailure, { folder, t }: { folder: string; t: Translate }): Answer {
  if (failure.kind === 'in-use') return complaint({ code: 'index-in-use', folder }, t('cli.search.inUse'));
  const reason = t(`failure.${failure.failure.code}`, failure.failure);
  return complaint({ ...failure.failure, folder }, t('cli.search.failed', { folder, reason }));
}

const complaint = (
  failure: { readonly code: string; readonly folder: string; readonly reason?: string },
  message: string,
): Answer => ({
  exit: 1,
  facts: { failure: { ...failure, message } },
  said: [],
  complaints: [message],
});
