/** One suggestion in the list: who, when, what, and the decision. */
import { Check, X } from 'lucide-react';
import { memo } from 'react';
import { directionOf } from '../../../shared/arabic/direction';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import { shortcutOf } from '../../i18n/shortcut-of';
import type { Decision } from '../article-session';
import { ChangedWords } from './changed-words';
import { kindText, wordsIn } from './suggestion-words';
import styles from './suggestions.module.css';
import { personName, type OpenSuggestion } from './use-suggestions';

export type SuggestionCardProps = {
  readonly suggestion: OpenSuggestion;
  readonly isActive: boolean;
  /** Null for who only reviews. */
  readonly onDecide: ((decision: Decision, ids: readonly string[]) => void) | null;
  readonly onJump: (suggestion: OpenSuggestion) => void;
  readonly now: Date;
};

function Card({ suggestion, isActive, onDecide, onJump, now }: SuggestionCardProps) {
  const { t, time } = useWords();
  const { id, by, at, colour } = suggestion;
  const words = wordsIn({ t, time }, suggestion);
  const { gone, come } = words;
  const when = new Date(at);
  const name = personName(t, by);
  const what = kindText(t, suggestion);
  return (
    <li className={styles.card} data-active={isActive || undefined} data-suggestion={id} data-person={colour}>
      <button type="button" className={styles.what} title={t('suggestions.show')} onClick={() => onJump(suggestion)}>
        <span className={styles.who}>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          <time dateTime={at} title={time.moment(when)}>
            {time.recent(when, now)}
          </time>
        </span>
        <span className={styles.kind}>{what}</span>
        {(gone !== null || come !== null) && (
          <span className={styles.words} dir={directionOf(come ?? gone ?? '')}>
            <ChangedWords {...words} />
          </span>
        )}
      </button>
      {onDecide !== null && (
        <span className={styles.acts}>
          <IconButton
            label={t('suggestions.accept')}
            shortcut={shortcutOf('suggestions.accept')}
            icon={<Check />}
            onPress={() => onDecide('accept', [id])}
          />
          <IconButton
            label={t('suggestions.reject')}
            shortcut={shortcutOf('suggestions.reject')}
            icon={<X />}
            onPress={() => onDecide('reject', [id])}
          />
        </span>
      )}
    </li>
  );
}

/** Memoised: of two hundred suggestions only those that have changed are drawn anew. */
export const SuggestionCard = memo(Card);
