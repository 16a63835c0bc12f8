/** How urgent a line is, as a desk chooses it; ninjs' other degrees keep their number. */
import type { Translate } from '../../shared/messages/translate';
import { normalUrgency } from '../../shared/model/ticker-line';

export const deskUrgencies = [1, 2, 3, normalUrgency] as const;

export function urgencyName(t: Translate, urgency: number): string {
  const ours = deskUrgencies.find((one) => one === urgency);
  return ours === undefined ? String(urgency) : t(`ticker.urgency.${ours}`);
}

/** Those that a desk chooses from, and the line's own where it is another one. */
export function urgencyChoices(t: Translate, own: number): readonly { readonly id: string; readonly label: string }[] {
  const all = [...new Set([...deskUrgencies, own])].sort((a, b) => a - b);
  return all.map((urgency) => ({ id: String(urgency), label: urgencyName(t, urgency) }));
}
