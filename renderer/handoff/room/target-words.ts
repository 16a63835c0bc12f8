/** What is said of a target: where it leads, how it stands, why it does not go on. */
import { progressWords, targetFailureWords } from '../../../shared/handoff/hand-off-words';
import type { TargetFailure } from '../../../shared/handoff/target-failure';
import type { TargetView } from '../../../shared/handoff/target-view';
import type { Target } from '../../../shared/model/export-profile';
import type { Translate } from '../../../shared/messages/translate';
import { isolated } from '../../i18n/plain-words';

export const targetFailureText = (t: Translate, failure: TargetFailure): string =>
  targetFailureWords(t, failure, { isolated });

/** In Latin letters where there is an address; null where there is none to show. */
export function addressOf(target: Target, folderName: string | null): string | null {
  if (target.kind === 'post' || target.kind === 'wordpress') return target.url.replace(/^https?:\/\/|\/$/g, '');
  return folderName;
}

export type Standing = {
  readonly tone: 'quiet' | 'busy' | 'good' | 'warning' | 'danger';
  readonly text: string;
};

/** How times are said: of what was, and of what is to come. */
export type Times = {
  readonly past: (at: string) => string;
  readonly soon: (at: string) => string;
  /** Within the minute. */
  readonly isAtOnce: (at: string) => boolean;
};

/** One line. */
export function standingOf(
  { job, progress, last, folderName, secret, profile }: TargetView,
  { t, times }: { readonly t: Translate; readonly times: Times },
): Standing {
  if (job !== null)
    switch (job.state.kind) {
      case 'running':
        return { tone: 'busy', text: progress === null ? t('handoff.state.running') : progressWords(progress, t) };
      case 'waiting':
        return { tone: 'busy', text: t('handoff.state.waiting') };
      case 'later':
        return { tone: 'warning', text: laterText(job.state.at, { t, times }) };
      case 'stuck':
        return { tone: 'danger', text: t('handoff.state.stuck') };
    }
  const isFolder = profile.target.kind === 'folder' || profile.target.kind === 'zip';
  if (isFolder && folderName === null) return { tone: 'warning', text: t('handoff.state.noFolder') };
  if (secret === 'missing') return { tone: 'warning', text: t('handoff.state.noSecret') };
  if (last === null) return { tone: 'quiet', text: t('handoff.state.never') };
  return { tone: 'good', text: t('handoff.state.last', { at: times.past(last.at), count: last.articles }) };
}

type Said = { readonly t: Translate; readonly times: Times };

const laterText = (at: string, { t, times }: Said): string =>
  times.isAtOnce(at) ? t('handoff.state.laterSoon') : t('handoff.state.later', { at: times.soon(at) });

export const laterHint = (at: string, { t, times }: Said): string =>
  times.isAtOnce(at) ? t('handoff.state.laterSoonHint') : t('handoff.state.laterHint', { at: times.soon(at) });
