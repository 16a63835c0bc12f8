/** Replacing in the editor: what is found is what is written, and one undo takes all of it back. */
import fc from 'fast-check';
import { $getRoot, $getState, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { createTextFinder } from '../../../renderer/editor/find/text-finder';
import { carriedBlock } from '../../../renderer/editor/carried-state';
import { articleTexts, editArticle, type PlacedEdit } from '../../../shared/find/article-texts';
import { compileFind } from '../../../shared/find/compile-find';
import { usualOptions } from '../../../shared/find/find-request';
import { isTextBlock, type Body } from '../../../shared/model/body';
import { isSpan, type TextBlock } from '../../../shared/model/text-block';
import { arbitraryBody } from '../../support/arbitrary-body';
import { anEditedEditor, redo, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody, anArticle } from '../../support/makers';

function replaceAll(editor: LexicalEditor, asked: string, words: string): number {
  const finder = createTextFinder(editor);
  const found = compileFind({ text: asked, options: { ...usualOptions, isPattern: true } });
  if (!found.ok) throw new Error(found.failure.code);
  const blocks = finder.texts().map(({ node, text }) => ({
    node,
    text,
    edits: found.value(text).map(({ start, end }) => ({ start, end, words })),
  }));
  return finder.replace({ blocks: blocks.filter(({ edits }) => edits.length > 0), fields: [] });
}

const textIn = (body: Body): string[] =>
  body.filter(isTextBlock).map(({ children }) => children.map((child) => (isSpan(child) ? child.text : '￼')).join(''));

const mixed: TextBlock = {
  _type: 'block',
  _key: 'b0',
  style: 'normal',
  children: [
    { _type: 'span', _key: 's0', text: 'قالت ', marks: [] },
    { _type: 'span', _key: 's1', text: 'الحكو', marks: ['strong'] },
    { _type: 'span', _key: 's2', text: 'مة إن', marks: ['l0'] },
    { _type: 'span', _key: 's3', text: ' الحكومةَ باقية', marks: [] },
  ],
  markDefs: [{ _type: 'link', _key: 'l0', href: 'https://example.org/' }],
};

describe('replacing in the editor', () => {
  test('a hit over spans takes the look of its first letter; keys and links stay', () => {
    const editor = anEditedEditor([mixed]);
    expect(replaceAll(editor, 'الحكومة', 'الوزارة')).toBe(2);
    expect(bodyOf(editor)).toEqual([
      {
        ...mixed,
        children: [
          { _type: 'span', _key: 's0', text: 'قالت ', marks: [] },
          { _type: 'span', _key: 's1', text: 'الوزارة', marks: ['strong'] },
          { _type: 'span', _key: 's2', text: ' إن', marks: ['l0'] },
          { _type: 'span', _key: 's3', text: ' الوزارة باقية', marks: [] },
        ],
      },
    ]);
  });

  test('a link that loses all its words is gone, an emptied block keeps its key', () => {
    const editor = anEditedEditor([mixed, ...aBody('نص').map((block) => ({ ...block, _key: 'b1' }))]);
    replaceAll(editor, 'مة إن|نص', '');
    const [first, second] = bodyOf(editor) as readonly TextBlock[];
    expect(first!.markDefs).toEqual([]);
    expect(second!._key).toBe('b1');
    expect(textIn(bodyOf(editor))).toEqual(['قالت الحكو الحكومةَ باقية', '']);
  });

  test('one undo takes everything back, one redo does it again', () => {
    const body = aBody('خبر أول وخبر', 'خبر ثان', 'لا شيء');
    const editor = anEditedEditor(body);
    expect(replaceAll(editor, 'خبر', 'نبأ')).toBe(3);
    const after = bodyOf(editor);
    undo(editor);
    expect(bodyOf(editor)).toEqual(body);
    redo(editor);
    expect(bodyOf(editor)).toEqual(after);
  });

  test('undo and redo bring the fields along, and only those', () => {
    const editor = anEditedEditor(aBody('خبر'));
    const finder = createTextFinder(editor);
    const told: unknown[] = [];
    finder.onFields((changes) => told.push(changes));
    const [block] = finder.texts();
    const change = { field: 'headline', from: 'خبر', to: 'نبأ' } as const;
    finder.replace({ blocks: [], fields: [change] });
    finder.replace({ blocks: [{ ...block!, edits: [{ start: 0, end: 3, words: 'نبأ' }] }], fields: [] });
    undo(editor);
    expect(told).toEqual([]);
    undo(editor);
    expect(told).toEqual([[{ field: 'headline', from: 'نبأ', to: 'خبر' }]]);
    redo(editor);
    expect(told.at(-1)).toEqual([change]);
    redo(editor);
    expect(told).toHaveLength(2);
    expect(textIn(bodyOf(editor))).toEqual(['نبأ']);
  });

  test('a block that has changed since it was searched is left alone', () => {
    const editor = anEditedEditor(aBody('خبر'));
    const finder = createTextFinder(editor);
    const [block] = finder.texts();
    const edits = [{ start: 0, end: 3, words: 'نبأ' }];
    expect(finder.replace({ blocks: [{ ...block!, text: 'خبر آخر', edits }], fields: [] })).toBe(0);
    expect(textIn(bodyOf(editor))).toEqual(['خبر']);
  });

  test('the caret stays in its block', () => {
    const editor = anEditedEditor(aBody('خبر أول', 'خبر ثان'));
    editor.update(() => void $getRoot().getLastDescendant()?.selectEnd(), { discrete: true });
    replaceAll(editor, 'خبر', 'ن');
    const caret = createTextFinder(editor).caret();
    const key = editor.read(() => $getState($getRoot().getLastChildOrThrow(), carriedBlock)?.key);
    expect([caret?.node, key]).toEqual([editor.read(() => $getRoot().getLastChildOrThrow().getKey()), 'b1']);
  });
});

// Milliseconds: a run builds a whole editor.
test('the editor and the document agree on what a replacing leaves, letter for letter', { timeout: 60_000 }, () => {
  const patterns = fc.constantFrom('ا', 'قال', '\\S+', '[^ا]+', '.', '\\n');
  fc.assert(
    fc.property(arbitraryBody, patterns, fc.constantFrom('', 'س', 'كلمتان هنا'), (body, asked, words) => {
      const editor = anEditedEditor(body);
      replaceAll(editor, asked, words);
      const found = compileFind({ text: asked, options: { ...usualOptions, isPattern: true } });
      if (!found.ok) throw new Error(found.failure.code);
      const article = anArticle({ body });
      const edits = articleTexts(article)
        .filter(({ place }) => place.kind === 'block')
        .flatMap(({ place, text }) => found.value(text).map((hit): PlacedEdit => ({ ...hit, place, words })));
      expect(textIn(bodyOf(editor))).toEqual(textIn(editArticle(article, edits).body));
      expect(bodyOf(editor).map(({ _key }) => _key)).toEqual(body.map(({ _key }) => _key));
      undo(editor);
      expect(bodyOf(editor)).toEqual(body);
    }),
    { numRuns: 80 },
  );
});
