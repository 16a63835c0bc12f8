/** What this newsroom looks at before a text is submitted or approved, and what of it stops the move. */
import type { CheckMoment, Demand } from '../../shared/model/checklist';
import type { Newsroom } from '../../shared/model/newsroom';
import { canBeRequired, checklistOf, type HeldRule } from '../../shared/review/checklist';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { SelectField } from '../ui/select-field';
import styles from './settings-view.module.css';

type Before = CheckMoment | 'both';
const moments: Readonly<Record<Before, readonly CheckMoment[]>> = {
  submitted: ['submitted'],
  approved: ['approved'],
  both: ['submitted', 'approved'],
};
const beforeOf = ({ before }: HeldRule): Before => (before.length === 1 ? before[0]! : 'both');

export function ChecklistSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const rules = checklistOf(newsroom);
  const keep = (changed: HeldRule): void => {
    const others = (newsroom.checklist ?? []).filter(({ rule }) => rule !== changed.rule);
    void done(desk.workspace.changeNewsroom({ checklist: [...others, { ...changed, before: [...changed.before] }] }));
  };
  const demands = (rule: HeldRule['rule']): readonly Demand[] =>
    canBeRequired(rule) ? ['required', 'advised', 'off'] : ['advised', 'off'];
  return (
    <>
      <p className={styles.hint}>{t('settings.checklistHint')}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('settings.check.rule')}</th>
            <th scope="col">{t('settings.check.demand')}</th>
            <th scope="col">{t('settings.check.before')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((held) => (
            <tr key={held.rule}>
              <th scope="row">{t(`check.${held.rule}`)}</th>
              <td>
                <SelectField
                  label={`${t(`check.${held.rule}`)}: ${t('settings.check.demand')}`}
                  labelling="spoken"
                  options={demands(held.rule).map((id) => ({ id, label: t(`demand.${id}`) }))}
                  value={held.demand}
                  onChange={(demand) => keep({ ...held, demand })}
                />
              </td>
              <td>
                <SelectField
                  label={`${t(`check.${held.rule}`)}: ${t('settings.check.before')}`}
                  labelling="spoken"
                  options={(['both', 'submitted', 'approved'] as const).map((id) => ({ id, label: t(`before.${id}`) }))}
                  value={beforeOf(held)}
                  onChange={(before) => keep({ ...held, before: moments[before] })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
