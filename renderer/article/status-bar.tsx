import { useMirror } from '../desk/use-mirror';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import { NewDot } from '../ui/new-dot';
import styles from './status-bar.module.css';
import { readingMinutes, timeOnAir, type TextCounts } from './text-counts';

export type StatusBarProps = {
  /** Null where they are not known yet. */
  readonly counts: TextCounts | null;
  /** Null where nothing is selected. */
  readonly selected: TextCounts | null;
  /** Facts still to come, in the text and the fields. */
  readonly toCome: number;
  readonly onNextToCome: () => void;
  /** Threads that are open. */
  readonly comments: number;
  /** What others have said in them and this person has not read. */
  readonly unread: number;
  readonly onComments: () => void;
  /** Changes that nobody has decided. */
  readonly suggestions: number;
  readonly onSuggestions: () => void;
};

/** How long the text is, or what is selected in it, at the foot of the page. */
export function StatusBar({ counts, selected, toCome, onNextToCome, ...given }: StatusBarProps) {
  const { comments, unread, onComments, suggestions, onSuggestions } = given;
  const { t } = useWords();
  const shown = selected ?? counts;
  return (
    <footer role="group" className={styles.bar} aria-label={t('article.counts')}>
      {selected !== null && <span className={styles.selected}>{t('article.selected')}</span>}
      {shown !== null && <Length {...shown} />}
      {toCome > 0 && (
        <button type="button" className={styles.toCome} onClick={onNextToCome} title={shortcutOf('toCome.next')}>
          {t('toCome.count', { count: toCome })}
        </button>
      )}
      {comments > 0 && (
        <button type="button" className={styles.toCome} onClick={onComments} title={shortcutOf('view.comments')}>
          {unread > 0 && <NewDot label={t('comments.unread', { count: unread })} />}
          {t('comments.count', { count: comments })}
        </button>
      )}
      {suggestions > 0 && (
        <button type="button" className={styles.toCome} onClick={onSuggestions}>
          {t('suggestions.count', { count: suggestions })}
        </button>
      )}
    </footer>
  );
}

function Length({ words, letters, paragraphs }: TextCounts) {
  const { t } = useWords();
  const { settings } = useDeskWindow();
  const reading = useMirror(settings, (value) => value.reading);
  const speed = useMirror(settings, (value) => value.presenterSpeed);
  return (
    <div className={styles.counts}>
      <span>{t('article.words', { count: words })}</span>
      <span>{t('article.letters', { count: letters })}</span>
      <span>{t('article.paragraphs', { count: paragraphs })}</span>
      <span>
        {reading === 'silent'
          ? t('article.minutes', { count: readingMinutes(words) })
          : t('article.onAir', { time: timeOnAir(words, speed) })}
      </span>
    </div>
  );
}
