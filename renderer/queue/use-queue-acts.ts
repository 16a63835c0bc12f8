/** What a chief does with the article they read: each one signed act, after which the next one is shown. */
import type { Article } from '../../shared/model/article';
import type { PersonId } from '../../shared/model/ids';
import type { ArticleState } from '../../shared/model/record-event';
import { titleOf } from '../../shared/library/title';
import type { AssignAnswer, MoveAnswer } from '../../shared/review/article-standing';
import { assignWords, refusalLines } from '../../shared/review/refusal-words';
import type { Translate } from '../../shared/messages/translate';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { failureText, unreadableText } from '../i18n/plain-words';
import { useSigner } from '../people/use-signer';
import type { ArticleRead } from './use-article-read';

export type QueueActs = {
  readonly approve: () => Promise<void>;
  readonly giveBack: (reason: string) => Promise<void>;
  readonly takeOver: () => Promise<void>;
  readonly assign: (to: PersonId | null, name: string) => Promise<void>;
};

type Given = { readonly read: ArticleRead; readonly person: PersonId | null; readonly onNext: () => void };

export function useQueueActs({ read, person, onNext }: Given): QueueActs {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const signer = useSigner();
  const refuse = (text: string): void => notices.tell({ text, tone: 'danger' });

  /** True: done. The text counts as read from now on. */
  const done = async (article: Article, outcome: { readonly kind: 'done' } | { readonly why: string }) => {
    if ('why' in outcome) {
      refuse(outcome.why);
      return false;
    }
    await desk.readings.keep({ article });
    return true;
  };

  const move = async (to: ArticleState, reason: string): Promise<boolean> => {
    if (read.kind !== 'read') return false;
    const { id, article, file, standing } = read;
    const offer = standing.kind === 'read' ? standing.offers.find((one) => one.to === to) : undefined;
    if (offer === undefined || offer.eyes !== 'own') {
      refuse(t(offer === undefined ? 'queue.notAllowed' : 'queue.ownCopy'));
      return false;
    }
    if ((await signer.ready()) === 'cancelled') return false;
    const wish = { to, reason, cause: null, scheduledFor: null, override: 'none' } as const;
    const moved = await desk.review.move({ id, base: file, ...wish });
    if (moved.kind !== 'refused') return done(article, said(moved, t));
    const between = { from: moved.from, to };
    return done(article, { why: moved.refusals.flatMap((one) => refusalLines(one, between, t)).join(' ') });
  };

  const give = async (to: PersonId | null): Promise<boolean> => {
    if (read.kind !== 'read' || (await signer.ready()) === 'cancelled') return false;
    const given = await desk.review.assign({ id: read.id, to });
    if (given.kind !== 'refused') return done(read.article, said(given, t));
    return done(read.article, { why: given.refusals.map((one) => assignWords(one, t)).join(' ') });
  };

  const title = read.kind === 'read' ? (titleOf(read.article) ?? t('library.untitled')) : '';
  return {
    async approve() {
      if (!(await move('approved', ''))) return;
      notices.tell({ text: t('queue.approved', { title }) });
      onNext();
    },
    async giveBack(reason) {
      if (!(await move('returned', reason))) return;
      notices.tell({ text: t('queue.returned', { title }) });
      onNext();
    },
    async takeOver() {
      const isSubmitted = read.kind === 'read' && read.standing.kind === 'read' && read.standing.state === 'submitted';
      const mayReview =
        isSubmitted && read.standing.kind === 'read' && read.standing.offers.some(({ to }) => to === 'in-review');
      if (!(mayReview ? await move('in-review', '') : await give(person))) return;
      notices.tell({ text: t('queue.taken', { title }) });
    },
    async assign(to, name) {
      if (!(await give(to))) return;
      notices.tell({ text: to === null ? t('queue.freed', { title }) : t('queue.assigned', { title, name }) });
      onNext();
    },
  };
}

type Unrefused = Exclude<MoveAnswer | AssignAnswer, { readonly kind: 'refused' }>;

function said(outcome: Unrefused, t: Translate): { readonly kind: 'done' } | { readonly why: string } {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done' };
    case 'failed':
      return { why: failureText(t, outcome.failure) };
    case 'unreadable':
      return { why: unreadableText(t, outcome.problem) };
    case 'roster-broken':
      return { why: t('queue.rosterBroken') };
    case 'not-a-member':
    case 'no-roster':
      return { why: t('queue.notMember') };
    case 'clash':
      return { why: t('move.clash') };
    case 'nobody-signs':
      return { why: t('queue.cannotSign') };
  }
}
