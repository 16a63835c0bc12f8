/** Text as numbered lines, and what the forms below have in common. */

export type NumberedLine = {
  /** Counted from 1. */
  readonly line: number;
  /** Without white space at its ends; otherwise letter for letter. */
  readonly text: string;
};

/** Marks that steer direction and show nothing; pages copied from a browser carry them round times and bullets. */
export const invisible = '[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF]*';

/** The lines that have something to show, numbered as in the file. */
export function linesOf(text: string): NumberedLine[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((raw, index) => ({ line: index + 1, text: raw.trim() }))
    .filter((line) => line.text !== '' && !new RegExp(`^(?:${invisible}\\s*)*$`).test(line.text));
}

/** Arabic-Indic and Persian digits as Latin ones. */
export function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
