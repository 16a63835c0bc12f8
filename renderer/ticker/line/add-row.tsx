import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Timestamp } from '../../../shared/model/ids';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { withLabelLifted } from '../../../shared/ticker/label-text';
import { useDeskWindow } from '../../desk/desk-window';
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
  /** One that is typed before the words, as in «عاجل: …», becomes the line's label. */
  readonly labels: readonly string[];
  /** Where it runs unless somebody chooses. */
  readonly channels: readonly string[];
  /** Lines that the new one may repeat. */
  readonly lines: readonly TickerLine[];
  readonly onPasteLines: (text: string) => void;
  readonly autoFocus: boolean;
};

/** A new line. The time follows the clock until somebody types one; Escape empties the row, with a way back. */
export function AddRow({ now, first, onAdd, labels, channels, lines, onPasteLines, autoFocus }: AddRowProps) {
  const { t } = useWords();
  const { notices } = useDeskWindow();
  const [typed, setTyped] = useState<DraftForm | null>(null);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const text = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  });
  const clock = displayTimeOf(now);
  const [timeIsTyped, setTimeIsTyped] = useState(false);
  const form = typed === null ? emptyForm(clock, channels) : timeIsTyped ? typed : { ...typed, time: clock };
  const change = (next: DraftForm): void => {
    if (next.time !== form.time) setTimeIsTyped(true);
    setTyped(next);
    setProblems([]);
  };
  const submit = async (state: 'live' | 'ready'): Promise<void> => {
    const verdict = readForm(form, Timestamp.parse(now.toISOString()));
    if (verdict.kind === 'unfinished') return setProblems(verdict.problems);
    // At once, for who writes on does not wait for the disk.
    clear();
    text.current?.focus();
    if (!(await onAdd(withLabelLifted(verdict.draft, labels), state))) giveBack(form);
  };
  /** A line that was not kept stands in its row again, or is offered where the next one is being written. */
  const giveBack = (lost: DraftForm): void => {
    const put = (): void => {
      setTyped(lost);
      setTimeIsTyped(lost.time !== clock);
    };
    if (latest.current === null) return put();
    const act = { label: t('ticker.giveBack'), run: put };
    notices.tell({ text: t('ticker.notAdded', { text: lost.text }), tone: 'danger', act });
  };
  const clear = (): void => {
    setTyped(null);
    setTimeIsTyped(false);
    setProblems([]);
  };
  const takeBack = (): void => {
    if (typed === null) return;
    clear();
    if (typed.text.trim() === '') return;
    notices.tell({
      text: t('ticker.rowEmptied'),
      act: { label: t('command.edit.undo'), run: () => setTyped(typed) },
    });
  };
  const other = first === 'live' ? 'ready' : null;
  return (
    <div className={styles.frame} data-add-row="" {...(typed === null && { 'data-untouched': '' })}>
      <LineFields
        form={form}
        onChange={change}
        problems={problems}
        line={null}
        onSubmit={() => void submit(first)}
        onCancel={takeBack}
        onPasteLines={onPasteLines}
        textRef={text}
        autoFocus={autoFocus}
        note={<LikenessNote text={form.text} lines={lines} />}
        acts={
          <>
            <Button look="primary" icon={<Plus />} onPress={() => void submit(first)}>
              {t(first === 'live' ? 'ticker.toAir' : 'ticker.toPool')}
            </Button>
            {other !== null && <Button onPress={() => void submit(other)}>{t('ticker.toPool')}</Button>}
          </>
        }
      />
    </div>
  );
}
