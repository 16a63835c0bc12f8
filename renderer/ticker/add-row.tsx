import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { TickerDraft } from '../../shared/model/ticker-line';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { displayTimeOf } from './display-time';
import { emptyForm, readForm, type DraftForm, type DraftProblem } from './draft-form';
import styles from './add-row.module.css';
import { LineFields } from './line-fields';

export type AddRowProps = {
  readonly now: Date;
  /** True: it stands in the ticker, and the row may begin anew. */
  readonly onAdd: (draft: TickerDraft) => Promise<boolean>;
  readonly onPasteLines: (text: string) => void;
  readonly autoFocus: boolean;
};

/** A new line. The time follows the clock until somebody types one. */
export function AddRow({ now, onAdd, onPasteLines, autoFocus }: AddRowProps) {
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
  const submit = async (): Promise<void> => {
    const verdict = readForm(form);
    if (verdict.kind === 'unfinished') return setProblems(verdict.problems);
    if (!(await onAdd(verdict.draft))) return;
    setTyped(null);
    setTimeIsTyped(false);
    text.current?.focus();
  };
  return (
    <div className={styles.row} data-add-row="">
      <LineFields
        form={form}
        onChange={change}
        problems={problems}
        onSubmit={() => void submit()}
        onPasteLines={onPasteLines}
        textRef={text}
        autoFocus={autoFocus}
      />
      <Button look="primary" icon={<Plus />} onPress={() => void submit()}>
        {t('ticker.add')}
      </Button>
    </div>
  );
}
