/** Tells every window what has happened, typed by the contract. */
import { BrowserWindow } from 'electron';
import { contract, type Contract } from '../../shared/ipc/contract';
import type { EventName, EventPayload, Rooms } from '../../shared/ipc/define';
import { eventWire } from '../../shared/ipc/wires';

export type Publish = <Name extends EventName<Contract>>(name: Name, payload: EventPayload<Contract, Name>) => void;

export const publish: Publish = (name, payload) => {
  const [room = '', event = ''] = name.split('.');
  const entry = (contract as Rooms)[room]?.[event];
  if (entry?.kind !== 'event') throw new TypeError(`no such event: ${name}`);
  const checked = entry.payload.parse(payload);
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(eventWire, name, checked);
};
