import type { ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly description?: ReactNode;
  /** Shown, and the field marked, when it is there. */
  readonly error?: string | null;
  readonly lines?: 'one' | 'many';
  readonly direction?: 'rtl' | 'ltr';
  readonly maxLength?: number;
  readonly autoFocus?: boolean;
  readonly rows?: number;
  readonly className?: string;
};

/** A labelled text; `lines: 'many'` grows by hand. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, description, error = null, lines = 'one', direction, placeholder, rows } = props;
  const own = { ...(placeholder !== undefined && { placeholder }), ...(direction !== undefined && { dir: direction }) };
  return (
    <AriaTextField
      className={classes(styles.field, props.className)}
      value={value}
      onChange={onChange}
      isInvalid={error !== null}
      {...(props.maxLength !== undefined && { maxLength: props.maxLength })}
      {...(props.autoFocus && { autoFocus: true })}
    >
      <Label className={styles.label!}>{label}</Label>
      {lines === 'one' ? (
        <Input className={styles.input!} {...own} />
      ) : (
        <TextArea className={classes(styles.input, styles.area)} rows={rows ?? 4} {...own} />
      )}
      {description !== undefined && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  );
}
