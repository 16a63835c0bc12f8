/** Reasons as sentences a person can act on. */
import type { Translate } from '../../shared/messages/translate';
import type { Failure, Unreadable } from '../../shared/model/failure';
import type { Hold } from '../../shared/review/may-export';

export const failureText = (t: Translate, failure: Failure): string => t(`failure.${failure.code}`, failure);

export function unreadableText(t: Translate, problem: Unreadable): string {
  if (problem.kind === 'broken') {
    return problem.where === ''
      ? t('unreadable.brokenFile')
      : t('unreadable.broken', { where: isolated(problem.where) });
  }
  if (problem.kind === 'too-large')
    return t('unreadable.too-large', { megabytes: Math.round(problem.bytes / 1_000_000) });
  if (problem.kind === 'newer') return t('unreadable.newer', { format: isolated(problem.format) });
  return t(`unreadable.${problem.kind}`);
}

/** Names and formats in Latin letters keep together within an Arabic sentence (first strong isolate, Unicode UAX #9). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** A refusal whose own words, which a person wrote in whatever language, keep together within a sentence. */
export function withIsolatedReasons<Refusal extends { readonly reason: string }>(refusal: Refusal): Refusal {
  if (!('holds' in refusal) || !Array.isArray(refusal.holds)) return refusal;
  const holds = (refusal.holds as readonly Hold[]).map((hold) => ({ ...hold, reason: isolated(hold.reason) }));
  return { ...refusal, holds };
}
