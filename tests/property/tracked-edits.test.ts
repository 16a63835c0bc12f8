/** Whatever is done to a text in the editor is suggested, by whatever way it was done. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Article } from '../../shared/model/article';
import { changesBetween } from '../../shared/differences/changes-between';
import { applyEdit, arbitraryEdit } from '../support/arbitrary-edit';
import { arbitraryBody } from '../support/arbitrary-body';
import { asRead } from '../support/as-read';
import { anEditedEditor } from '../support/edited-editor';
import { bodyOf } from '../support/headless-editor';
import { anArticle } from '../support/makers';

const numRuns = Number(process.env['MIDAD_RUNS'] ?? 300);
// Milliseconds: for more runs than usual, and ten times what one takes.
vi.setConfig({ testTimeout: 60_000 + numRuns * 60 });

/** Words that stand once in each text, and in the same order: which of them both have is beyond doubt. */
const places = fc.array(fc.constantFrom('both', 'was', 'is'), { maxLength: 9 });
const textOn = (side: 'was' | 'is', on: readonly string[]): string =>
  [...'أبجدهوزحط'].filter((_, at) => on[at] === 'both' || on[at] === side).join(' ');
const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 10 });

test('S1 random edits: all accepted is the text as if untracked, all rejected the text before, also one by one in any order', () => {
  const ways = fc.constantFrom('accepted', 'rejected', 'mixed');
  fc.assert(
    fc.property(arbitraryBody, edits, ways, fc.infiniteStream(fc.nat(1000)), (body, changes, way, numbers) => {
      const editor = anEditedEditor(body);
      for (const change of changes) applyEdit(editor, change);
      const [base, written] = [body, bodyOf(editor)].map((one) => anArticle({ body: one }));
      let [before, after] = [base!, written!];
      const all = changesBetween(before, after);
      expect(asRead(all.without(new Set(all.list.map(({ id }) => id))))).toEqual(asRead(base!));
      let decided = 0;
      for (let open = all; open.list.length > 0; open = changesBetween(before, after)) {
        const { id } = open.list[numbers.next().value % open.list.length]!;
        const isAccepted = way === 'accepted' || (way === 'mixed' && numbers.next().value % 2 === 0);
        if (isAccepted) before = open.withOnly(new Set([id]));
        else after = open.without(new Set([id]));
        expect(Article.safeParse(after).error?.issues ?? []).toEqual([]);
        expect(Article.safeParse(before).error?.issues ?? []).toEqual([]);
        decided += 1;
        expect(decided).toBeLessThanOrEqual(2 * all.list.length);
      }
      expect(asRead(after)).toEqual(asRead(before));
    }),
    { numRuns },
  );
});

test('S2 words that stand once are decided one by one in any order, and what is decided leaves the others as they are', () => {
  fc.assert(
    fc.property(places, fc.infiniteStream(fc.nat(1000)), (on, numbers) => {
      let [before, after] = (['was', 'is'] as const).map((side) => anArticle({ body: textBody(textOn(side, on)) })) as [
        Article,
        Article,
      ];
      const all = changesBetween(before, after);
      const back = new Set<string>();
      for (let open = all.list; open.length > 0;) {
        const { id } = open[numbers.next().value % open.length]!;
        const now = changesBetween(before, after);
        if (numbers.next().value % 2 === 0) before = now.withOnly(new Set([id]));
        else {
          after = now.without(new Set([id]));
          back.add(id);
        }
        const left = changesBetween(before, after).list;
        expect(names(left)).toEqual(names(open.filter((one) => one.id !== id)));
        open = left;
      }
      expect(asRead(after)).toEqual(asRead(all.without(back)));
    }),
    { numRuns: numRuns * 4 },
  );
});

/** Of those that say the same in the same surroundings the last loses its number. */
const names = (list: readonly { readonly id: string }[]): string[] =>
  list.map(({ id }) => id.replace(/\.\d+$/u, '')).sort();

const textBody = (text: string): Article['body'] => [
  {
    _type: 'block',
    _key: 'b0',
    style: 'normal',
    children: [{ _type: 'span', _key: 's0', text, marks: [] }],
    markDefs: [],
  },
];
