/** What readers are told was wrong in an article that has gone out: written, dated and taken back here. Data in, changes out. */
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { Article } from '../../shared/model/article';
import type { Correction } from '../../shared/model/correction';
import { timestampOf } from '../../shared/model/timestamp-of';
import { newKey } from '../editor/new-key';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';
import styles from './corrections-group.module.css';

export type CorrectionsGroupProps = {
  readonly article: Article;
  readonly onChange: (change: Pick<Article, 'corrections'>) => void;
};

export function CorrectionsGroup({ article, onChange }: CorrectionsGroupProps) {
  const { t } = useWords();
  const title = useId();
  const { corrections = [] } = article;
  const list = useRef<HTMLUListElement>(null);
  const isAdded = useRef(false);
  useEffect(() => {
    if (!isAdded.current) return;
    isAdded.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
  }, [corrections.length]);
  const change = (next: readonly Correction[]): void =>
    // An article without any reads as it did before there were some: its approval holds again.
    onChange({ corrections: next.length === 0 ? undefined : [...next] });
  const add = (): void => {
    isAdded.current = true;
    change([...corrections, { _key: newKey(), text: '', at: timestampOf(new Date()) }]);
  };
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {t('field.corrections')}
      </h3>
      {corrections.length > 0 && (
        <ul ref={list} className={styles.list}>
          {corrections.map((correction, index) => (
            <CorrectionRow
              key={correction._key}
              correction={correction}
              number={index + 1}
              direction={article.direction}
              onText={(text) => change(corrections.map((one) => (one === correction ? { ...one, text } : one)))}
              onRemove={() => change(corrections.filter((one) => one !== correction))}
            />
          ))}
        </ul>
      )}
      <p className={styles.hint}>{t('field.correctionsHint')}</p>
      <Button icon={<Plus />} onPress={add}>
        {t('field.addCorrection')}
      </Button>
    </section>
  );
}

type RowProps = {
  readonly correction: Correction;
  /** From 1. */
  readonly number: number;
  readonly direction: Article['direction'];
  readonly onText: (text: string) => void;
  readonly onRemove: () => void;
};

function CorrectionRow({ correction, number, direction, onText, onRemove }: RowProps) {
  const { t, time } = useWords();
  return (
    <li className={styles.row}>
      <TextField
        label={t('field.correction', { number })}
        value={correction.text}
        onChange={onText}
        lines="many"
        rows={3}
        direction={direction}
        maxLength={10_000}
        placeholder={t('field.correctionPlaceholder')}
      />
      <div className={styles.foot}>
        <time dateTime={correction.at}>{time.moment(new Date(correction.at))}</time>
        <IconButton label={t('field.removeCorrection', { number })} icon={<Trash2 />} onPress={onRemove} />
      </div>
    </li>
  );
}
