/** The window itself. */
import type { WebContents } from 'electron';
import type { Contract, LinkOutcome } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { Log } from '../app/log';

type Given = {
  readonly log: Log;
  readonly close: () => void;
  readonly stay: () => void;
  readonly toggleFullScreen: () => void;
  readonly openLink: (href: string) => Promise<LinkOutcome>;
  /** The page that asks. */
  readonly page: Pick<WebContents, 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'selectAll'>;
};

export function shellHandlers({
  log,
  close,
  stay,
  toggleFullScreen,
  openLink,
  page,
}: Given): Handlers<Contract>['shell'] {
  return {
    readyToClose: async () => {
      close();
      return null;
    },
    staysOpen: async () => {
      stay();
      return null;
    },
    editText: async ({ act }) => {
      page[act]();
      return null;
    },
    openLink: async ({ href }) => openLink(href),
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
