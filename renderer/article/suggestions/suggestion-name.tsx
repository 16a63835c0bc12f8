/** An open suggestion by its name, where it stands against an approval. */
import { directionOf } from '../../../shared/arabic/direction';
import type { Translate } from '../../../shared/messages/translate';
import type { NamedSuggestion } from '../../../shared/review/named-suggestions';
import { useWords } from '../../i18n/language';
import { isolated } from '../../i18n/plain-words';
import { fieldName, kindName } from '../../reading/part-words';
import styles from './suggestions.module.css';

export function SuggestionName({ suggestion }: { readonly suggestion: NamedSuggestion }) {
  const { t } = useWords();
  const { kind, by, before, after } = suggestion;
  const [was, is] = [before, after].map((text) => (kind === 'style' ? kindName(t, text) : text));
  const isSame = before === after;
  return (
    <span className={styles.named}>
      <span className={styles.kind}>
        <bdi>{by === '' ? t('suggestions.nobody') : by}</bdi> · {kindOf(t, suggestion)}
      </span>{' '}
      {!isSame && before !== '' && <del dir={directionOf(before)}>{was}</del>}{' '}
      {after !== '' && (isSame ? <span>{is}</span> : <ins dir={directionOf(after)}>{is}</ins>)}
    </span>
  );
}

/** The same as one sentence, for who hears it. */
export function suggestionWords(t: Translate, { by, before, after, ...rest }: NamedSuggestion): string {
  const words = [before, after].filter((text) => text !== '').map(isolated);
  return [by, kindOf(t, { by, before, after, ...rest }), ...words].join(' · ');
}

function kindOf(t: Translate, { kind, place }: NamedSuggestion): string {
  if (kind === 'unread') return t('suggestions.kind.unread');
  const field = place.kind === 'field' ? fieldName(t, place.field) : null;
  if (kind === 'field') return field ?? t('suggestions.kind.field');
  const named = t(`suggestions.kind.${kind}`);
  return field === null ? named : t('suggestions.in', { kind: named, place: field });
}
