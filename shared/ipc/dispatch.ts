import type { Handlers, Reply, Rooms } from './define';

/** Answers one message: checks it, runs its handler, checks the answer. Never rejects. */
export async function dispatch<C extends Rooms>(
  contract: C,
  handlers: Handlers<C>,
  message: { name: string; input: unknown },
  reportFault: (cause: unknown) => string,
): Promise<Reply> {
  try {
    const [room = '', name = ''] = message.name.split('.');
    const entry =
      Object.hasOwn(contract, room) && Object.hasOwn(contract[room]!, name) ? contract[room]![name]! : undefined;
    if (entry?.kind !== 'call') throw new TypeError(`no such call: ${message.name}`);
    const handle = (handlers as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[room]![name]!;
    return { ok: true, value: entry.output.parse(await handle(entry.input.parse(message.input))) };
  } catch (cause) {
    return { ok: false, fault: reportFault(cause) };
  }
}
