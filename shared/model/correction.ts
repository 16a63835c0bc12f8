/** What readers are told of a mistake that was in an article when it had gone out: schema.org `correction`, ninjs a description with the role `correction`. */
import { z } from 'zod';
import type { Data } from '../data';
import { Timestamp } from './ids';
import { Key } from './text-block';

export const Correction = z.looseObject({
  _key: Key,
  /** What was wrong and what is right; '' while nobody has written it, and then nothing of it goes out. */
  text: z.string().max(10_000),
  /** When the mistake was put right. */
  at: Timestamp,
});
export type Correction = Data<typeof Correction>;

/** Those that readers see, the newest first. */
export const shownCorrections = ({
  corrections = [],
}: {
  readonly corrections?: readonly Correction[] | undefined;
}): Correction[] =>
  corrections.filter(({ text }) => text.trim() !== '').sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
