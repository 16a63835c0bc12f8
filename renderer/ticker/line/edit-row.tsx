import { useState } from 'react';
import { Timestamp } from '../../../shared/model/ids';
import type { TickerDraft, TickerLine } from '../../../shared/model/ticker-line';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { formOf, readForm, type DraftProblem } from './draft-form';
import styles from './edit-row.module.css';
import { LineFields } from './line-fields';

export type EditRowProps = {
  readonly line: TickerLine;
  readonly onSubmit: (draft: TickerDraft) => void;
  readonly onCancel: () => void;
};

/** A line while it is changed: Enter keeps it, Escape leaves it as it was. */
export function EditRow({ line, onSubmit, onCancel }: EditRowProps) {
  const { t } = useWords();
  const [form, setForm] = useState(() => formOf(line));
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const submit = (): void => {
    const verdict = readForm(form, Timestamp.parse(new Date().toISOString()));
    if (verdict.kind === 'draft') onSubmit(verdict.draft);
    else setProblems(verdict.problems);
  };
  return (
    <div className={styles.row}>
      <LineFields
        form={form}
        onChange={(next) => {
          setForm(next);
          if (problems.length > 0) setProblems([]);
        }}
        problems={problems}
        line={line}
        onSubmit={submit}
        onCancel={onCancel}
        autoFocus
        acts={
          <>
            <Button onPress={onCancel}>{t('dialog.cancel')}</Button>
            <Button look="primary" onPress={submit}>
              {t('ticker.keep')}
            </Button>
          </>
        }
      />
    </div>
  );
}
