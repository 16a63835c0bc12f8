import { Search, X } from 'lucide-react';
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import styles from './search-field.module.css';

export type SearchFieldProps = {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus?: boolean;
};

/** Filters while one types; Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange, autoFocus = false }: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      className={styles.field!}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <Search aria-hidden="true" className={styles.icon} />
      <Input className={styles.input!} placeholder={label} />
      {value !== '' && (
        <Button className={styles.clear!} aria-label={clearLabel}>
          <X />
        </Button>
      )}
    </AriaSearchField>
  );
}
