/** Replacing in the editor: what is found is what is written, and one undo takes all of it back. */
import fc from 'fast-check';
import { $getRoot, $getState, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { createTextFinder } from '../../../renderer/editor/find/text-finder';
import { followOutsideSteps } from '../../../renderer/editor/outside-steps';
import { carriedBlock } from '../../../renderer/editor/carried-state';
import { articleTexts, editArticle, placeName, type PlacedEdit } from '../../../shared/find/article-texts';
import { compileFind } from '../../../shared/find/compile-find';
import { usualOptions } from '../../../shared/find/find-request';
import { isTextBlock, type Body } from '../../../shared/model/body';
import type { MediaName } from '../../../shared/model/object-blocks';
import { isSpan, type TextBlock } from '../../../shared/model/text-block';
import { arbitraryBody } from '../../support/arbitrary-body';
import { anEditedEditor, redo, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody, anArticle } from '../../support/makers';

function replaceAll(editor: LexicalEditor, asked: string, words: string): number {
  const finder = createTextFinder(editor, followOutsideSteps(editor));
  const found = compileFind({ text: asked, options: { ...usualOptions, isPattern: true } });
  if (!found.ok) throw new Error(found.failure.code);
  const blocks = finder.texts().map(({ node, field, text }) => ({
    node,
    field,
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
    const finder = createTextFinder(editor, followOutsideSteps(editor));
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
    const finder = createTextFinder(editor, followOutsideSteps(editor));
    const [block] = finder.texts();
    const edits = [{ start: 0, end: 3, words: 'نبأ' }];
    expect(finder.replace({ blocks: [{ ...block!, text: 'خبر آخر', edits }], fields: [] })).toBe(0);
    expect(textIn(bodyOf(editor))).toEqual(['خبر']);
  });

  test('the caret stays in its block', () => {
    const editor = anEditedEditor(aBody('خبر أول', 'خبر ثان'));
    editor.update(() => void $getRoot().getLastDescendant()?.selectEnd(), { discrete: true });
    replaceAll(editor, 'خبر', 'ن');
    const caret = createTextFinder(editor, followOutsideSteps(editor)).caret();
    const key = editor.read(() => $getState($getRoot().getLastChildOrThrow(), carriedBlock)?.key);
    expect([caret?.node, key]).toEqual([editor.read(() => $getRoot().getLastChildOrThrow().getKey()), 'b1']);
  });
});

/** Of blocks, cards, titles and notes, each with its place. */
const textsOf = (body: Body): string[] =>
  articleTexts(anArticle({ body, headline: '' }))
    .filter(({ place }) => place.kind !== 'field')
    .map(({ place, text }) => `${placeName(place)} ${place.kind} ${text}`);

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
        .filter(({ place }) => place.kind !== 'field')
        .flatMap(({ place, text }) => found.value(text).map((hit): PlacedEdit => ({ ...hit, place, words })));
      expect(textsOf(bodyOf(editor))).toEqual(textsOf(editArticle(article, edits).body));
      expect(bodyOf(editor).map(({ _key }) => _key)).toEqual(body.map(({ _key }) => _key));
      undo(editor);
      expect(bodyOf(editor)).toEqual(body);
    }),
    { numRuns: 80 },
  );
});

test('words of cards, captions, titles and notes are found in their order, replaced at once and brought back at once', () => {
  const picture = {
    _type: 'image' as const,
    asset: `${'0'.repeat(64)}.jpg` as MediaName,
    width: 4,
    height: 3,
    alt: 'خبر بديل',
    caption: 'خبر مصوّر',
    credit: '',
  };
  const note = { _type: 'explainer' as const, _key: 'n', text: 'خبر في حاشية' };
  const [paragraph] = aBody('خبر أول') as readonly TextBlock[];
  const body: Body = [
    { ...paragraph!, children: [...paragraph!.children, note] },
    { ...picture, _key: 'i' },
    { _type: 'gallery', _key: 'g', caption: 'خبر المعرض', images: [{ ...picture, _key: 'gi' }] },
    { _type: 'pullQuote', _key: 'q', text: 'خبر كبير', attribution: 'قائل' },
    { _type: 'factBox', _key: 'f', title: 'خبر الصندوق', content: [{ ...paragraph!, _key: 'fb' }] },
    { _type: 'embed', _key: 'e', href: 'https://example.org/', title: 'خبر بعيد', provider: 'خبر' },
    {
      _type: 'table',
      _key: 't',
      caption: 'خبر الجدول',
      headerRows: 0,
      headerColumns: 0,
      rows: [
        { _type: 'row', _key: 'r', cells: [{ _type: 'cell', _key: 'c', content: [{ ...paragraph!, _key: 'tb' }] }] },
      ],
    },
  ];
  const editor = anEditedEditor(body);
  const places = createTextFinder(editor, followOutsideSteps(editor))
    .texts()
    .map(({ key, field }) => (field === null ? key : `${key}/${field}`));
  expect(places).toEqual([
    'b0',
    'n/text',
    'i/caption',
    'i/alt',
    'g/images/0/caption',
    'g/images/0/alt',
    'g/caption',
    'q/text',
    'q/attribution',
    'f/title',
    'fb',
    'e/title',
    'e/provider',
    't/caption',
    'tb',
  ]);
  expect(replaceAll(editor, 'خبر', 'نبأ')).toBe(14);
  expect(textsOf(bodyOf(editor)).filter((text) => text.includes('خبر'))).toEqual([]);
  undo(editor);
  expect(bodyOf(editor)).toEqual(body);
});

test('a text that would grow beyond what its card holds stays', () => {
  const body: Body = [{ _type: 'pullQuote', _key: 'q', text: 'خبر', attribution: `خبر${'ا'.repeat(1990)}` }];
  const editor = anEditedEditor(body);
  expect(replaceAll(editor, 'خبر', 'كلام أطول بكثير')).toBe(1);
  expect(bodyOf(editor)).toEqual([{ ...body[0], text: 'كلام أطول بكثير' }]);
});
