/** A list of pairs of texts that a person adds to, changes and takes from: short forms, snippets. */
import { Plus, X } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/language';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';
import styles from './entry-list.module.css';

/** `name` finds it, `text` is what it gives. */
export type Entry = { readonly name: string; readonly text: string };

export type EntryListProps = {
  /** What the whole list is. */
  readonly label: string;
  readonly hint: string;
  readonly nameLabel: string;
  readonly textLabel: string;
  readonly addLabel: string;
  readonly lines: 'one' | 'many';
  readonly maxName: number;
  readonly maxText: number;
  readonly entries: readonly Entry[];
  /** When the list is left, and at the latest when it goes from the screen; pairs with an empty half are left out. */
  readonly onKeep: (entries: readonly Entry[]) => void;
};

type Row = Entry & { readonly id: number };

export function EntryList(props: EntryListProps) {
  const { label, hint, entries, onKeep } = props;
  const { t } = useWords();
  const [rows, setRows] = useState<readonly Row[]>(() => entries.map((entry, id) => ({ ...entry, id })));
  const box = useRef<HTMLDivElement>(null);
  const keep = useKept(rows, entries, onKeep);
  const change = (id: number, part: Partial<Entry>): void =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = (): void => {
    setRows([...rows, { id: Math.max(0, ...rows.map((row) => row.id + 1)), name: '', text: '' }]);
    requestAnimationFrame(() => box.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  return (
    <div ref={box} className={styles.list} onBlur={keep}>
      <p className={styles.hint}>{hint}</p>
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={label}>
          {rows.map((row) => (
            <li key={row.id} className={styles.row} data-lines={props.lines}>
              <TextField
                label={props.nameLabel}
                value={row.name}
                onChange={(name) => change(row.id, { name })}
                maxLength={props.maxName}
              />
              <TextField
                label={props.textLabel}
                value={row.text}
                onChange={(text) => change(row.id, { text })}
                lines={props.lines}
                rows={3}
                maxLength={props.maxText}
              />
              <IconButton
                label={t('settings.removeEntry', { name: row.name })}
                icon={<X />}
                onPress={() => setRows(rows.filter(({ id }) => id !== row.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button icon={<Plus />} onPress={add}>
        {props.addLabel}
      </Button>
    </div>
  );
}

/** Escape closes the settings without a field being left: what was typed is kept all the same. */
function useKept(rows: readonly Row[], entries: readonly Entry[], onKeep: EntryListProps['onKeep']): () => void {
  const latest = useRef({ rows, entries, onKeep });
  useEffect(() => {
    latest.current = { rows, entries, onKeep };
  });
  const keep = useCallback((): void => {
    const { rows: now, entries: before, onKeep: give } = latest.current;
    const whole = now
      .map(({ name, text }) => ({ name: name.trim(), text: text.trim() }))
      .filter(({ name, text }) => name !== '' && text !== '');
    if (JSON.stringify(whole) !== JSON.stringify(before)) give(whole);
  }, []);
  useEffect(() => keep, [keep]);
  return keep;
}
