/** What a chief does with the article they read: each one signed act, after which the next one is shown. */
import type { Article } from '../../shared/model/article';
import type { PersonId } from '../../shared/model/ids';
import type { ArticleState } from '../../shared/model/record-event';
import { titleOf } from '../../shared/library/title';
import type { AssignAnswer, MoveAnswer } from '../../shared/review/article-standing';
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
  const done = async (article: Article, outcome: MoveAnswer | AssignAnswer, to: ArticleState | null) => {
    if (outcome.kind === 'done') {
      await desk.readings.keep({ article });
      return true;
    }
    refuse(refusalText(outcome, to, t));
    return false;
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
    return done(article, await desk.review.move({ id, base: file, ...wish }), to);
  };

  const give = async (to: PersonId | null): Promise<boolean> => {
    if (read.kind !== 'read' || (await signer.ready()) === 'cancelled') return false;
    return done(read.article, await desk.review.assign({ id: read.id, to }), null);
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

function refusalText(
  outcome: Exclude<MoveAnswer | AssignAnswer, { kind: 'done' }>,
  to: ArticleState | null,
  t: Translate,
): string {
  switch (outcome.kind) {
    case 'failed':
      return failureText(t, outcome.failure);
    case 'unreadable':
      return unreadableText(t, outcome.problem);
    case 'roster-broken':
      return t('queue.rosterBroken');
    case 'not-a-member':
    case 'no-roster':
      return t('queue.notMember');
    case 'clash':
      return t('move.clash');
    case 'nobody-signs':
      return t('queue.cannotSign');
    case 'refused':
      return outcome.refusals
        .map((refusal) => {
          const roles =
            'roles' in refusal ? refusal.roles.map((role) => t(`role.${role}`)).join(t('cli.separator')) : '';
          if (refusal.reason === 'unknown-person' || refusal.reason === 'nothing-new' || refusal.reason === 'ended')
            return t(`assign.${refusal.reason}`);
          if (to === null) return t('assign.no-right', { roles });
          const from = 'from' in outcome ? t(`state.${outcome.from}`) : '';
          const said = t(`move.${refusal.reason}`, { roles, from, to: t(`state.${to}`) });
          if (refusal.reason !== 'checklist') return said;
          const wanting = refusal.findings.filter(({ demand }) => demand === 'required');
          return `${said} ${wanting.map(({ rule }) => t(`check.${rule}`)).join(t('cli.separator'))}`;
        })
        .join(' ');
  }
}
