import { countLetters, countWords } from '../../shared/arabic/words';
import { excessOf, limitMeasures, type HeadlineFont, type Limit, type LimitMeasure } from '../../shared/model/limits';
import type { Translate } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import styles from './field-meter.module.css';
import { textWidth } from './text-width';

export type FieldMeterProps = {
  /** For the field's `aria-describedby`. */
  readonly id: string;
  readonly text: string;
  readonly limit: Limit;
  readonly font: HeadlineFont;
  /** `gap`: over the gap below its field. `line`: a line of its own. */
  readonly place?: 'gap' | 'line';
  /** CSS pixels of a page: how many rows the text takes there is said as well. */
  readonly width?: number;
};

/** How long a field is against the newsroom's limits. Says it and never blocks. */
export function FieldMeter({ id, text, limit, font, place = 'gap', width }: FieldMeterProps) {
  const { t, direction } = useWords();
  const measured: Record<LimitMeasure, number> = {
    words: countWords(text),
    characters: countLetters(text),
    pixels: textWidth(text, font),
  };
  const excess = excessOf(measured, limit);
  return (
    <div id={id} className={styles.meter} data-place={place} data-over={excess.length > 0 ? '' : undefined}>
      {/* In the interface's language, whichever way the field runs that it stands at. */}
      <div className={styles.measures} dir={direction}>
        {limitMeasures.map((measure) => {
          const over = excess.find((one) => one.measure === measure);
          return (
            <span key={measure} data-over={over === undefined ? undefined : ''}>
              {measureText(t, { measure, value: measured[measure], limit: limit[measure] })}
              {over !== undefined && ` ${t(`meter.over.${measure}`, { count: over.by })}`}
            </span>
          );
        })}
        {width !== undefined && (
          <span>{t('meter.rows', { count: Math.max(1, Math.ceil(measured.pixels / width)), width })}</span>
        )}
      </div>
      <span role="status" className={styles.spoken}>
        {excess.length > 0 && t('meter.over')}
      </span>
    </div>
  );
}

type Measured = { readonly measure: LimitMeasure; readonly value: number; readonly limit: number | undefined };

function measureText(t: Translate, { measure, value, limit }: Measured): string {
  const text = t(`meter.${measure}`, { count: value });
  return limit === undefined ? text : t('meter.of', { measured: text, limit });
}
