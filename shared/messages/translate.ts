/** Words for people, in their language: ICU messages by key. Arabic is the original, English its translation. */
import { IntlMessageFormat } from 'intl-messageformat';
import ar from './ar.json';
import en from './en.json';

export type Language = 'ar' | 'en';
export type MessageKey = keyof typeof ar;
export type MessageFacts = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, facts?: MessageFacts) => string;

const catalogues: Record<Language, Record<MessageKey, string>> = { ar, en };

/** Digits are Latin in both languages, as the newsroom's own copy has them. */
const locales: Record<Language, string> = { ar: 'ar-u-nu-latn', en: 'en-GB' };

/** Builds the translating function once per language; each message is compiled when first used. */
export function createTranslate(language: Language): Translate {
  const compiled = new Map<MessageKey, IntlMessageFormat>();
  return (key, facts) => {
    const known = compiled.get(key);
    const message = known ?? new IntlMessageFormat(catalogues[language][key], locales[language]);
    if (!known) compiled.set(key, message);
    return String(message.format(facts as Record<string, string | number>));
  };
}
