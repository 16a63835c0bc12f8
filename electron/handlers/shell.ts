/** The window itself. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { Log } from '../app/log';

type Given = {
  readonly log: Log;
  readonly close: () => void;
  readonly pastePlain: () => void;
  readonly toggleFullScreen: () => void;
};

export function shellHandlers({ log, close, pastePlain, toggleFullScreen }: Given): Handlers<Contract>['shell'] {
  return {
    readyToClose: async () => {
      close();
      return null;
    },
    pastePlain: async () => {
      pastePlain();
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
