/** One of many, found by typing: a field over a list that the arrow keys walk. */
import { Search } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, TextField } from 'react-aria-components';
import styles from './chooser.module.css';
import { Sheet } from './dialog';
import { directionOf } from '../../shared/arabic/direction';
import { Keys } from './keys';

export type Choice = {
  readonly id: string;
  readonly title: string;
  /** What it belongs to, or how it begins. */
  readonly detail?: string;
  /** A shortcut, as the person knows it. */
  readonly keys?: string | null;
};

export type ChooserProps<One extends Choice> = {
  readonly label: string;
  readonly searchLabel: string;
  /** Those that fit what was typed, best first. */
  readonly find: (typed: string) => readonly One[];
  /** What stands in place of an empty list. */
  readonly nothingFound: string;
  /** Called with each change of what is typed. */
  readonly onType?: (typed: string) => void;
  /** After the chooser has closed. */
  readonly onChoose: (chosen: One) => void;
  readonly onClose: () => void;
};

export function Chooser<One extends Choice>(props: ChooserProps<One>) {
  const { label, searchLabel, find, nothingFound, onType, onChoose, onClose } = props;
  const [typed, setTyped] = useState('');
  const found = find(typed);
  return (
    <Sheet onClose={onClose} size="palette">
      <Dialog className={styles.chooser!} aria-label={label}>
        <Autocomplete
          inputValue={typed}
          onInputChange={(text) => {
            setTyped(text);
            onType?.(text);
          }}
        >
          <TextField aria-label={searchLabel} className={styles.search!} autoFocus>
            <Search aria-hidden="true" />
            <Input className={styles.input!} placeholder={searchLabel} />
          </TextField>
          <Menu
            aria-label={label}
            className={styles.list!}
            items={found}
            onAction={(key) => {
              const chosen = found.find(({ id }) => id === key);
              onClose();
              if (chosen !== undefined) onChoose(chosen);
            }}
            renderEmptyState={() => <p className={styles.empty}>{nothingFound}</p>}
          >
            {({ id, title, detail, keys }) => (
              <MenuItem id={id} textValue={title} className={styles.item!}>
                <span className={styles.title} dir={directionOf(title)}>
                  {title}
                </span>
                {detail !== undefined && <span className={styles.detail}>{detail}</span>}
                {keys !== undefined && keys !== null && <Keys text={keys} />}
              </MenuItem>
            )}
          </Menu>
        </Autocomplete>
      </Dialog>
    </Sheet>
  );
}
