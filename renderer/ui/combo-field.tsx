import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { foldArabic } from '../../shared/arabic/fold';
import { classes } from './classes';
import styles from './field.module.css';
import popover from './popover.module.css';

export type ComboFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Offered, never forced: any other text may be typed. */
  readonly options: readonly string[];
  readonly placeholder?: string;
  readonly maxLength?: number;
};

export function ComboField({ label, value, onChange, options, placeholder, maxLength }: ComboFieldProps) {
  return (
    <ComboBox
      className={styles.field!}
      allowsCustomValue
      inputValue={value}
      onInputChange={onChange}
      defaultFilter={(option, typed) => foldArabic(option).includes(foldArabic(typed))}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={styles.box}>
        <Input {...(placeholder !== undefined && { placeholder })} {...(maxLength !== undefined && { maxLength })} />
        <Button className={styles.plainButton!}>
          <ChevronDown />
        </Button>
      </div>
      <Popover className={classes(popover.popover, styles.popover)}>
        <ListBox className={popover.list!}>
          {options.map((option) => (
            <ListBoxItem key={option} id={option} textValue={option} className={popover.item!}>
              {option}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
