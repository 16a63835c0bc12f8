/** Why a move is refused, as a sentence that says what to do. */
import type { Translate } from '../messages/translate';
import type { ArticleState } from '../model/record-event';
import type { MoveRefusal } from './moves';

export function refusalWords(
  refusal: MoveRefusal,
  { from, to }: { readonly from: ArticleState; readonly to: ArticleState },
  t: Translate,
): string {
  const names = { from: t(`state.${from}`), to: t(`state.${to}`) };
  if (refusal.reason !== 'no-right') return t(`move.${refusal.reason}`, names);
  return t('move.no-right', {
    ...names,
    roles: refusal.roles.map((role) => t(`role.${role}`)).join(t('cli.separator')),
  });
}
