/** Legal holds from this window: put there and released, each with a reason, signed. */
import { useMemo } from 'react';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import type { HoldAnswer, ShownHold } from '../../../shared/review/article-standing';
import { holdWords } from '../../../shared/review/refusal-words';
import { useDeskWindow } from '../../desk/desk-window';
import { useWords } from '../../i18n/language';
import { failureText } from '../../i18n/plain-words';
import { troubleText } from '../../people/signed-trouble';
import { useSigner } from '../../people/use-signer';

/** What stands against it, as sentences; none: done. Null: the person thought better of it. */
export type Held = readonly string[] | null;

export type HoldActs = {
  /** Asks for the reason; what cannot be held or released by whoever sits here is said. */
  readonly ask: (id: ArticleId, act: 'hold' | 'release') => Promise<void>;
  /** One that whoever sits here may release; null: there is none, and the person has been told why. */
  readonly releasable: (id: ArticleId) => Promise<ShownHold | null>;
  readonly hold: (id: ArticleId, reason: string) => Promise<Held>;
  readonly release: (id: ArticleId, hold: FileHash, reason: string) => Promise<Held>;
};

export function useHoldActs(): HoldActs {
  const { desk, notices, state } = useDeskWindow();
  const { t } = useWords();
  const { ready } = useSigner();
  return useMemo(() => {
    const signed = async (act: () => Promise<HoldAnswer>, done: 'hold.held' | 'hold.released'): Promise<Held> => {
      if ((await ready()) === 'cancelled') return null;
      const answer = await act();
      if (answer.kind === 'refused') return answer.refusals.map((one) => holdWords(one, t));
      if (answer.kind !== 'done') return [troubleText(answer, t)];
      notices.tell({ text: t(done) });
      return [];
    };
    const complain = (text: string): null => {
      notices.tell({ text, tone: 'danger' });
      return null;
    };
    /** Null: nothing is held or released here, and the person has been told why. */
    const standingOf = async (id: ArticleId) => {
      const standing = await desk.review.standing({ id });
      if (standing.kind === 'failed') return complain(failureText(t, standing.failure));
      if (standing.kind === 'roster-broken') return complain(t('move.rosterBroken'));
      return standing.roster === 'none' ? complain(t('hold.noRoster')) : standing;
    };
    const releasable: HoldActs['releasable'] = async (id) => {
      const standing = await standingOf(id);
      if (standing === null) return null;
      const hold = standing.holds.find(({ mayRelease }) => mayRelease);
      return hold ?? complain(t(standing.holds.length === 0 ? 'hold.none' : 'hold.othersOwn'));
    };
    return {
      releasable,
      async ask(id, act) {
        if (act === 'release') {
          const hold = await releasable(id);
          if (hold !== null) state.setState({ dialog: { kind: 'hold', id, hold } });
          return;
        }
        const standing = await standingOf(id);
        if (standing === null) return;
        if (!standing.mayHold) return void complain(t('hold.notYours'));
        state.setState({ dialog: { kind: 'hold', id, hold: null } });
      },
      hold: (id, reason) => signed(() => desk.review.hold({ id, reason }), 'hold.held'),
      release: (id, hold, reason) => signed(() => desk.review.release({ id, hold, reason }), 'hold.released'),
    };
  }, [desk, notices, state, t, ready]);
}
