/** What a chief does with the article they read: each one signed act, after which the next one is shown. */
import type { PersonId, ArticleId } from '../../shared/model/ids';
import type { ArticleState } from '../../shared/model/record-event';
import { titleOf } from '../../shared/library/title';
import type { MoveOffer } from '../../shared/review/article-standing';
import { asksNothing } from '../../shared/review/likely-move';
import { assignWords, refusalLines } from '../../shared/review/refusal-words';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { troubleText, type SignedTrouble } from '../people/signed-trouble';
import { useSigner } from '../people/use-signer';
import type { ArticleRead } from './use-article-read';

export type QueueActs = {
  readonly approve: () => Promise<void>;
  readonly giveBack: (reason: string) => Promise<void>;
  readonly takeOver: () => Promise<void>;
  readonly assign: (to: PersonId | null, name: string) => Promise<void>;
};

/** Asks for what a move takes, and says what stands in its way; to the first of these states that is open to whoever sits here. */
export type AskMove = (id: ArticleId, to: readonly [ArticleState, ...ArticleState[]]) => Promise<void>;

type Given = {
  readonly read: ArticleRead;
  readonly person: PersonId | null;
  readonly onNext: () => void;
  readonly askMove: AskMove;
};

/** An approval of a text that readers have is a correction. */
const approvals = ['approved', 'corrected'] as const;

export const approvalIn = (offers: readonly MoveOffer[]): MoveOffer | undefined =>
  approvals.map((to) => offers.find((one) => one.to === to)).find((one) => one !== undefined);

export function useQueueActs({ read, person, onNext, askMove }: Given): QueueActs {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const signer = useSigner();
  const refuse = (text: string): false => {
    notices.tell({ text, tone: 'danger' });
    return false;
  };
  const offers = read.kind === 'read' && read.standing.kind === 'read' ? read.standing.offers : [];

  /** True: done. The text counts as read from now on. */
  const done = async (outcome: { readonly kind: 'done' } | SignedTrouble): Promise<boolean> => {
    if (outcome.kind !== 'done') return refuse(troubleText(outcome, t));
    if (read.kind === 'read') await desk.readings.keep({ article: read.article });
    return true;
  };

  /** What is refused is said, or asked about where the person can still do something. */
  const move = async (
    to: ArticleState,
    { reason, refused }: { readonly reason: string; readonly refused: 'say' | 'ask' },
  ): Promise<boolean> => {
    if (read.kind !== 'read' || (await signer.ready()) === 'cancelled') return false;
    const { id, file } = read;
    const wish = { to, reason, cause: null, scheduledFor: null, override: 'none' } as const;
    const answer = await desk.review.move({ id, base: file, ...wish });
    if (answer.kind !== 'refused') return done(answer);
    if (refused === 'say') {
      const between = { from: answer.from, to };
      return refuse(answer.refusals.flatMap((one) => refusalLines(one, between, t)).join(' '));
    }
    await askMove(id, [to]);
    return false;
  };

  const give = async (to: PersonId | null): Promise<boolean> => {
    if (read.kind !== 'read' || (await signer.ready()) === 'cancelled') return false;
    const answer = await desk.review.assign({ id: read.id, to });
    if (answer.kind === 'refused') return refuse(answer.refusals.map((one) => assignWords(one, t)).join(' '));
    return done(answer);
  };

  const title = read.kind === 'read' ? (titleOf(read.article) ?? t('library.untitled')) : '';
  return {
    async approve() {
      if (read.kind !== 'read') return;
      const offer = approvalIn(offers);
      // The dialog also says why nothing can be approved here.
      if (offer === undefined || !asksNothing(offer)) return askMove(read.id, approvals);
      if (!(await move(offer.to, { reason: '', refused: 'ask' }))) return;
      notices.tell({ text: t('queue.approved', { title }) });
      onNext();
    },
    async giveBack(reason) {
      if (!(await move('returned', { reason, refused: 'say' }))) return;
      notices.tell({ text: t('queue.returned', { title }) });
      onNext();
    },
    async takeOver() {
      const mayReview = offers.some(({ to }) => to === 'in-review');
      if (!(mayReview ? await move('in-review', { reason: '', refused: 'say' }) : await give(person))) return;
      notices.tell({ text: t('queue.taken', { title }) });
    },
    async assign(to, name) {
      if (!(await give(to))) return;
      notices.tell({ text: to === null ? t('queue.freed', { title }) : t('queue.assigned', { title, name }) });
      onNext();
    },
  };
}
