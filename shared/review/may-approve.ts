/** May this text be approved? The window and the command line both ask here, by way of the workspace. Rule: RULES.md, G3. */
import type { Article } from '../model/article';
import { toComeMarks, type ToComeMark } from './to-come';

export type ApprovalVerdict =
  { readonly kind: 'allowed' } | { readonly kind: 'refused'; readonly toCome: readonly ToComeMark[] };

/** Names every mark at once, so that nobody is sent back twice. */
export function mayApprove(article: Article): ApprovalVerdict {
  const toCome = toComeMarks(article);
  return toCome.length === 0 ? { kind: 'allowed' } : { kind: 'refused', toCome };
}
