import { useMemo } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import type { TickerLine } from '../../../shared/model/ticker-line';
import { nearDuplicates } from '../../../shared/ticker/near-duplicates';
import { useWords } from '../../i18n/language';
import styles from './likeness-note.module.css';

/** Says while a line is written that the ticker has it already, or nearly. */
export function LikenessNote({ text, lines }: { readonly text: string; readonly lines: readonly TickerLine[] }) {
  const { t } = useWords();
  const first = useMemo(() => nearDuplicates(text, lines)[0], [text, lines]);
  return (
    <p className={styles.note} role="status">
      {first !== undefined && (
        <>
          {t(`ticker.${first.likeness}`)} <bdi dir={directionOf(first.line.text)}>{first.line.text}</bdi>
        </>
      )}
    </p>
  );
}
