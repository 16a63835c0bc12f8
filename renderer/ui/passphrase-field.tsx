import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import { IconButton } from './icon-button';
import styles from './field.module.css';

export type PassphraseFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly words: { readonly show: string; readonly hide: string };
  readonly description?: string;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
};

/** A secret: hidden until the person wants to see what they typed, and never corrected or remembered by the page. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, value, onChange, words, description, error = null, autoFocus } = props;
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      className={styles.field!}
      value={value}
      onChange={onChange}
      type={isShown ? 'text' : 'password'}
      isInvalid={error !== null}
      maxLength={1000}
      autoComplete="off"
      spellCheck="false"
      {...(autoFocus && { autoFocus: true })}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.box}>
        <Input className={styles.dateInput!} dir="auto" />
        <IconButton
          label={isShown ? words.hide : words.show}
          icon={isShown ? <EyeOff /> : <Eye />}
          onPress={() => setShown(!isShown)}
        />
      </div>
      {description !== undefined && (
        <Text slot="description" className={styles.description!}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error!}>{error}</FieldError>
    </AriaTextField>
  );
}
