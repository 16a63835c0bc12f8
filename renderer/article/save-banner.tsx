import { TriangleAlert } from 'lucide-react';
import { useWords } from '../i18n/language';
import { failureText } from '../i18n/plain-words';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import type { SaveProblem, SessionState } from './article-session';

export type SaveBannerProps = {
  readonly state: SessionState;
  readonly onRetry: () => void;
  readonly onSaveElsewhere: () => void;
  readonly onChoose: () => void;
  readonly onSaveAsCopy: () => void;
  readonly onOpenTheirs: () => void;
};

/** Why the text is not on disk, and every way out. Nothing while all is well. */
export function SaveBanner({ state, onRetry, onSaveElsewhere, onChoose, onSaveAsCopy, onOpenTheirs }: SaveBannerProps) {
  const { t } = useWords();
  if (state.kind === 'failed') {
    return (
      <Banner
        tone="danger"
        icon={<TriangleAlert />}
        actions={
          <>
            <Button onPress={onRetry}>{t('save.retry')}</Button>
            <Button onPress={onSaveElsewhere}>{t('save.elsewhere')}</Button>
          </>
        }
      >
        {problemText(t, state.problem)}
      </Banner>
    );
  }
  if (state.kind === 'clash') {
    return (
      <Banner
        tone="danger"
        icon={<TriangleAlert />}
        actions={
          <>
            {state.sides !== null && (
              <Button look="primary" onPress={onChoose}>
                {t('save.choose')}
              </Button>
            )}
            <Button onPress={onSaveAsCopy}>{t('save.asCopy')}</Button>
            <Button onPress={onOpenTheirs}>{t('save.openTheirs')}</Button>
          </>
        }
      >
        {t(state.sides === null ? 'save.clashGone' : 'save.clashWhy')}
      </Banner>
    );
  }
  return null;
}

/** The disk's reason, or that it was a fault of ours. */
export function problemText(t: ReturnType<typeof useWords>['t'], problem: SaveProblem): string {
  return problem.kind === 'failure' ? failureText(t, problem.failure) : t('save.fault', { fault: problem.fault });
}
