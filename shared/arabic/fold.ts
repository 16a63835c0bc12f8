/**
 * Text as a search compares it: what Arabic readers take for the same letter is the same letter.
 * Hamza seats (أإآٱ→ا, ؤ→و, ئ→ي), ى→ي, ة→ه, Persian ی and ک, Latin digits for Arabic-Indic and Persian ones; vowel signs, tatweel and invisible marks are
 * dropped; Latin letters in lower case without accents. One letter may become none, so places in folded text are not places in the text.
 */
const sameLetter: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ئ: 'ي',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ء: '',
  ـ: '',
};
const folded = new RegExp(`[${Object.keys(sameLetter).join('')}]`, 'g');

export function foldArabic(text: string): string {
  return text
    .normalize('NFC')
    .replace(folded, (letter) => sameLetter[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True where every word of the query begins or stands somewhere in the text; an empty query matches all. */
export function matchesFolded(text: string, query: string): boolean {
  const haystack = foldArabic(text);
  return foldArabic(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}
