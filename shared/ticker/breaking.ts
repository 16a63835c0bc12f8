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
import { withLabelLifted } from './label-text';
import { standingOf } from './on-air';
import type { TickerRules } from './rules';

/** How many «عاجل» readers see at once. */
export const breakingOnAir = (lines: readonly TickerLine[], now: Timestamp): number =>
  lines.filter((line) => isBreaking(line) && standingOf(line, now) === 'on-air').length;

/** Where a new line goes: at once on the air, or waiting for somebody's approval. */
export const firstState = ({ approval }: Pick<TickerRules, 'approval'>): 'live' | 'ready' =>
  approval === 'required' ? 'ready' : 'live';

export type Urgent = 'breaking' | 'normal';

/** Nothing but what the label says already. */
const labelAlone = new RegExp(`^#?${breakingLabel}[\\s:|–—.-]*$`, 'u');

type Hurried = {
  readonly displayTime: string;
  readonly urgent: Urgent;
  /** The newsroom's, which may be typed before the words. */
  readonly labels: readonly string[];
};

/** One line from what was typed in a hurry; null where there are no words in it. */
export function draftTyped(typed: string, { displayTime, urgent, labels }: Hurried): TickerDraft | null {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '' || labelAlone.test(text)) return null;
  const draft = withLabelLifted(tickerDraft({ displayTime, text }), labels);
  return urgent === 'breaking' ? { ...draft, ...asBreaking } : draft;
}
