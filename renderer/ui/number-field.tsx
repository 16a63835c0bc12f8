import { Input, Label, NumberField as AriaNumberField } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export type NumberFieldProps = {
  readonly label: string;
  /** Null: nothing is written. */
  readonly value: number | null;
  /** When the field is left. */
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  /** For a table whose heading says what the field is. */
  readonly labelling?: 'shown' | 'spoken';
  readonly className?: string;
};

/** A whole number, in Latin or Arabic digits. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min, max, labelling = 'shown', className } = props;
  return (
    <AriaNumberField
      className={classes(styles.field, className)}
      value={value ?? Number.NaN}
      onChange={(number) => onChange(Number.isNaN(number) ? null : number)}
      minValue={min}
      maxValue={max}
      step={1}
      {...(labelling === 'spoken' && { 'aria-label': label })}
    >
      {labelling === 'shown' && <Label className={styles.label!}>{label}</Label>}
      <Input className={styles.input!} dir="ltr" />
    </AriaNumberField>
  );
}
