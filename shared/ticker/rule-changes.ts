/** What somebody changes of the ticker's rules, said so that another desk's change to the same rules is kept beside it. */
import { z } from 'zod';
import type { Data } from '../data';
import type { Newsroom } from '../model/newsroom';
import type { ExpiryRule } from './on-air';
import { tickerRules } from './rules';

const listChange = (word: z.ZodType<string>, most: number) =>
  z.strictObject({ add: z.array(word).max(most).optional(), remove: z.array(word).max(most).optional() });

export const TickerRuleChange = z.strictObject({
  labels: listChange(z.string().min(1).max(60), 50).optional(),
  channels: listChange(z.string().min(1).max(40), 20).optional(),
  /** For lines up to an urgency; null takes the rule away, and the next one holds. */
  expiry: z
    .strictObject({ urgency: z.int().min(1).max(9), minutes: z.int().min(1).max(100_000).nullable() })
    .optional(),
  breakingLimit: z.int().min(0).max(100).optional(),
  approval: z.enum(['required', 'none']).optional(),
});
export type TickerRuleChange = Data<typeof TickerRuleChange>;

type Rules = Newsroom['ticker'];

/** What was never laid down begins with our proposal. A ticker without any channel would run nowhere: then the channels stay. */
export function withRuleChange(ticker: Rules, { labels, channels, expiry, ...others }: TickerRuleChange): Rules {
  const held = tickerRules({ ticker });
  const nextChannels = channels === undefined ? [] : changedList(held.channels, channels).slice(0, 20);
  return {
    ...ticker,
    ...Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)),
    ...(labels !== undefined && { labels: changedList(held.labels, labels).slice(0, 50) }),
    ...(nextChannels.length > 0 && { channels: nextChannels }),
    ...(expiry !== undefined && { expiry: changedExpiry(held.expiry, expiry) }),
  };
}

type ListChange = { readonly add?: readonly string[] | undefined; readonly remove?: readonly string[] | undefined };

/** In their order, what is new last. */
function changedList(list: readonly string[], { add = [], remove = [] }: ListChange): string[] {
  return [...new Set([...list.filter((one) => !remove.includes(one)), ...add])];
}

function changedExpiry(
  rules: readonly ExpiryRule[],
  { urgency, minutes }: NonNullable<TickerRuleChange['expiry']>,
): ExpiryRule[] {
  const others = rules.filter((rule) => rule.urgency !== urgency);
  return [...others, ...(minutes === null ? [] : [{ urgency, minutes }])].sort((a, b) => a.urgency - b.urgency);
}

/** What a list has become, as a change. */
export const listChangeOf = (before: readonly string[], after: readonly string[]) => ({
  add: after.filter((one) => !before.includes(one)),
  remove: before.filter((one) => !after.includes(one)),
});
