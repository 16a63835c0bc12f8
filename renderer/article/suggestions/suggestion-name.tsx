/** An open suggestion by its name, where it stands against an approval. */
import type { NamedSuggestion } from '../../../shared/review/named-suggestions';
import { useWords, type Words } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { ChangedWords } from './changed-words';
import { kindText, wordsIn } from './suggestion-words';
import styles from './suggestions.module.css';

export function SuggestionName({ suggestion }: { readonly suggestion: NamedSuggestion }) {
  const words = useWords();
  const { by } = suggestion;
  return (
    <span className={styles.named}>
      <span className={styles.kind}>
        <bdi>{by === '' ? words.t('suggestions.nobody') : by}</bdi> · {whatOf(words, suggestion)}
      </span>{' '}
      {suggestion.kind !== 'unread' && <ChangedWords {...wordsIn(words, { ...suggestion, kind: suggestion.kind })} />}
    </span>
  );
}

/** The same as one sentence, for who hears it. */
export function suggestionWords(words: Words, suggestion: NamedSuggestion): string {
  const { kind, by } = suggestion;
  const said = kind === 'unread' ? null : wordsIn(words, { ...suggestion, kind });
  const texts = [said?.gone, said?.come].flatMap((text) => (text ? [isolated(text)] : []));
  return [by, whatOf(words, suggestion), ...texts].join(' · ');
}

const whatOf = ({ t }: Words, { kind, ...told }: NamedSuggestion): string =>
  kind === 'unread' ? t('suggestions.kind.unread') : kindText(t, { kind, ...told });
