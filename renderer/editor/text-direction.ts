/** Which way a block runs when nobody has said so. */

/**
 * One Arabic letter is enough for right to left: «(AFP) أعلن» begins with Latin and is Arabic all the same. Letters of other scripts alone run left
 * to right; a block without letters runs as its article does. Not first-strong, which would turn Arabic paragraphs that begin with a name.
 */
export function directionOf(text: string, article: 'rtl' | 'ltr'): 'rtl' | 'ltr' {
  if (/\p{Script=Arabic}/u.test(text.replace(/[\p{N}\p{P}\p{S}]/gu, ''))) return 'rtl';
  return /\p{L}/u.test(text) ? 'ltr' : article;
}
