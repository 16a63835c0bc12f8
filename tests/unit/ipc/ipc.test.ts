import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BridgeFault, createClient } from '../../../shared/ipc/client';
import { call, event, type Bridge } from '../../../shared/ipc/define';
import { dispatch } from '../../../shared/ipc/dispatch';

const contract = {
  room: {
    double: call({ input: z.strictObject({ n: z.number() }), output: z.number() }),
    lie: call({ input: z.null(), output: z.number() }),
    changed: event(z.strictObject({ n: z.number() })),
  },
} as const;

const handlers = {
  room: {
    double: async ({ n }: { n: number }) => n * 2,
    lie: async () => 'not a number' as unknown as number,
  },
};

function setUp() {
  const faults: unknown[] = [];
  const listeners: ((name: string, payload: unknown) => void)[] = [];
  const bridge: Bridge = {
    call: (name, input) =>
      dispatch(contract, handlers, { name, input }, (cause) => {
        faults.push(cause);
        return 'F-1';
      }),
    listen: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const tell = (name: string, payload: unknown) => listeners.forEach((listener) => listener(name, payload));
  return { client: createClient(contract, bridge), bridge, faults, tell };
}

describe('a call', () => {
  test('is answered', async () => {
    expect(await setUp().client.room.double({ n: 2 })).toBe(4);
  });

  test.each([
    ['an unknown room', 'other.double', { n: 1 }],
    ['a name from the prototype', 'constructor.constructor', null],
    ['an event', 'room.changed', { n: 1 }],
    ['a wrong input', 'room.double', { n: '1' }],
    ['one field too many', 'room.double', { n: 1, m: 2 }],
    ['a handler that breaks its own contract', 'room.lie', null],
  ])('with %s gets a fault number and nothing else', async (_, name, input) => {
    const { bridge, faults } = setUp();
    expect(await bridge.call(name, input)).toEqual({ ok: false, fault: 'F-1' });
    expect(faults).toHaveLength(1);
  });

  test('that fails throws the fault number in the window', async () => {
    await expect(setUp().client.room.lie(null)).rejects.toThrow(BridgeFault);
  });
});

describe('an event', () => {
  test('reaches its listener until that one leaves', () => {
    const { client, tell } = setUp();
    const heard: number[] = [];
    const leave = client.room.changed(({ n }) => heard.push(n));
    tell('room.changed', { n: 1 });
    leave();
    tell('room.changed', { n: 2 });
    expect(heard).toEqual([1]);
  });

  test('that breaks the contract is not believed', () => {
    const { client, tell } = setUp();
    client.room.changed(() => expect.unreachable());
    expect(() => tell('room.changed', { n: 'x' })).toThrow(z.ZodError);
  });
});
