/** Reasons as sentences a person can act on. */
import type { Translate } from '../../shared/messages/translate';
import type { Failure, Unreadable } from '../../shared/model/failure';

export const failureText = (t: Translate, failure: Failure): string => t(`failure.${failure.code}`, failure);

export function unreadableText(t: Translate, problem: Unreadable): string {
  if (problem.kind === 'broken') {
    return problem.where === '' ? t('unreadable.brokenFile') : t('unreadable.broken', problem);
  }
  if (problem.kind === 'too-large') return t('unreadable.too-large', { megabytes: Math.round(problem.bytes / 1_000_000) });
  return t(`unreadable.${problem.kind}`, problem);
}
