import { expect, test } from 'vitest';
import { createSaveQueue } from '../../../electron/workspace/save-queue';

/** A promise that a test settles when it is time. */
function gate<T = void>() {
  let open!: (value: T) => void;
  let fail!: (cause: Error) => void;
  const passed = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { passed, open, fail };
}

const afterAllThatIsReady = () => new Promise((done) => setImmediate(done));

test('one document is written once at a time, in the order that was asked for', async () => {
  const queue = createSaveQueue();
  const said: string[] = [];
  const first = gate();
  const one = queue.run('خبر', async () => {
    said.push('first begins');
    await first.passed;
    said.push('first ends');
  });
  const two = queue.run('خبر', async () => {
    said.push('second');
  });
  await afterAllThatIsReady();
  expect(said).toEqual(['first begins']);
  first.open();
  await Promise.all([one, two]);
  expect(said).toEqual(['first begins', 'first ends', 'second']);
});

test('another document waits for nobody', async () => {
  const queue = createSaveQueue();
  const slow = gate();
  const waiting = queue.run('خبر', () => slow.passed);
  expect(await queue.run('خبر آخر', async () => 'saved')).toBe('saved');
  slow.open();
  await waiting;
});

test('one that fails stops nobody behind it, and its fault reaches who asked', async () => {
  const queue = createSaveQueue();
  const first = gate();
  const one = queue.run('خبر', () => first.passed);
  const two = queue.run('خبر', async () => 'saved');
  first.fail(new Error('bug'));
  await expect(one).rejects.toThrow('bug');
  expect(await two).toBe('saved');
});
