import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeArticles, planMerge, resolveMerge, type Versions } from '../../shared/merge/merge-articles';
import { chooseAll, choicesOf } from '../../shared/merge/merge-plan';
import { sameData } from '../../shared/merge/same-data';
import { Article } from '../../shared/model/article';
import { isTextBlock, type Block, type Body } from '../../shared/model/body';
import { blockText } from '../../shared/model/plain-text';
import { anArticleOf, arbitraryVersions, edited, editableFields, keysOf } from '../support/arbitrary-versions';

const runs = { numRuns: Number(process.env['MIDAD_RUNS'] ?? 500) };

type Three = Versions & { readonly base: Article };
const forAll = (promise: (versions: Three) => void): void => fc.assert(fc.property(arbitraryVersions, promise), runs);

test('what only we changed is ours', () => {
  forAll(({ base, ours }) => {
    expect(mergeArticles({ base, ours, theirs: base })).toEqual({ kind: 'merged', article: ours });
  });
});

test('what only they changed is theirs', () => {
  forAll(({ base, theirs }) => {
    expect(mergeArticles({ base, ours: base, theirs })).toEqual({ kind: 'merged', article: theirs });
  });
});

test('what both changed alike is one change', () => {
  forAll(({ base, ours }) => {
    expect(mergeArticles({ base, ours, theirs: ours })).toEqual({ kind: 'merged', article: ours });
  });
});

test('whatever is chosen is an article whose keys are unique', () => {
  forAll((versions) => {
    for (const result of allResults(versions)) {
      expect(Article.safeParse(result).error).toBeUndefined();
      expect(new Set(keysOf(result.body)).size).toBe(result.body.length);
    }
  });
});

test('whatever is chosen keeps what only one side changed', () => {
  forAll(({ base, ours, theirs }) => {
    const merge = mergeArticles({ base, ours, theirs });
    const results = merge.kind === 'merged' ? [merge.article] : [merge.withOurs, merge.withTheirs];
    const keys = new Set([base, ours, theirs].flatMap(({ body }) => keysOf(body)));
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const fields = editableFields.filter((field) => sameData(fieldOf(other, field), fieldOf(base, field)));
      const blocks = [...keys].filter((key) => sameData(blockAt(other.body, key), blockAt(base.body, key)));
      for (const result of results) {
        expect(fields.map((field) => fieldOf(result, field))).toEqual(fields.map((field) => fieldOf(one, field)));
        expect(blocks.map((key) => blockAt(result.body, key))).toEqual(blocks.map((key) => blockAt(one.body, key)));
      }
    }
  });
});

test('no word of a side that was merged is lost', () => {
  forAll(({ base, ours, theirs }) => {
    const merge = mergeArticles({ base, ours, theirs });
    const { blocks } = planMerge({ base, ours, theirs });
    const result = merge.kind === 'merged' ? merge.article : merge.withOurs;
    for (const side of [ours, theirs]) {
      const settled = side.body.filter(({ _key }) => blocks.get(_key)?.kind === 'settled');
      const [gone, stayed] = [true, false].map((isGone) =>
        settled.filter(({ _key }) => (blockAt(result.body, _key) === undefined) === isGone),
      );
      expect(gone).toEqual(gone!.map(({ _key }) => blockAt(base.body, _key)));
      for (const block of stayed!) {
        const [was, our, their, now] = [base, ours, theirs, result].map(({ body }) =>
          wordsOf(blockAt(body, block._key)),
        );
        const written = wordsOf(block).filter((word) => !was!.includes(word));
        const leftAlone = was!.filter(
          (word) => our!.includes(word) && their!.includes(word) && was!.indexOf(word) === was!.lastIndexOf(word),
        );
        expect(now).toEqual(expect.arrayContaining([...written, ...leftAlone]));
      }
    }
  });
});

test('a conflict holds both sides as they are', () => {
  forAll(({ base, ours, theirs }) => {
    for (const conflict of planMerge({ base, ours, theirs }).conflicts) {
      if (conflict.kind !== 'block') continue;
      expect([conflict.base, conflict.ours, conflict.theirs]).toEqual(
        [base, ours, theirs].map(({ body }) => blockAt(body, conflict.key) ?? null),
      );
      expect(conflict.ours ?? conflict.theirs).not.toBeNull();
    }
  });
});

