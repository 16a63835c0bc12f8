/** «عاجل»: how many there are at once, and how one is begun. */
import type { Timestamp } from '../model/ids';
import {
  asBreaking,
  breakingLabel,
  isBreaking,
  tickerDraft,
  type TickerDraft,
  type TickerLine,
} from '../model/ticker-line';
import { standingOf } from './on-air';
import type { TickerRules } from './rules';

/** How many «عاجل» readers see at once. */
export const breakingOnAir = (lines: readonly TickerLine[], now: Timestamp): number =>
  lines.filter((line) => isBreaking(line) && standingOf(line, now) === 'on-air').length;

/** Where a new line goes: at once on the air, or waiting for somebody's approval. */
export const firstState = ({ approval }: Pick<TickerRules, 'approval'>): 'live' | 'ready' =>
  approval === 'required' ? 'ready' : 'live';

export type Urgent = 'breaking' | 'normal';

/** «عاجل» typed before the words is the label, which is data; the site writes it. */
const typedLabel = new RegExp(`^${breakingLabel}\\s*[:|–—-]+\\s*`, 'u');

/** One line from what was typed in a hurry; null where there are no words in it. */
export function draftTyped(
  typed: string,
  { displayTime, urgent }: { readonly displayTime: string; readonly urgent: Urgent },
): TickerDraft | null {
  const text = typed.replace(/\s+/g, ' ').trim().replace(typedLabel, '');
  if (text === '') return null;
  return tickerDraft({ displayTime, text, ...(urgent === 'breaking' ? asBreaking : {}) });
}
