/** How long each field should be in this newsroom, and what the site sets its headlines in. */
import { useState } from 'react';
import { siteHeadlineFont } from '../../shared/export/site-css';
import {
  limitedFields,
  limitMeasures,
  usualLimits,
  type LimitedField,
  type LimitMeasure,
  type Limits,
} from '../../shared/model/limits';
import type { Newsroom } from '../../shared/model/newsroom';
import { useDeskWindow } from '../desk/desk-window';
import { useOutcome } from '../desk/use-outcome';
import { useWords } from '../i18n/language';
import { NumberField } from '../ui/number-field';
import { TextField } from '../ui/text-field';
import styles from './settings-view.module.css';

export function LimitSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const limits = newsroom.limits ?? usualLimits;
  const keep = (field: LimitedField, measure: LimitMeasure, value: number | null): void => {
    if ((limits[field]?.[measure] ?? null) === value) return;
    const { [measure]: _, ...others } = limits[field] ?? {};
    const limit = value === null ? others : { ...others, [measure]: value };
    void done(desk.workspace.changeNewsroom({ limits: { ...limits, [field]: limit } satisfies Limits }));
  };
  const fieldName = (field: LimitedField): string => (field === 'ticker' ? t('ticker.text') : t(`field.${field}`));
  return (
    <>
      <p className={styles.hint}>{t('settings.limitsHint')}</p>
      <table className={styles.limits}>
        <thead>
          <tr>
            <th scope="col">{t('settings.limit.field')}</th>
            {limitMeasures.map((measure) => (
              <th key={measure} scope="col">
                {t(`settings.limit.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limitedFields.map((field) => (
            <tr key={field}>
              <th scope="row">{fieldName(field)}</th>
              {limitMeasures.map((measure) => (
                <td key={measure}>
                  <NumberField
                    label={`${fieldName(field)}: ${t(`settings.limit.${measure}`)}`}
                    labelling="spoken"
                    value={limits[field]?.[measure] ?? null}
                    onChange={(value) => keep(field, measure, value)}
                    min={1}
                    max={100_000}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <FontSettings newsroom={newsroom} />
    </>
  );
}

function FontSettings({ newsroom }: { readonly newsroom: Newsroom }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  const done = useOutcome();
  const font = newsroom.headlineFont ?? siteHeadlineFont;
  const [family, setFamily] = useState(font.family);
  const change = (part: Partial<typeof font>): void =>
    void done(desk.workspace.changeNewsroom({ headlineFont: { ...font, ...part } }));
  const keepFamily = (): void => {
    if (family.trim() !== '' && family.trim() !== font.family) change({ family: family.trim() });
  };
  return (
    <div className={styles.font} onBlur={keepFamily}>
      <TextField label={t('settings.fontFamily')} value={family} onChange={setFamily} maxLength={300} direction="ltr" />
      <NumberField
        label={t('settings.fontSize')}
        value={font.size}
        onChange={(size) => size !== null && size !== font.size && change({ size })}
        min={6}
        max={200}
      />
      <NumberField
        label={t('settings.fontWeight')}
        value={font.weight}
        onChange={(weight) => weight !== null && weight !== font.weight && change({ weight })}
        min={100}
        max={900}
      />
    </div>
  );
}
