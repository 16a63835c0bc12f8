/** The window's whole access to main: every call and event of the contract, checked on this side too. */
import { createClient } from '../../shared/ipc/client';
import { contract, type Contract } from '../../shared/ipc/contract';
import type { Bridge, Client } from '../../shared/ipc/define';

export type Desk = Client<Contract>;

declare global {
  /** Handed over by electron/preload.ts. */
  var midadBridge: Bridge;
}

export const createDesk = (bridge: Bridge): Desk => createClient(contract, bridge);
