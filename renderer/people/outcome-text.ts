/** How an act about people ended, as a sentence that says what to do. */
import type { Translate } from '../../shared/messages/translate';
import type { PeopleOutcome } from '../../shared/people/people-outcome';
import { failureText } from '../i18n/plain-words';

/** Null where there is nothing to say: it is done, or the person thought better of it. */
export function outcomeText(t: Translate, outcome: PeopleOutcome): string | null {
  if (outcome.kind === 'failed') return failureText(t, outcome.failure);
  return outcome.kind === 'refused' ? t(`people.refused.${outcome.reason}`) : null;
}
