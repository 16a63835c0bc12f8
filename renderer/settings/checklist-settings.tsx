/** What this newsroom looks at before a text is submitted or approved, and what of it stops the move. */
import { CheckMoment, type Demand } from '../../shared/model/checklist';
import type { Newsroom } from '../../shared/model/newsroom';
import { canBeRequired, checklistOf, checklistWith, isFirm, type HeldRule } from '../../shared/review/checklist';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { SelectField } from '../ui/select-field';
import styles from './settings-view.module.css';

const moments = CheckMoment.options;

export function ChecklistSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const rules = checklistOf(newsroom).filter(({ rule }) => !isFirm(rule));
  const keep = (changed: HeldRule): void =>
    void done(desk.workspace.changeNewsroom({ checklist: [...checklistWith(newsroom, changed)] }));
  const demands = (rule: HeldRule['rule']): readonly Demand[] =>
    canBeRequired(rule) ? ['required', 'advised', 'off'] : ['advised', 'off'];
  return (
    <>
      <p className={styles.hint}>{t('settings.checklistHint')}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('settings.check.rule')}</th>
            {moments.map((moment) => (
              <th key={moment} scope="col">
                {t(`before.${moment}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, before }) => (
            <tr key={rule}>
              <th scope="row">{t(`check.${rule}`)}</th>
              {moments.map((moment) => (
                <td key={moment}>
                  <SelectField
                    label={`${t(`check.${rule}`)}: ${t(`before.${moment}`)}`}
                    labelling="spoken"
                    options={demands(rule).map((id) => ({ id, label: t(`demand.${id}`) }))}
                    value={before[moment]}
                    onChange={(demand) => keep({ rule, before: { ...before, [moment]: demand } })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
