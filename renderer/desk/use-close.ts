import { useEffect } from 'react';
import { useDeskWindow } from './desk-window';

/** Leaves the window when main asks for it and everything is safe. Asking again while the question stands asks the person again. */
export function useClose(mayLeave: () => Promise<boolean>): void {
  const { desk } = useDeskWindow();
  useEffect(
    () =>
      desk.shell.closeRequested(async () => {
        await ((await mayLeave()) ? desk.shell.readyToClose(null) : desk.shell.staysOpen(null));
      }),
    [desk, mayLeave],
  );
}
