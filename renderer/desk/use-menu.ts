import { useEffect } from 'react';
import { useDeskWindow } from './desk-window';

/** A command chosen in the native menu is run like any other. */
export function useMenu(): void {
  const { desk, commands } = useDeskWindow();
  useEffect(() => desk.shell.commandChosen(({ id }) => void commands.run(id)), [desk, commands]);
}
