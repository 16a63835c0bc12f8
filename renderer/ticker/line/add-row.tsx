import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { displayTimeOf } from './display-time';
import { emptyForm, readForm, type DraftForm, type DraftProblem } from './draft-form';
import styles from './add-row.module.css';
import { LikenessNote } from './likeness-note';
import { LineFields } from './line-fields';

export type AddRowProps = {
  readonly now: Date;
  /** Where Enter leads: at once on the air, or waiting for somebody's approval. */
  readonly first: 'live' | 'ready';
  /** True: it stands in the ticker, and the row may begin anew. */
  readonly onAdd: (draft: TickerDraft, state: 'live' | 'ready') => Promise<boolean>;
  /** Lines that the new one may repeat. */
  readonly lines: readonly TickerLine[];
  readonly onPasteLines: (text: string) => void;
  readonly autoFocus: boolean;
};

/** A new line. The time follows the clock until somebody types one. */
export function AddRow({ now, first, onAdd, lines, onPasteLines, autoFocus }: AddRowProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState<DraftForm | null>(null);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const text = useRef<HTMLInputElement>(null);
  const clock = displayTimeOf(now);
  const [timeIsTyped, setTimeIsTyped] = useState(false);
  const form = typed === null ? emptyForm(clock) : timeIsTyped ? typed : { ...typed, time: clock };
  const change = (next: DraftForm): void => {
    if (next.time !== form.time) setTimeIsTyped(true);
    setTyped(next);
    setProblems([]);
  };
  const submit = async (state: 'live' | 'ready'): Promise<void> => {
    const verdict = readForm(form);
    if (verdict.kind === 'unfinished') return setProblems(verdict.problems);
    if (!(await onAdd(verdict.draft, state))) return;
    setTyped(null);
    setTimeIsTyped(false);
    text.current?.focus();
  };
  const other = first === 'live' ? 'ready' : null;
  return (
    <div className={styles.frame} data-add-row="">
      <div className={styles.row}>
        <LineFields
          form={form}
          onChange={change}
          problems={problems}
          onSubmit={() => void submit(first)}
          onPasteLines={onPasteLines}
          textRef={text}
          autoFocus={autoFocus}
        />
        <Button look="primary" icon={<Plus />} onPress={() => void submit(first)}>
          {t(first === 'live' ? 'ticker.toAir' : 'ticker.toPool')}
        </Button>
        {other !== null && <Button onPress={() => void submit(other)}>{t('ticker.toPool')}</Button>}
      </div>
      <LikenessNote text={form.text} lines={lines} />
    </div>
  );
}
