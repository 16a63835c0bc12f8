/** A colour, chosen from the system's own chooser; kept when that is left. */
import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import styles from './theme-settings.module.css';

export type ColourFieldProps = {
  readonly label: string;
  /** `#rrggbb`. */
  readonly value: string;
  /** Said where what is shown to readers is another colour than the chosen one. */
  readonly hint: string | null;
  readonly isUsual: boolean;
  /** While somebody chooses. */
  readonly onTry: (colour: string) => void;
  /** Null: the usual one. */
  readonly onKeep: (colour: string | null) => void;
};

export function ColourField({ label, value, hint, isUsual, onTry, onKeep }: ColourFieldProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className={styles.colour}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="color"
        value={value}
        aria-describedby={hint === null ? undefined : `${id}-hint`}
        onChange={({ target }) => onTry(target.value)}
        onBlur={({ target }) => onKeep(target.value)}
      />
      <IconButton
        label={t('settings.usualColour', { name: label })}
        icon={<RotateCcw />}
        isDisabled={isUsual}
        onPress={() => onKeep(null)}
      />
      {hint !== null && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
