/** What stands between a person and a thing that they sign, in words: the same for every act. */
import type { MessageKey, Translate } from '../../shared/messages/translate';
import type { MoveAnswer } from '../../shared/review/article-standing';
import { failureText, unreadableText } from '../i18n/plain-words';

export type SignedTrouble = Exclude<MoveAnswer, { readonly kind: 'done' | 'refused' }>;

export function troubleText(trouble: SignedTrouble, t: Translate): string {
  if (trouble.kind === 'failed') return failureText(t, trouble.failure);
  if (trouble.kind === 'unreadable') return unreadableText(t, trouble.problem);
  return t(troubles[trouble.kind]);
}

const troubles = {
  'not-a-member': 'people.here.stranger',
  'no-roster': 'move.noRoster',
  'nobody-signs': 'move.nobodySigns',
  clash: 'move.clash',
  'roster-broken': 'move.rosterBroken',
} as const satisfies Record<string, MessageKey>;
