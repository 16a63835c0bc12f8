/** `midad comments`: what is said beside the articles, or beside one of them, for people and for scripts. */
import { placeName } from '../../../shared/comments/place-words';
import { quotedWords } from '../../../shared/comments/place-of';
import { hasLostItsPlace, placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import { isOpen } from '../../../shared/comments/threads';
import type { Translate } from '../../../shared/messages/translate';
import type { ArticleId } from '../../../shared/model/ids';
import { inTurns } from '../../workspace/files/in-turns';
import type { Workspace } from '../../workspace/open-workspace';
import { failureAnswer, problemText } from '../answer';
import { inWorkspace } from '../in-workspace';
import { articleIn, unknownArticle } from '../people/signed-answer';

/** Articles that are read at once. */
const width = 16;

type Which = 'open' | 'all';

type Beside = {
  readonly id: ArticleId;
  readonly headline: string;
  readonly placed: readonly PlacedThread[];
  readonly unreadable: number;
};

export const comments = inWorkspace(async (workspace, context) => {
  const { call, t } = context;
  const which: Which = call.comments.all ? 'all' : 'open';
  const [, typed] = call.values;
  if (typed === undefined) {
    const summaries = await workspace.articles.list('articles');
    const read = await inTurns(summaries, width, ({ id }) => beside(workspace, id, which));
    return answer(read.filter((one) => one !== null).filter(isSaid), t);
  }
  const article = articleIn(context);
  if (!article.ok) return article.failure;
  const opened = await workspace.articles.open(article.value);
  if (opened.kind === 'unreadable') {
    const { problem } = opened;
    const message = `${article.value}: ${problemText(problem, t)}`;
    if (problem.kind === 'missing') return unknownArticle(typed, t);
    return { exit: 1, facts: { id: article.value, problem, message }, said: [], complaints: [message] };
  }
  if (opened.kind === 'failed') return failureAnswer(opened.failure, t);
  const one = await beside(workspace, article.value, which);
  return answer(one === null ? [] : [one], t);
});

const isSaid = ({ placed, unreadable }: Beside): boolean => placed.length + unreadable > 0;

/** Null where the article can't be read: `midad list` and the doctor name it. */
async function beside(workspace: Workspace, id: ArticleId, which: Which): Promise<Beside | null> {
  const { threads, unreadable } = await workspace.comments.list(id);
  const asked = which === 'all' ? threads : threads.filter(isOpen);
  if (asked.length + unreadable === 0) return { id, headline: '', placed: [], unreadable };
  const opened = await workspace.articles.open(id);
  if (opened.kind !== 'opened') return null;
  const { article } = opened;
  return { id, headline: article.headline || article.slugline, placed: placeThreads(article, asked), unreadable };
}

function answer(all: readonly Beside[], t: Translate) {
  const said = all.flatMap(({ id, headline, placed }) =>
    placed.length === 0 ? [] : [`${id}  ${headline}`, ...placed.flatMap((one) => linesOf(one, t))],
  );
  const unreadable = all.reduce((count, one) => count + one.unreadable, 0);
  return {
    exit: unreadable === 0 ? (0 as const) : (1 as const),
    facts: {
      articles: all.map(({ id, headline, placed, unreadable: broken }) => ({
        id,
        headline,
        threads: placed.map(({ thread, now }) => ({ ...thread, now, isLost: hasLostItsPlace(now) })),
        unreadable: broken,
      })),
    },
    said: said.length === 0 ? [t('cli.comments.none')] : said,
    complaints: unreadable === 0 ? [] : [t('comments.unreadable', { count: unreadable })],
  };
}

function linesOf({ thread: { id, place, remarks, resolved }, now }: PlacedThread, t: Translate): string[] {
  const name = placeName(place);
  const quote = quotedWords(place);
  const head = [
    id,
    ...(name === null ? [] : [t(name)]),
    ...(quote === '' ? [] : [`«${quote}»`]),
    ...(hasLostItsPlace(now) ? [t(place.kind === 'block' ? 'comments.goneBlock' : 'comments.gone')] : []),
    ...(resolved === null ? [] : [t('comments.resolvedBy', { name: resolved.by.name || t('comments.nobody') })]),
  ];
  return [
    `  ${head.join('  ')}`,
    ...remarks.map(
      ({ at, by, text }) => `    ${at}  ${by.name || t('comments.nobody')}: ${text.replaceAll('\n', ' ')}`,
    ),
  ];
}
