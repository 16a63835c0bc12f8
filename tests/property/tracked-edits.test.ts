/** Whatever is done to a text in the editor is suggested, by whatever way it was done. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Article } from '../../shared/model/article';
import { changesBetween } from '../../shared/suggestions/changes-between';
import { applyEdit, arbitraryEdit } from '../support/arbitrary-edit';
import { arbitraryBody } from '../support/arbitrary-body';
import { asRead } from '../support/as-read';
import { anEditedEditor } from '../support/edited-editor';
import { bodyOf } from '../support/headless-editor';
import { anArticle } from '../support/makers';

const numRuns = Number(process.env['MIDAD_RUNS'] ?? 300);
// Milliseconds: for more runs than usual, and ten times what one takes.
vi.setConfig({ testTimeout: 60_000 + numRuns * 60 });

const words = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د'), { maxLength: 9 }).map((some) => some.join(' '));
const edits = fc.array(arbitraryEdit, { minLength: 1, maxLength: 10 });

test('S1 random edits: all accepted is the text as if untracked, all rejected the text before, also one by one in any order', () => {
  fc.assert(
    fc.property(arbitraryBody, edits, fc.infiniteStream(fc.nat(1000)), (body, changes, numbers) => {
      const editor = anEditedEditor(body);
      for (const change of changes) applyEdit(editor, change);
      const [base, written] = [body, bodyOf(editor)].map((one) => anArticle({ body: one }));
      let [before, after] = [base!, written!];
      const all = changesBetween(before, after);
      expect(asRead(all.without(new Set(all.list.map(({ id }) => id))))).toEqual(asRead(base!));
      const back = new Set<string>();
      for (let open = all; open.list.length > 0; open = changesBetween(before, after)) {
        const { id } = open.list[numbers.next().value % open.list.length]!;
        if (numbers.next().value % 2 === 0) before = open.withOnly(new Set([id]));
        else {
          after = open.without(new Set([id]));
          back.add(id);
        }
        expect(Article.safeParse(after).error?.issues ?? []).toEqual([]);
        expect(Article.safeParse(before).error?.issues ?? []).toEqual([]);
        expect(changesBetween(before, after).list.length).toBe(open.list.length - 1);
      }
      expect(asRead(after)).toEqual(asRead(all.without(back)));
    }),
    { numRuns },
  );
});

test('S2 words that repeat are told apart all the same', () => {
  fc.assert(
    fc.property(words, words, fc.infiniteStream(fc.nat(1000)), (was, is, numbers) => {
      let [before, after] = [was, is].map((text) => anArticle({ body: textBody(text) })) as [Article, Article];
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
