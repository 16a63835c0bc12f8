/** Why a regular expression can't be read, in words of ours: the engine says it in English. */

export const patternFaults = [
  'open-group',
  'stray-bracket',
  'open-class',
  'nothing-to-repeat',
  'bad-range',
  'bad-escape',
  'bad-group',
  'other',
] as const;
export type PatternFault = (typeof patternFaults)[number];

/** By what V8 says (`src/regexp/regexp-error.h`); another engine's words are `other`. */
const said: readonly (readonly [RegExp, PatternFault])[] = [
  [/Unterminated group/, 'open-group'],
  [/Unmatched '\)'|Lone quantifier brackets/, 'stray-bracket'],
  [/Unterminated character class/, 'open-class'],
  [/Nothing to repeat|Incomplete quantifier/, 'nothing-to-repeat'],
  [/numbers out of order|Range out of order|Invalid character class/, 'bad-range'],
  [/escape|at end of pattern|property name|named reference/i, 'bad-escape'],
  [/Invalid group|capture group name|Duplicate/, 'bad-group'],
];

export function patternFault({ message }: SyntaxError): PatternFault {
  return said.find(([words]) => words.test(message))?.[1] ?? 'other';
}
