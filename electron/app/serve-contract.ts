/** Answers the window's calls, if it is our window that asks. Electron's checklist, item 17. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { contract, type Contract } from '../../shared/ipc/contract';
import type { Handlers, Reply } from '../../shared/ipc/define';
import { dispatch } from '../../shared/ipc/dispatch';
import { callWire } from '../../shared/ipc/wires';
import type { Log } from './log';
import { appOrigin } from './protocol';

export function serveContract(handlers: Handlers<Contract>, log: Log): void {
  ipcMain.handle(callWire, (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurPage(event)) return refuse(log, `a stranger asked: ${event.senderFrame?.url.slice(0, 200)}`);
    if (typeof name !== 'string') return refuse(log, 'a call without a name');
    return dispatch(contract, handlers, { name, input }, log.fault);
  });
}

/** The main frame of a window of ours, showing our own page. The origin is Chromium's word; Node's URL knows none for our scheme. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin;
}

async function refuse(log: Log, why: string): Promise<Reply> {
  return { ok: false, fault: log.fault(new Error(why)) };
}
