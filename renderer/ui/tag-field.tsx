import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { classes } from './classes';
import styles from './field.module.css';

export type TagFieldProps = {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  /** «إزالة …» for a tag's small button. */
  readonly removeLabel: (tag: string) => string;
  readonly placeholder?: string;
  /** What stands on a tag, where that is not the tag itself. */
  readonly tagName?: (tag: string) => string;
};

/** Several short texts. Enter or a comma of either script ends one; Backspace in front takes the last one away. */
export function TagField(props: TagFieldProps) {
  const { label, value, onChange, removeLabel, placeholder, tagName = (tag) => tag } = props;
  const [typed, setTyped] = useState('');
  const add = (text: string): void => {
    const fresh = text
      .split(/[,،؛;\n]/)
      .map((part) => part.trim())
      .filter((part, index, all) => part !== '' && !value.includes(part) && all.indexOf(part) === index);
    if (fresh.length > 0) onChange([...value, ...fresh]);
    setTyped('');
  };
  return (
    <TextField
      className={styles.field!}
      value={typed}
      onChange={(text) => (/[,،؛;\n]/.test(text) ? add(text) : setTyped(text))}
      onKeyDown={(event) => {
        if (event.key === 'Enter') add(typed);
        else if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1));
        else event.continuePropagation();
      }}
      onBlur={() => add(typed)}
    >
      <Label className={styles.label!}>{label}</Label>
      <div className={classes(styles.box, styles.tags)}>
        {value.length > 0 && (
          <TagGroup
            aria-label={label}
            className={styles.tagList!}
            onRemove={(keys) => onChange(value.filter((tag) => !keys.has(tag)))}
          >
            <TagList className={styles.tagList!}>
              {value.map((tag) => (
                <Tag key={tag} id={tag} textValue={tagName(tag)} className={styles.tag!}>
                  {tagName(tag)}
                  <Button slot="remove" aria-label={removeLabel(tagName(tag))}>
                    <X />
                  </Button>
                </Tag>
              ))}
            </TagList>
          </TagGroup>
        )}
        <Input {...(placeholder !== undefined && value.length === 0 && { placeholder })} />
      </div>
    </TextField>
  );
}
