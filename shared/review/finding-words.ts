/** What the checklist found, as a sentence. */
import type { Translate } from '../messages/translate';
import type { Finding } from './checklist';

export function findingWords({ rule, count }: Finding, t: Translate): string {
  if (rule === 'headline' || rule === 'kicker') return t(`finding.${rule}.${count === 0 ? 'empty' : 'long'}`);
  return t(`finding.${rule}`, { count });
}
