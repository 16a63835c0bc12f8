/** Those who work on an article elsewhere, as a sentence or a list names them. */
import type { Holding } from '../../shared/leases/lease';
import type { Language } from '../../shared/messages/translate';
import { isolated } from './plain-words';

/** `ليلى (مكتب-2) وأحمد (مكتب-3)`. */
export const holderNames = (others: readonly Holding[], language: Language): string =>
  joined(
    others.map(({ person, computer }) =>
      person === '' || computer === '' ? isolated(person || computer) : `${isolated(person)} (${isolated(computer)})`,
    ),
    language,
  );

/** Without the computers, each name once; for places with little room. */
export const shortHolderNames = (others: readonly Holding[], language: Language): string =>
  joined([...new Set(others.map(({ person, computer }) => isolated(person || computer)))], language);

const joined = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'ar' ? 'ar' : 'en-GB', { type: 'conjunction' }).format(names);
