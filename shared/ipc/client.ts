import type { Bridge, Client, Rooms } from './define';

/** A bug met on the far side of the bridge; `fault` finds it in main's log. */
export class BridgeFault extends Error {
  override readonly name = 'BridgeFault';
  readonly fault: string;

  constructor(fault: string, where: string) {
    super(`${where}: ${fault}`);
    this.fault = fault;
  }
}

/** Builds the window's whole API from the contract, so that no part of it can be forgotten. */
export function createClient<C extends Rooms>(contract: C, bridge: Bridge): Client<C> {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  bridge.listen((name, payload) => listeners.get(name)?.forEach((listener) => listener(payload)));

  const rooms = Object.entries(contract).map(([room, entries]) => {
    const members = Object.entries(entries).map(([name, entry]) => {
      const path = `${room}.${name}`;
      if (entry.kind === 'call') {
        const send = async (input: unknown) => {
          const reply = await bridge.call(path, input);
          if (!reply.ok) throw new BridgeFault(reply.fault, path);
          return entry.output.parse(reply.value);
        };
        return [name, send];
      }
      const subscribe = (listener: (payload: unknown) => void) => {
        const checked = (payload: unknown) => listener(entry.payload.parse(payload));
        const set = listeners.get(path) ?? new Set();
        listeners.set(path, set.add(checked));
        return () => set.delete(checked);
      };
      return [name, subscribe];
    });
    return [room, Object.fromEntries(members)];
  });
  return Object.fromEntries(rooms) as Client<C>;
}
