/** `midad list`: the articles, newest first, with those whose files can't be read. */
import type { ArticleSummary } from '../../shared/library/summary';
import type { Translate } from '../../shared/messages/translate';
import { problemText, type Answer } from './answer';
import { inWorkspace } from './in-workspace';
import { withRosterTrouble } from './people/told-roster';

export const list = inWorkspace(async (workspace, { t }) => {
  const articles = await workspace.articles.list('articles');
  const answer: Answer = {
    exit: 0,
    facts: { articles },
    said: articles.length === 0 ? [t('cli.list.none')] : articles.map((summary) => line(summary, t)),
    complaints: [],
  };
  return withRosterTrouble(answer, workspace, t);
});

function line(summary: ArticleSummary, t: Translate): string {
  if (summary.kind === 'unreadable') return `${summary.id}  ${problemText(summary.problem, t)}`;
  const title = summary.headline || summary.slugline;
  const held = summary.hold === null ? '' : `${t('cli.separator')}${t('cli.history.held')}`;
  return `${summary.id}  ${t(`cli.review.${summary.review}`)}${held}  ${title}`;
}
