/** The window itself. */
import type { WebContents } from 'electron';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { Log } from '../app/log';

type Given = {
  readonly log: Log;
  readonly close: () => void;
  readonly toggleFullScreen: () => void;
  /** The page that asks. */
  readonly page: Pick<WebContents, 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll'>;
};

export function shellHandlers({ log, close, toggleFullScreen, page }: Given): Handlers<Contract>['shell'] {
  return {
    readyToClose: async () => {
      close();
      return null;
    },
    editText: async ({ act }) => {
      page[act]();
      return null;
    },
    toggleFullScreen: async () => {
      toggleFullScreen();
      return null;
    },
    reportFault: async ({ message, stack }) => {
      const fault = new Error(message);
      fault.stack = `in the window: ${message}\n${stack}`;
      return { fault: log.fault(fault) };
    },
  };
}
