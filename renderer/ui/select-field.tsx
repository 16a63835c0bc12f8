import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';
import popover from './popover.module.css';

export type SelectFieldProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
  /** `spoken`: what stands around it says the same to the eye. */
  readonly labelling?: 'shown' | 'spoken';
};

/** One of several, none else. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, options, value, onChange, labelling = 'shown' } = props;
  return (
    <Select
      className={styles.field!}
      value={value}
      {...(labelling === 'spoken' && { 'aria-label': label })}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {labelling === 'shown' && <Label className={styles.label!}>{label}</Label>}
      <Button className={styles.box!}>
        <SelectValue className={styles.dateInput!} />
        <span className={styles.plainButton} aria-hidden="true">
          <ChevronDown />
        </span>
      </Button>
      <Popover className={classes(popover.popover, styles.popover)}>
        <ListBox className={popover.list!}>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={option.id} textValue={option.label} className={popover.item!}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
