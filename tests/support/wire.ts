import type { MessagePortEnd } from '../../shared/ipc/message-wire';

/** Two ends of one wire, which carries copies as the wire between processes does. */
export function aWire(): [MessagePortEnd, MessagePortEnd] {
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number, other: number): MessagePortEnd => ({
    post: (message) => {
      const copy = structuredClone(message);
      queueMicrotask(() => listeners[other]!.forEach((listener) => listener(copy)));
    },
    listen: (listener) => void listeners[own]!.push(listener),
  });
  return [end(0, 1), end(1, 0)];
}
