import { expect, test } from 'vitest';
import { expiresAt } from '../../../shared/ticker/on-air';
import { listChangeOf, withRuleChange } from '../../../shared/ticker/rule-changes';
import { tickerRules } from '../../../shared/ticker/rules';
import { Timestamp } from '../../../shared/model/ids';

const fresh = { title: 'أحدث الأخبار' };
const rulesOf = (ticker: Parameters<typeof withRuleChange>[0]) => tickerRules({ ticker });

test('what was never laid down begins with our proposal', () => {
  const changed = withRuleChange(fresh, { labels: { add: ['حصري'] } });
  expect(rulesOf(changed).labels).toEqual(['عاجل', 'متابعة', 'تصحيح', 'مباشر', 'حصري']);
  expect(changed).not.toHaveProperty('channels');
});

test('two desks that change the same list keep both changes', () => {
  const ours = listChangeOf(['site', 'tv'], ['site', 'tv', 'radio']);
  const theirs = listChangeOf(['site', 'tv'], ['site', 'wall']);
  const both = withRuleChange(withRuleChange({ ...fresh, channels: ['site', 'tv'] }, { channels: theirs }), {
    channels: ours,
  });
  expect(both.channels).toEqual(['site', 'wall', 'radio']);
});

test('the last channel stays', () => {
  const changed = withRuleChange({ ...fresh, channels: ['site'] }, { channels: { remove: ['site'] } });
  expect(changed.channels).toEqual(['site']);
});

test('how long a line stays is changed degree by degree; what is taken away leaves it to the next', () => {
  const bulletins = withRuleChange(fresh, { expiry: { urgency: 3, minutes: 240 } });
  expect(bulletins.expiry).toEqual([
    { urgency: 1, minutes: 20 },
    { urgency: 2, minutes: 60 },
    { urgency: 3, minutes: 240 },
    { urgency: 9, minutes: 1440 },
  ]);
  const without = withRuleChange(bulletins, { expiry: { urgency: 1, minutes: null } });
  const now = Timestamp.parse('2026-09-25T12:00:00.000Z');
  const flash = { urgency: 1, expiry: { kind: 'by-urgency' }, embargoedUntil: null } as const;
  expect(expiresAt(flash, now, rulesOf(without).expiry)).toBe('2026-09-25T13:00:00.000Z');
  const endless = withRuleChange(without, { expiry: { urgency: 9, minutes: null } });
  expect(expiresAt({ ...flash, urgency: 5 }, now, rulesOf(endless).expiry)).toBeNull();
});

test('the heading and what a later Midad lays down stay', () => {
  const changed = withRuleChange({ ...fresh, colour: 'red' } as typeof fresh, {
    approval: 'required',
    breakingLimit: 0,
  });
  expect(changed).toEqual({ title: 'أحدث الأخبار', colour: 'red', approval: 'required', breakingLimit: 0 });
});
