/** What a newsroom has laid down for its ticker, with our proposal for what it has not. */
import type { Newsroom } from '../model/newsroom';
import { breakingLabel, defaultChannels } from '../model/ticker-line';
import { defaultExpiry, type ExpiryRule } from './on-air';

export type TickerRules = {
  /** To choose from; any other may be typed. */
  readonly labels: readonly string[];
  readonly channels: readonly string[];
  readonly expiry: readonly ExpiryRule[];
  /** How many «عاجل» may be on the air at once before the desk is warned. */
  readonly breakingLimit: number;
  /** `required`: a line goes live only after somebody has approved it. */
  readonly approval: 'required' | 'none';
};

/** The third «عاجل» at once makes readers blind to all of them. */
const defaultBreakingLimit = 2;

export const correctionLabel = 'تصحيح';
const defaultLabels = [breakingLabel, 'متابعة', correctionLabel, 'مباشر'];

export function tickerRules({ ticker }: Pick<Newsroom, 'ticker'>): TickerRules {
  return {
    labels: ticker.labels ?? defaultLabels,
    channels: ticker.channels ?? [...defaultChannels],
    expiry: ticker.expiry ?? defaultExpiry,
    breakingLimit: ticker.breakingLimit ?? defaultBreakingLimit,
    approval: ticker.approval ?? 'none',
  };
}
