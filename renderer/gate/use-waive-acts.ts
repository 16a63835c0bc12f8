/** A rule of the gate set aside from this window: for the text on screen, with a reason, signed. */
import { useMemo } from 'react';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import { waiveWords } from '../../shared/review/gate-words';
import type { Waivable } from '../../shared/review/overrides';
import { useSavedText } from '../article/moves/use-saved-text';
import type { Panes } from '../article/panes';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { troubleText } from '../people/signed-trouble';
import { useSigner } from '../people/use-signer';

/** Of one article's text, as it was when the person was told what keeps it here. */
export type Waiving = { readonly id: ArticleId; readonly base: FileHash; readonly rule: Waivable };

export type WaiveActs = {
  /** Null: there is no text that this could be said of, and the person has been told. */
  readonly begin: (id: ArticleId, rule: Waivable) => Promise<Waiving | null>;
  /** What stands against it, as sentences; none: done. Null: the person thought better of it. */
  readonly waive: (waiving: Waiving, reason: string) => Promise<readonly string[] | null>;
};

export function useWaiveActs(panes: Panes): WaiveActs {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  const { ready } = useSigner();
  const saved = useSavedText(panes);
  return useMemo(
    () => ({
      async begin(id, rule) {
        const text = await saved(id);
        return text === null ? null : { id, base: text.base, rule };
      },
      async waive({ id, base, rule }, reason) {
        if ((await ready()) === 'cancelled') return null;
        const answer = await desk.review.waive({ id, base, rules: [rule], reason });
        if (answer.kind === 'refused') return answer.refusals.map((one) => waiveWords(one, t));
        if (answer.kind !== 'done') return [troubleText(answer, t)];
        notices.tell({ text: t('waive.done', { rule: t(`gate.rule.${rule}`) }) });
        return [];
      },
    }),
    [desk, notices, t, ready, saved],
  );
}
