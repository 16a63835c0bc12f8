import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { thin } from '../../../shared/versions/thin';
import { VersionId, VersionReason, type Version } from '../../../shared/versions/version';

const now = new Date('2026-09-25T12:00:00Z');
const minute = 60_000;

function aVersion(minutesAgo: number, reason: VersionReason = 'worked'): Version {
  const at = Timestamp.parse(new Date(now.getTime() - minutesAgo * minute).toISOString());
  const moment = String(1e9 - minutesAgo).padStart(26, '0');
  return { id: VersionId.parse(`${moment}-${reason}-${'0'.repeat(16)}`), at, reason };
}

test('all of the last day stay, then one an hour, after a month one a day', () => {
  const day = 24 * 60;
  const versions = [10, 20, 30, day + 5, day + 15, day + 25, 40 * day + 5, 40 * day + 200].map((age) => aVersion(age));
  const gone = new Set(thin(versions, now));
  expect(versions.filter(({ id }) => !gone.has(id)).map(({ at }) => (now.getTime() - Date.parse(at)) / minute)).toEqual(
    [10, 20, 30, day + 5, 40 * day + 5],
  );
});

test('a text from before a merge goes like one that was kept while somebody worked', () => {
  const versions = [10, 2000, 2001].map((age) => aVersion(age, 'merged'));
  expect(thin(versions, now)).toEqual([versions[2]!.id]);
});

test('what somebody asked for, approved, replaced or recovered never goes; nor does the newest; and thinning twice is thinning once', () => {
  const version = fc.tuple(fc.integer({ min: 0, max: 400_000 }), fc.constantFrom(...VersionReason.options));
  fc.assert(
    fc.property(fc.uniqueArray(version, { selector: ([age]) => age, maxLength: 60 }), (ages) => {
      const versions = ages.sort(([a], [b]) => a - b).map(([age, reason]) => aVersion(age, reason));
      const gone = new Set(thin(versions, now));
      const left = versions.filter(({ id }) => !gone.has(id));
      expect(versions.filter(({ reason, id }) => reason !== 'worked' && reason !== 'merged' && gone.has(id))).toEqual(
        [],
      );
      expect(left[0]).toEqual(versions[0]);
      expect(thin(left, now)).toEqual([]);
    }),
  );
});
