import { expect, test } from 'vitest';
import { readFeedDate } from '../../../../shared/import/feed/feed-date';
import { Timestamp } from '../../../../shared/model/ids';

const now = Timestamp.parse('2026-09-25T14:30:00+03:00');

test.each([
  ['Fri, 25 Sep 2026 11:05:30 GMT', '2026-09-25T11:05:30Z'],
  ['Fri, 25 Sep 2026 11:05:30 +0300', '2026-09-25T08:05:30Z'],
  ['25 Sep 26 11:05 EST', '2026-09-25T16:05:00Z'],
  ['Friday, 5 September 2026 9:05:00 PDT', '2026-09-05T16:05:00Z'],
  ['25 Sep 1998 11:05:00 UT', '1998-09-25T11:05:00Z'],
  ['25 Sep 98 11:05:00 Z', '1998-09-25T11:05:00Z'],
  ['25 Sep 2026 11:05:00', '2026-09-25T08:05:00Z'],
  ['2026-09-25T11:05:30Z', '2026-09-25T11:05:30Z'],
  ['2026-09-25T11:05:30.123+02:00', '2026-09-25T09:05:30Z'],
  ['2026-09-25 11:05', '2026-09-25T08:05:00Z'],
])('%s', (written, meant) => {
  expect(readFeedDate(written, now)).toBe(Date.parse(meant));
});

test.each([
  '',
  'أمس',
  '31 Feb 2026 10:00 GMT',
  '25 Sep 2026 25:00 GMT',
  '25 Foo 2026 10:00 GMT',
  '2026-13-01T10:00:00Z',
  '1790330730',
])('no moment is made of «%s»', (written) => {
  expect(readFeedDate(written, now)).toBeNull();
});
