import { expect, test, vi } from 'vitest';
import { createCommandRegistry } from '../../../renderer/desk/run-command';

test('a command that nobody offers is not run', () => {
  const registry = createCommandRegistry();
  expect(registry.canRun('article.save')).toBe(false);
  expect(registry.run('article.save')).toBe(false);
});

test('the latest room that can is asked', () => {
  const registry = createCommandRegistry();
  const first = vi.fn<() => void>();
  const second = vi.fn<() => void>();
  registry.offer({ 'view.details': { run: first } });
  const takeBack = registry.offer({ 'view.details': { run: second } });
  registry.offer({ 'view.details': { run: vi.fn<() => void>(), canRun: () => false } });
  expect(registry.run('view.details')).toBe(true);
  takeBack();
  registry.run('view.details');
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
});

test('availability is asked for anew each time', () => {
  const registry = createCommandRegistry();
  let isReady = false;
  registry.offer({ 'ticker.remove': { run: () => {}, canRun: () => isReady } });
  expect(registry.canRun('ticker.remove')).toBe(false);
  isReady = true;
  expect(registry.canRun('ticker.remove')).toBe(true);
});
