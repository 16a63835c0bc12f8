import type { z } from 'zod';
import type { Data } from '../data';

export type Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly kind: 'call';
  readonly input: I;
  readonly output: O;
};
export type Event<P extends z.ZodType = z.ZodType> = { readonly kind: 'event'; readonly payload: P };

export const call = <I extends z.ZodType, O extends z.ZodType>(spec: { input: I; output: O }): Call<I, O> => ({
  kind: 'call',
  ...spec,
});
export const event = <P extends z.ZodType>(payload: P): Event<P> => ({ kind: 'event', payload });

export type Rooms = Record<string, Record<string, Call | Event>>;

/** What the window holds: every call as a function, every event as a subscription. */
export type Client<C extends Rooms> = {
  readonly [R in keyof C]: {
    readonly [N in keyof C[R]]: C[R][N] extends Call<infer I, infer O>
      ? (input: Data<I>) => Promise<Data<O>>
      : C[R][N] extends Event<infer P>
        ? (listener: (payload: Data<P>) => void) => () => void
        : never;
  };
};

/** What main must provide: one function per call. Leaving one out does not compile. */
export type Handlers<C extends Rooms> = {
  readonly [R in keyof C]: {
    readonly [N in keyof C[R] as C[R][N] extends Call ? N : never]: C[R][N] extends Call<infer I, infer O>
      ? (input: Data<I>) => Promise<Data<O>>
      : never;
  };
};

/** The two functions the preload hands to the page. */
export type Bridge = {
  call(name: string, input: unknown): Promise<Reply>;
  listen(listener: (name: string, payload: unknown) => void): () => void;
};

/** What comes back over the wire. A fault is a bug in Midad, named so that the log can be found. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: string };

/** `room.event` for every event of a contract. */
export type EventName<C extends Rooms> = {
  [R in keyof C & string]: {
    [N in keyof C[R] & string]: C[R][N] extends Event ? `${R}.${N}` : never;
  }[keyof C[R] & string];
}[keyof C & string];

/** What an event of that name carries. */
export type EventPayload<C extends Rooms, Name> = Name extends `${infer R}.${infer N}`
  ? R extends keyof C
    ? N extends keyof C[R]
      ? C[R][N] extends Event<infer P>
        ? Data<P>
        : never
      : never
    : never
  : never;
