/** Which way a line of interface text runs. Guessing by the first letter, as `dir=auto` does, flips «BBC: …»; one Arabic letter decides here. */

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

export function directionOf(text: string): 'rtl' | 'ltr' {
  return rightToLeft.test(text) || !/\p{L}/u.test(text) ? 'rtl' : 'ltr';
}
