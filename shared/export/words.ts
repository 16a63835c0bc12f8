/** The few words that an export adds, in the language of what is exported and not of the window. */
import type { Direction } from '../arabic/direction';
import { createTranslate, type Translate } from '../messages/translate';

const inArabic = createTranslate('ar');
const inEnglish = createTranslate('en');

export function exportWords(language: string): Translate {
  return /^ar(-|$)/i.test(language) ? inArabic : inEnglish;
}

/** Languages written from right to left, by their BCP 47 primary tag. */
const rightToLeft = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'ku']);

export function directionOf(language: string): Direction {
  return rightToLeft.has(language.split('-')[0]!.toLowerCase()) ? 'rtl' : 'ltr';
}
