import { ownWord } from '../../shared/spelling/own-words';
import { useWords } from '../i18n/language';
import { TagField } from '../ui/tag-field';
import styles from './dictionary-field.module.css';

export type WordChange = { readonly add: string[]; readonly remove: string[] };

/** The words somebody has added to a dictionary. What is no Arabic word is not taken. */
export function DictionaryField({
  label,
  words,
  onChange,
}: {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (change: WordChange) => void;
}) {
  const { t } = useWords();
  const take = (next: readonly string[]): void => {
    const wanted = new Set(next.flatMap((word) => word.split(/\s+/)).flatMap((word) => ownWord(word) ?? []));
    const change = {
      add: [...wanted].filter((word) => !words.includes(word)),
      remove: words.filter((word) => !wanted.has(word)),
    };
    if (change.add.length + change.remove.length > 0) onChange(change);
  };
  return (
    <div className={styles.words}>
      <TagField
        label={label}
        value={words}
        onChange={take}
        removeLabel={(tag) => t('field.removeTag', { tag })}
        placeholder={t('settings.noWords')}
      />
    </div>
  );
}
