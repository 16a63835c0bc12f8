/** May this text be approved where there is no roster? The window and the command line both ask here, by way of the workspace. Rules: RULES.md, G3 and C1. */
import type { Article } from '../model/article';
import type { Finding } from './checklist';
import { toComeMarks, type ToComeMark } from './to-come';

export type ApprovalVerdict =
  | { readonly kind: 'allowed' }
  | {
      readonly kind: 'refused';
      readonly toCome: readonly ToComeMark[];
      /** What the checklist requires. */
      readonly wanting: readonly Finding[];
    };

/** Names every mark and every finding at once, so that nobody is sent back twice. */
export function mayApprove(article: Article, findings: readonly Finding[] = []): ApprovalVerdict {
  const toCome = toComeMarks(article);
  const wanting = findings.filter(({ demand }) => demand === 'required');
  return toCome.length === 0 && wanting.length === 0 ? { kind: 'allowed' } : { kind: 'refused', toCome, wanting };
}