test('to take both is to have both', () => {
  forAll(({ base, ours, theirs }) => {
    const plan = planMerge({ base, ours, theirs });
    const both = new Map(
      plan.conflicts.map((conflict) => [conflict.id, choicesOf(conflict).includes('both') ? 'both' : 'ours'] as const),
    );
    const { body } = resolveMerge(plan, both);
    for (const conflict of plan.conflicts) {
      if (conflict.kind !== 'block' || both.get(conflict.id) !== 'both') continue;
      const at = body.findIndex(({ _key }) => _key === conflict.key);
      expect(body[at]).toEqual(conflict.ours);
      expect(withoutKeys(body[at + 1])).toEqual(withoutKeys(conflict.theirs));
    }
  });
});

/** Two of the same stand side by side under keys of their own, also of what they hold. */
const withoutKeys = (block: unknown): unknown =>
  JSON.parse(JSON.stringify(block, (name, value: unknown) => (name === '_key' ? undefined : value)));

test('without a base all that differs is a conflict', () => {
  forAll(({ ours, theirs }) => {
    const plan = planMerge({ base: null, ours, theirs });
    expect(resolveMerge(plan, chooseAll(plan, 'ours'))).toEqual(ours);
    expect(resolveMerge(plan, chooseAll(plan, 'theirs'))).toEqual(theirs);
    expect(plan.conflicts.length === 0).toBe(sameData(ours, theirs));
  });
});

test('edits in different places always merge, and both are in what comes out', () => {
  const places = fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 8 });
  const base = anArticleOf(12);
  fc.assert(
    fc.property(places, fc.nat(8), fc.constantFrom('write', 'replace', 'restyle', 'remove'), (list, cut, kind) => {
      const half = Math.min(Math.max(1, cut), list.length - 1);
      const versionOf = (some: readonly number[], sign: string): Article => {
        const { body } = base;
        const changed = some.map((at) => {
          const once = edited({ ...base, body: [body[at]!] }, [{ kind, at: 0 }], `${sign}${at}`);
          return [at, once.body] as const;
        });
        const byPlace = new Map(changed);
        return {
          ...base,
          body: body.flatMap((block, at) => byPlace.get(at) ?? [block]),
        };
      };
      const ours = versionOf(list.slice(0, half), 'منا');
      const theirs = versionOf(list.slice(half), 'منهم');
      const merge = mergeArticles({ base, ours, theirs });
      expect(merge.kind).toBe('merged');
      if (merge.kind !== 'merged') return;
      const expected = base.body.flatMap((block) => {
        const [our, their] = [ours, theirs].map(({ body }) => blockAt(body, block._key));
        if (our === undefined || their === undefined) return [];
        return sameData(our, block) ? [their] : [our];
      });
      expect(merge.article.body).toEqual(expected);
    }),
    runs,
  );
});

test('one side moves blocks while the other writes: the order is the mover’s, the words are the writer’s', () => {
  const base = anArticleOf(9);
  fc.assert(
    fc.property(fc.shuffledSubarray([...base.body], { minLength: 9 }), fc.nat(8), (moved, at) => {
      const ours = { ...base, body: moved };
      const theirs = edited(base, [{ kind: 'write', at }], 'منهم');
      const merge = mergeArticles({ base, ours, theirs });
      expect(merge.kind === 'merged' && keysOf(merge.article.body)).toEqual(keysOf(moved));
      expect(merge.kind === 'merged' && blockAt(merge.article.body, `story${at}`)).toEqual(theirs.body[at]);
    }),
    runs,
  );
});

function allResults(versions: Versions): Article[] {
  const merge = mergeArticles(versions);
  if (merge.kind === 'merged') return [merge.article];
  const all = new Map(merge.plan.conflicts.map((conflict) => [conflict.id, choicesOf(conflict).at(-1)!]));
  return [merge.withOurs, merge.withTheirs, resolveMerge(merge.plan, all)];
}

const fieldOf = (article: Article, field: string): unknown => (article as Readonly<Record<string, unknown>>)[field];

const blockAt = (body: Body, key: string): Block | undefined => body.find(({ _key }) => _key === key);

const wordsOf = (block: Block | undefined): string[] =>
  block !== undefined && isTextBlock(block) ? blockText(block).split(/\s+/u).filter(Boolean) : [];
