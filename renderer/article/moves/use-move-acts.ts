/** How an article is moved from this window: what is typed is saved first, what is wanting is said, and the move speaks of the text on screen. */
import { useMemo } from 'react';
import { articleTexts } from '../../../shared/find/article-texts';
import type { Article } from '../../../shared/model/article';
import type { ArticleId } from '../../../shared/model/ids';
import { usualLimits } from '../../../shared/model/limits';
import type { ArticleState } from '../../../shared/model/record-event';
import type { MoveAnswer, MoveWish } from '../../../shared/review/article-standing';
import { isOpen } from '../../../shared/comments/threads';
import { checkArticle, checklistOf, momentOf, type Finding } from '../../../shared/review/checklist';
import { asksNothing } from '../../../shared/review/likely-move';
import type { MoveRefusal } from '../../../shared/review/moves';
import { toComeMarks } from '../../../shared/review/to-come';
import { spellingWords } from '../../../shared/spelling/words';
import { useDeskWindow, useWorkspace } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { failureText } from '../../i18n/plain-words';
import { troubleText } from '../../people/signed-trouble';
import { useSigner } from '../../people/use-signer';
import type { Speller } from '../../spelling/speller';
import { useSpelling } from '../../spelling/spelling-context';
import type { Panes } from '../panes';
import { useSavedText } from './use-saved-text';

/** What became of a move. `stopped`: the person has been told why, or thought better of it. */
export type Made =
  { readonly kind: 'done' | 'stopped' } | { readonly kind: 'refused'; readonly refusals: readonly MoveRefusal[] };

export type MoveActs = {
  /** To the first of these that is open to whoever sits here; asks in a dialog for what it takes. */
  readonly begin: (id: ArticleId, to: readonly [ArticleState, ...ArticleState[]]) => Promise<void>;
  readonly make: (id: ArticleId, wish: MoveWish) => Promise<Made>;
};

export function useMoveActs(panes: Panes): MoveActs {
  const { desk, notices, settings, state } = useDeskWindow();
  const { newsroom } = useWorkspace();
  const { t } = useWords();
  const signer = useSigner();
  const spelling = useSpelling();
  const saved = useSavedText(panes);
  return useMemo(() => {
    const complain = (text: string): void => notices.tell({ text, tone: 'danger' });

    const findingsIn = async (article: Article, to: ArticleState): Promise<readonly Finding[]> => {
      if (momentOf(to) === null) return [];
      const speller = settings.getState().value.spelling ? spelling.spellerFor(article.id) : null;
      return checkArticle(article, {
        rules: checklistOf(newsroom),
        to,
        limits: newsroom.limits ?? usualLimits,
        now: Date.now(),
        misspellings: speller === null ? null : await misspellingsIn(article, speller),
        openComments: (await desk.comments.list({ id: article.id })).threads.filter(isOpen).length,
      });
    };

    const answered = (answer: MoveAnswer, to: ArticleState): Made => {
      if (answer.kind === 'done') {
        notices.tell({ text: t('move.done', { name: t(`state.${to}`) }) });
        return { kind: 'done' };
      }
      if (answer.kind === 'refused') return answer;
      complain(troubleText(answer, t));
      return { kind: 'stopped' };
    };

    const make: MoveActs['make'] = async (id, wish) => {
      if ((await signer.ready()) === 'cancelled') return { kind: 'stopped' };
      const text = await saved(id);
      if (text === null) return { kind: 'stopped' };
      const answer = await desk.review.move({ id, base: text.base, ...wish });
      // Whoever has judged a text has read it.
      if (answer.kind === 'done') await desk.readings.keep({ article: text.article });
      return answered(answer, wish.to);
    };

    const begin: MoveActs['begin'] = async (id, wanted) => {
      const standing = await desk.review.standing({ id });
      if (standing.kind === 'failed') return complain(failureText(t, standing.failure));
      if (standing.kind === 'roster-broken') return complain(t('move.rosterBroken'));
      const offer = wanted.map((to) => standing.offers.find((one) => one.to === to)).find((one) => one !== undefined);
      // Who is nobody here is told how to become somebody.
      if (offer === undefined && standing.offers.length === 0 && (await signer.ready()) === 'cancelled') return;
      const names = { from: t(`state.${standing.state}`), to: t(`state.${wanted[0]}`) };
      if (offer === undefined) return complain(t('move.notYours', names));
      const text = await saved(id);
      if (text === null) return;
      const { to } = offer;
      const findings = await findingsIn(text.article, to);
      const toCome = momentOf(to) === null ? [] : toComeMarks(text.article);
      const ask = (refusals: readonly MoveRefusal[]): void =>
        state.setState({
          dialog: { kind: 'move', asked: { id, from: standing.state, offer }, findings, toCome, refusals },
        });
      if (!asksNothing(offer) || findings.length > 0 || toCome.length > 0) return ask([]);
      const made = await make(id, { to, reason: '', cause: null, scheduledFor: null, override: 'none' });
      if (made.kind === 'refused') ask(made.refusals);
    };
    return { begin, make };
  }, [desk, notices, settings, state, newsroom, t, signer, spelling, saved]);
}

/** How often a word stands there that no dictionary knows. */
async function misspellingsIn(article: Article, speller: Speller): Promise<number> {
  const words = articleTexts(article).flatMap(({ text }) => spellingWords(text).map(({ word }) => word));
  await speller.ask(words);
  return words.filter((word) => speller.verdictOf(word) === 'wrong').length;
}
