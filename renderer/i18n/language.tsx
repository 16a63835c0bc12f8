/** The window's language for everything below: words, times, direction, and react-aria's own names for things. */
import { createContext, use, useLayoutEffect, useMemo, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Direction } from '../../shared/arabic/direction';
import { createTranslate, type Language, type Translate } from '../../shared/messages/translate';
import { createTimeFormat, type TimeFormat } from './format-time';

export type Words = {
  readonly language: Language;
  readonly direction: Direction;
  readonly t: Translate;
  readonly time: TimeFormat;
};

const LanguageContext = createContext<Words | null>(null);

/** Digits are Latin and the calendar Gregorian in both languages, whatever the system's locale prefers. */
const ariaLocales: Record<Language, string> = { ar: 'ar-AE-u-ca-gregory-nu-latn', en: 'en-GB' };
const directions: Record<Language, Direction> = { ar: 'rtl', en: 'ltr' };

export function LanguageProvider({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const words = useMemo(
    () => ({
      language,
      direction: directions[language],
      t: createTranslate(language),
      time: createTimeFormat(language),
    }),
    [language],
  );
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = words.direction;
    document.title = words.t('app.name');
  }, [language, words]);
  return (
    <LanguageContext value={words}>
      <I18nProvider locale={ariaLocales[language]}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useWords(): Words {
  const words = use(LanguageContext);
  if (words === null) throw new TypeError('no language above this component');
  return words;
}
