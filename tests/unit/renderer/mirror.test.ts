import { expect, test } from 'vitest';
import { mirror, mirrorBehind, type Numbered, type Source } from '../../../renderer/desk/mirror';

type Add = Source<readonly string[], string>;

function source(first: Numbered<readonly string[]>, later: readonly Numbered<readonly string[]>[] = []) {
  const snapshots = [first, ...later];
  let listener: (change: Numbered<string>) => void = () => {};
  let stopped = false;
  const loads: (() => void)[] = [];
  const given: Add = {
    load: () =>
      new Promise((done) => {
        const snapshot = snapshots.shift()!;
        loads.push(() => done(snapshot));
      }),
    follow: (follower) => {
      listener = follower;
      return () => {
        stopped = true;
      };
    },
    apply: (state, change) => [...state, change],
  };
  return {
    given,
    tell: (revision: number, value: string) => listener({ revision, value }),
    answer: () => loads.shift()?.(),
    loads: () => loads.length,
    isStopped: () => stopped,
  };
}

const settled = () => new Promise((done) => setTimeout(done));

test('a change told while the snapshot is under way is not lost', async () => {
  const main = source({ revision: 4, value: ['a'] });
  const starting = mirror(main.given);
  main.tell(4, 'already in the snapshot');
  main.tell(5, 'b');
  main.answer();
  const held = await starting;
  expect(held.getState()).toEqual({ revision: 5, value: ['a', 'b'] });
});

test('changes are applied in order and repeats are passed over', async () => {
  const main = source({ revision: 0, value: [] });
  const starting = mirror(main.given);
  main.answer();
  const held = await starting;
  main.tell(1, 'a');
  main.tell(1, 'a');
  main.tell(2, 'b');
  expect(held.getState()).toEqual({ revision: 2, value: ['a', 'b'] });
});

test('a gap loads again', async () => {
  const main = source({ revision: 0, value: [] }, [{ revision: 3, value: ['a', 'b', 'c'] }]);
  const starting = mirror(main.given);
  main.answer();
  const held = await starting;
  main.tell(3, 'c');
  expect(held.getState().revision).toBe(0);
  main.answer();
  await settled();
  expect(held.getState()).toEqual({ revision: 3, value: ['a', 'b', 'c'] });
});

test('a late snapshot never overwrites a newer state', async () => {
  const main = source({ revision: 0, value: [] }, [{ revision: 1, value: ['old'] }]);
  const starting = mirror(main.given);
  main.answer();
  const held = await starting;
  main.tell(2, 'gap');
  main.tell(1, 'a');
  main.tell(2, 'b');
  main.answer();
  await settled();
  expect(held.getState()).toEqual({ revision: 2, value: ['a', 'b'] });
});

test('a mirror can be let go', async () => {
  const main = source({ revision: 0, value: [] });
  const starting = mirror(main.given);
  main.answer();
  (await starting).stop();
  expect(main.isStopped()).toBe(true);
});

test('one that is loaded behind the first picture shows what it was given, then what main has, and misses no change', async () => {
  const main = source({ revision: 4, value: ['a'] });
  const held = mirrorBehind(main.given, []);
  expect(held.getState().value).toEqual([]);
  main.tell(4, 'already in the snapshot');
  main.tell(5, 'b');
  expect(held.getState().value).toEqual([]);
  main.answer();
  await settled();
  expect(held.getState()).toEqual({ revision: 5, value: ['a', 'b'] });
  main.tell(6, 'c');
  expect(held.getState().value).toEqual(['a', 'b', 'c']);
});
