import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { RoomBoundary } from '../ui/room-boundary';
import { useDeskWindow } from './desk-window';
import { reportFault } from './report-fault';

/** A room with its own boundary: a bug in it is logged under a number, the person reads the number and can go on. */
export function RoomFrame({ children }: { readonly children: ReactNode }) {
  const { desk } = useDeskWindow();
  const { t } = useWords();
  return (
    <RoomBoundary
      report={(cause) => reportFault(desk, cause)}
      words={{
        title: t('fault.title'),
        text: (fault) => (fault === null ? t('fault.text') : t('fault.numbered', { fault })),
        again: t('fault.again'),
      }}
    >
      {children}
    </RoomBoundary>
  );
}
