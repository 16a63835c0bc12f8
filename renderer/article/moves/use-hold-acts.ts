/** Legal holds from this window: put there and released, each with a reason, signed. */
import { useMemo } from 'react';
import type { ArticleId, FileHash } from '../../../shared/model/ids';
import type { HoldAnswer } from '../../../shared/review/article-standing';
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
    return {
      async ask(id, act) {
        const standing = await desk.review.standing({ id });
        const complain = (text: string): void => notices.tell({ text, tone: 'danger' });
        if (standing.kind === 'failed') return complain(failureText(t, standing.failure));
        if (standing.kind === 'roster-broken') return complain(t('move.rosterBroken'));
        if (standing.roster === 'none') return complain(t('hold.noRoster'));
        const hold = standing.holds.find(({ mayRelease }) => mayRelease) ?? null;
        if (act === 'hold' && !standing.mayHold) return complain(t('hold.notYours'));
        if (act === 'release' && hold === null)
          return complain(t(standing.holds.length === 0 ? 'hold.none' : 'hold.othersOwn'));
        state.setState({ dialog: { kind: 'hold', id, hold: act === 'release' ? hold : null } });
      },
      hold: (id, reason) => signed(() => desk.review.hold({ id, reason }), 'hold.held'),
      release: (id, hold, reason) => signed(() => desk.review.release({ id, hold, reason }), 'hold.released'),
    };
  }, [desk, notices, state, t, ready]);
}
