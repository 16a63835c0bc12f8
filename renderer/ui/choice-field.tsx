import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './choice-field.module.css';
import { classes } from './classes';
import field from './field.module.css';

export type ChoiceFieldProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly description: string }[];
  /** Null: nothing is chosen yet. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly error?: string | null;
};

/** One of a few, each with a word about what it means. */
export function ChoiceField<Id extends string>(props: ChoiceFieldProps<Id>) {
  const { label, options, value, onChange, error = null } = props;
  return (
    <RadioGroup
      className={classes(field.field, styles.group)}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isInvalid={error !== null}
    >
      <Label className={field.label!}>{label}</Label>
      <div className={styles.options}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.option!}>
            <span className={styles.dot} />
            <span className={styles.words}>
              <span className={styles.name}>{option.label}</span>
              <span className={styles.description}>{option.description}</span>
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={field.error!}>{error}</FieldError>
    </RadioGroup>
  );
}
