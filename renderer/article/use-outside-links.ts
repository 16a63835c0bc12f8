import { useCallback } from 'react';
import { useDeskWindow } from '../desk/desk-window';
import { useWords } from '../i18n/language';

/** Has main open an address outside Midad, which asks the person first; tells where that is not possible. */
export function useOutsideLinks(): (href: string) => void {
  const { desk, notices } = useDeskWindow();
  const { t } = useWords();
  return useCallback(
    (href) => {
      void desk.shell.openLink({ href }).then((outcome) => {
        if (outcome.kind === 'refused') notices.tell({ text: t(`link.refused.${outcome.reason}`), tone: 'danger' });
        if (outcome.kind === 'failed')
          notices.tell({ text: t('link.failed', { fault: outcome.fault }), tone: 'danger' });
      });
    },
    [desk, notices, t],
  );
}
