/** How long a field should be, as each newsroom sets it. Never enforced: the meter says so, and the person decides. */
import { z } from 'zod';
import type { Data } from '../data';

const most = z.int().min(1).max(100_000).optional();

/** What is absent has no limit. */
export const Limit = z.looseObject({
  words: most,
  /** Letters as read: without vowel signs and tatweel, with spaces. */
  characters: most,
  /** CSS pixels in the site's headline font. */
  pixels: most,
});
export type Limit = Data<typeof Limit>;
export const limitMeasures = ['words', 'characters', 'pixels'] as const;
export type LimitMeasure = (typeof limitMeasures)[number];

export const limitedFields = ['kicker', 'headline', 'subheadline', 'standfirst', 'ticker'] as const;
export type LimitedField = (typeof limitedFields)[number];

export const Limits = z.looseObject({
  kicker: Limit.optional(),
  headline: Limit.optional(),
  subheadline: Limit.optional(),
  standfirst: Limit.optional(),
  ticker: Limit.optional(),
});
export type Limits = Data<typeof Limits>;

/** From Arabic desk manuals: a kicker of three to five words, a headline of five to twelve, a ticker line that passes in one look. */
export const usualLimits: Limits = {
  kicker: { words: 5 },
  headline: { words: 12, characters: 90 },
  ticker: { characters: 80 },
};

/** What the site sets its headlines in. */
export const HeadlineFont = z.looseObject({
  /** As in CSS. */
  family: z.string().min(1).max(300),
  /** CSS pixels. */
  size: z.number().min(6).max(200),
  weight: z.int().min(100).max(900),
});
export type HeadlineFont = Data<typeof HeadlineFont>;

/** Over which limits, and by how much. */
export type Excess = { readonly measure: LimitMeasure; readonly limit: number; readonly by: number };

export function excessOf(measured: Readonly<Record<LimitMeasure, number>>, limit: Limit): Excess[] {
  return limitMeasures.flatMap((measure) => {
    const most = limit[measure];
    return most !== undefined && measured[measure] > most
      ? [{ measure, limit: most, by: Math.ceil(measured[measure] - most) }]
      : [];
  });
}
