import { useEffect } from 'react';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';

/** Says at once, wherever the person is, that the roster can't be trusted any more; the notice goes when it can. */
export function useRosterTrouble(): void {
  const { notices, people, state } = useDeskWindow();
  const { t } = useWords();
  const trouble = useMirror(people, ({ newsroom }) => (newsroom.kind === 'roster-broken' ? newsroom.trouble : null));
  const seq = useMirror(people, ({ newsroom }) => (newsroom.kind === 'roster-broken' ? newsroom.seq : 0));
  useEffect(() => {
    if (trouble === null) return undefined;
    return notices.show({
      text: t(`people.trouble.${trouble}`, { seq }),
      tone: 'danger',
      act: { label: t('people.toMembers'), run: () => state.setState({ dialog: { kind: 'settings', tab: 'people' } }) },
    });
  }, [notices, seq, state, t, trouble]);
}
