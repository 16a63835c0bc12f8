import { useState } from 'react';
import { useWords } from '../i18n/language';
import styles from './ticker-title.module.css';

export type TickerTitleProps = { readonly title: string; readonly onChange: (title: string) => void };

/** The heading readers see above the lines, edited where it stands. An empty one goes back to what it was. */
export function TickerTitle({ title, onChange }: TickerTitleProps) {
  const { t } = useWords();
  /** Null while nobody is typing. */
  const [typed, setTyped] = useState<string | null>(null);
  const finish = (): void => {
    const text = (typed ?? title).trim();
    setTyped(null);
    if (text !== '' && text !== title) onChange(text);
  };
  return (
    <h1 className={styles.frame}>
      <input
        className={styles.title}
        aria-label={t('ticker.title')}
        value={typed ?? title}
        maxLength={200}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </h1>
  );
}
