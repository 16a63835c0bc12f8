/** ninjs' nine degrees of urgency as a person chooses them. */
import type { Translate } from '../../shared/messages/translate';

const none = 'none';
const degrees = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export type UrgencyOption = { readonly id: string; readonly label: string };

/** The first stands for no urgency. */
export const urgencyOptions = (t: Translate): readonly UrgencyOption[] => [
  { id: none, label: t('urgency.none') },
  ...degrees.map((urgency) => ({ id: urgencyOption(urgency), label: urgencyText(t, urgency) })),
];

export const urgencyOption = (urgency: number | null): string => (urgency === null ? none : String(urgency));

export const urgencyOf = (option: string): number | null => (option === none ? null : Number(option));

export function urgencyText(t: Translate, urgency: number): string {
  if (urgency === 1) return t('urgency.highest');
  if (urgency === 9) return t('urgency.lowest');
  return String(urgency);
}
