/** Single changes between two versions, taken and taken back one by one. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Article } from '../../../shared/model/article';
import { changesBetween } from '../../../shared/differences/changes-between';
import { anArticle, aBody } from '../../support/makers';
import { arbitraryVersions } from '../../support/arbitrary-versions';
import { asRead } from '../../support/as-read';

const runs = { numRuns: Number(process.env['MIDAD_RUNS'] ?? 300) };
// Milliseconds: for more runs than usual.
vi.setConfig({ testTimeout: 60_000 + runs.numRuns * 100 });
const decisions = fc.infiniteStream(fc.record({ at: fc.nat(1000), isTaken: fc.boolean() }));
const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const none: ReadonlySet<string> = new Set();

test('S1 nothing taken back leaves the text as it stands, everything taken back is the text before', () => {
  fc.assert(
    fc.property(arbitraryVersions, ({ base, ours }) => {
      const changes = changesBetween(base, ours);
      const all = new Set(ids(changes.list));
      expect(asRead(changes.without(none))).toEqual(asRead(ours));
      expect(asRead(changes.without(all))).toEqual(asRead(base));
      expect(asRead(changes.withOnly(all))).toEqual(asRead(ours));
      expect(asRead(changes.withOnly(none))).toEqual(asRead(base));
    }),
    runs,
  );
});

test('S1 two versions without a change between them read alike', () => {
  fc.assert(
    fc.property(arbitraryVersions, ({ base, ours }) => {
      const isUnchanged = changesBetween(base, ours).list.length === 0;
      expect(isDeepStrictEqual(asRead(ours), asRead(base))).toBe(isUnchanged);
    }),
    runs,
  );
});

test('S2 what is decided leaves every other change as it was, whatever is decided first', () => {
  fc.assert(
    fc.property(arbitraryVersions, decisions, ({ base, ours }, stream) => {
      let [before, after] = [base, ours];
      const first = changesBetween(before, after);
      const back = new Set<string>();
      for (let open = first.list; open.length > 0;) {
        const { at, isTaken } = stream.next().value;
        const change = open[at % open.length]!;
        const now = changesBetween(before, after);
        if (isTaken) before = now.withOnly(new Set([change.id]));
        else {
          after = now.without(new Set([change.id]));
          back.add(change.id);
        }
        const left = changesBetween(before, after).list;
        expect(ids(left).sort()).toEqual(ids(open.filter((one) => one !== change)).sort());
        open = left;
      }
      expect(asRead(after)).toEqual(asRead(first.without(back)));
      expect(asRead(before)).toEqual(asRead(after));
    }),
    runs,
  );
});

test('S3 whatever is taken or taken back, what comes out is an article that a file may hold', () => {
  fc.assert(
    fc.property(arbitraryVersions, fc.infiniteStream(fc.boolean()), ({ base, ours }, stream) => {
      const changes = changesBetween(base, ours);
      const some = new Set(ids(changes.list).filter(() => stream.next().value));
      for (const article of [changes.without(some), changes.withOnly(some)])
        expect(Article.safeParse(article).error?.issues ?? []).toEqual([]);
    }),
    runs,
  );
});

describe('a change as a person reads it', () => {
  const read = (before: string, after: string) =>
    changesBetween(anArticle({ body: aBody(before) }), anArticle({ body: aBody(after) })).list.map((one) => [
      one.kind,
      one.before.trim(),
      one.after.trim(),
    ]);

  test('a word that one letter was changed in is shown whole', () =>
    expect(read('فتحت المكتبه أبوابها', 'فتحت المكتبة أبوابها')).toEqual([['replaced', 'المكتبه', 'المكتبة']]));
  test('words at the end are inserted, not the last word replaced', () =>
    expect(read('فتحت المكتبة', 'فتحت المكتبة أبوابها اليوم')).toEqual([['inserted', '', 'أبوابها اليوم']]));
  test('words that stood elsewhere in the line are two changes', () =>
    expect(read('قال الوزير اليوم', 'قال اليوم')).toEqual([['deleted', 'الوزير', '']]));
});
