/** A contract over a pair of ports that know only messages, as between main and a process of its own. Both ends check what arrives. */
import { z } from 'zod';
import type { Bridge, EventName, EventPayload, Handlers, Reply, Rooms } from './define';
import { dispatch } from './dispatch';

export type MessagePortEnd = {
  post(message: unknown): void;
  /** Called with what the other end has posted. */
  listen(listener: (message: unknown) => void): void;
};

const Asked = z.strictObject({ kind: z.literal('call'), number: z.int(), name: z.string(), input: z.unknown() });
const Answered = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('reply'),
    number: z.int(),
    reply: z.discriminatedUnion('ok', [
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), fault: z.string() }),
    ]),
  }),
  z.strictObject({ kind: z.literal('event'), name: z.string(), payload: z.unknown() }),
]);

export type MessageBridge = Bridge & {
  /** The other end is gone: calls under way and later ones end with this fault. */
  hangUp(fault: string): void;
};

/** The asking end, for `createClient`. */
export function bridgeOver(port: MessagePortEnd): MessageBridge {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(name: string, payload: unknown) => void>();
  let last = 0;
  let gone: string | null = null;

  port.listen((message) => {
    const answered = Answered.parse(message);
    if (answered.kind === 'event') listeners.forEach((listener) => listener(answered.name, answered.payload));
    else {
      waiting.get(answered.number)?.(answered.reply);
      waiting.delete(answered.number);
    }
  });

  return {
    call: (name, input) =>
      new Promise((resolve) => {
        if (gone !== null) return resolve({ ok: false, fault: gone });
        last += 1;
        waiting.set(last, resolve);
        port.post({ kind: 'call', number: last, name, input });
      }),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hangUp(fault) {
      gone = fault;
      for (const resolve of waiting.values()) resolve({ ok: false, fault });
      waiting.clear();
    },
  };
}

/** Tells the other end of an event. */
export type Tell<C extends Rooms> = <Name extends EventName<C>>(name: Name, payload: EventPayload<C, Name>) => void;

export function tellOver<C extends Rooms>(port: MessagePortEnd): Tell<C> {
  return (name, payload) => port.post({ kind: 'event', name, payload });
}

/** The answering end. */
export function serveOver<C extends Rooms>(
  port: MessagePortEnd,
  {
    contract,
    handlers,
    reportFault,
  }: {
    readonly contract: C;
    readonly handlers: Handlers<C>;
    readonly reportFault: (cause: unknown) => string;
  },
): void {
  port.listen(async (message) => {
    const { number, name, input } = Asked.parse(message);
    port.post({ kind: 'reply', number, reply: await dispatch(contract, handlers, { name, input }, reportFault) });
  });
}
