/** How a hand-off goes and why it does not, in words: for the window and the command line alike. */
import type { Translate } from '../messages/translate';
import type { JobProgress } from './job';
import type { TargetFailure } from './target-failure';

type Manner = {
  /** Keeps the words of a server, or an address, together within a sentence; a terminal shows them as they are. */
  readonly isolated: (text: string) => string;
};

export function targetFailureWords(t: Translate, failure: TargetFailure, { isolated }: Manner): string {
  const withWords = (text: string, said: string): string =>
    said === '' ? text : `${text} ${t('handoff.failure.said', { said: isolated(said) })}`;
  switch (failure.code) {
    case 'files':
      return t(`failure.${failure.failure.code}`, failure.failure);
    case 'redirected':
      return t('handoff.failure.redirected', { to: isolated(failure.to) });
    case 'server-error':
    case 'refused':
      return withWords(t(`handoff.failure.${failure.code}`, { status: failure.status }), failure.said);
    case 'wrong-secret':
    case 'forbidden':
      return withWords(t(`handoff.failure.${failure.code}`), failure.said);
    default:
      return t(`handoff.failure.${failure.code}`);
  }
}

export function progressWords({ step, done, total }: JobProgress, t: Translate): string {
  if (step === 'gathering') return t('handoff.progress.gathering');
  if (step === 'making') return t('handoff.progress.making', { count: done });
  if (step === 'sending') return t('handoff.progress.sending', { done, total });
  if (done === total) return t('handoff.progress.answer');
  const isLarge = total >= 1_000_000;
  const said = isLarge ? ('handoff.progress.sendingMegabytes' as const) : ('handoff.progress.sendingBytes' as const);
  const unit = isLarge ? 1_000_000 : 1000;
  return t(said, { done: inUnits(done, unit), total: inUnits(total, unit) });
}

const inUnits = (bytes: number, unit: number): number => Math.ceil((10 * bytes) / unit) / 10;
