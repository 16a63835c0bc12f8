/** What comes in from a clipboard: taken in whole, with new keys, and without what the model has no place for. */
import { $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard';
import { $getRoot, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { isTextBlock, type Block, type Body } from '../../../shared/model/body';
import { isSpan } from '../../../shared/model/text-block';
import { $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

type Pasted = Parameters<typeof $generateNodesFromSerializedNodes>[0];

const text = (words: string, fields: object = {}) => ({ type: 'text', version: 1, text: words, ...fields });
const element = (type: string, fields: object, ...children: readonly object[]) =>
  ({ type, version: 1, children, ...fields }) as Pasted[number];
const paragraph = (fields: object, ...children: readonly object[]) => element('paragraph', fields, ...children);
const list = (listType: string, ...children: readonly object[]) =>
  element('list', { listType, start: 1, tag: listType === 'number' ? 'ol' : 'ul' }, ...children);
const item = (fields: object, ...children: readonly object[]) =>
  element('listitem', { value: 1, ...fields }, ...children);

function paste(editor: LexicalEditor, words: string, ...nodes: Pasted): void {
  edit(editor, () => $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(nodes), $selectWords(words)));
}

/** One line a block: its kind and its words with their marks. */
const shown = (body: Body): string[] =>
  body.map((block) => (isTextBlock(block) ? [kindOf(block), ...block.children.map(wordsOf)].join(' | ') : block._type));

function kindOf(block: Extract<Block, { children: unknown }>): string {
  return block.listItem === undefined ? block.style : `${block.listItem}${block.level}`;
}

const wordsOf = (child: Extract<Block, { children: unknown }>['children'][number]): string =>
  isSpan(child) ? [child.text, ...child.marks].join(' *') : `[${child._type}]`;

test.each([
  [
    'alignment, indent and styles',
    [
      paragraph({ format: 'center', indent: 2, textStyle: 'color: red' }, text('قال', { style: 'color: red' })),
      element('heading', { tag: 'h2', format: 'end', indent: 1 }, text('عنوان')),
      element('quote', { format: 'justify' }, text('قول')),
    ],
    ['normal | قبلقال', 'h2 | عنوان', 'blockquote | قولبعد'],
  ],
  [
    'looks that the model does not have',
    [paragraph({}, text('قال', { format: 1 + 128 }))],
    ['normal | قبل | قال *strong | بعد'],
  ],
  [
    'boxes to tick',
    [list('check', item({ checked: true }, text('قال')), item({ checked: false }, text('ثم')))],
    ['normal | قبل', 'check1 | قال', 'check1 | ثم', 'normal | بعد'],
  ],
  [
    'a first number',
    [
      element(
        'list',
        { listType: 'number', start: 7, tag: 'ol' },
        item({ value: 7 }, text('قال')),
        item({ value: 8 }, text('ثم')),
      ),
    ],
    ['normal | قبل', 'number1 | قال', 'number1 | ثم', 'normal | بعد'],
  ],
  [
    'a paragraph in an item',
    [list('bullet', item({}, paragraph({}, text('قال'))), item({}, text('غادر')))],
    ['normal | قبل', 'bullet1 | قال', 'bullet1 | غادر', 'normal | بعد'],
  ],
  [
    'paragraphs in a quote: they are its lines',
    [element('quote', {}, paragraph({}, text('قال')), paragraph({}, text('ثم'))), paragraph({}, text('غادر'))],
    ['normal | قبل', 'blockquote | قال\nثم', 'normal | غادربعد'],
  ],
  [
    'a list inside the item that it belongs to',
    [list('bullet', item({}, text('قال'), list('number', item({}, text('ثم')))), item({}, text('غادر')))],
    ['normal | قبل', 'bullet1 | قال', 'number2 | ثم', 'bullet1 | غادر', 'normal | بعد'],
  ],
  [
    'two lists in one item: each gets its own',
    [
      list(
        'bullet',
        item({}, text('قال')),
        item({}, list('number', item({}, text('ثم'))), list('bullet', item({}, text('غادر')))),
      ),
    ],
    ['normal | قبل', 'bullet1 | قال', 'number2 | ثم', 'bullet2 | غادر', 'normal | بعد'],
  ],
  [
    'an unsafe link',
    [paragraph({}, element('link', { url: 'javascript:alert(1)', rel: null, target: null, title: null }, text('قال')))],
    ['normal | قبلقالبعد'],
  ],
])('without %s', (_, nodes, expected) => {
  const body = aBody('قبلبعد');
  const editor = anEditedEditor(body);
  paste(editor, 'قبل|بعد', ...(nodes as Pasted));
  expect(shown(bodyOf(editor))).toEqual(expected);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('a copy of a block gets keys of its own, and the block keeps its own', () => {
  const body: Body = [...aBody('قال', 'ثم'), { _type: 'chart', _key: 'b2', rows: [] } as Block];
  const editor = anEditedEditor(body);
  const copies = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => node.exportJSON()),
  );
  const withWords = copies.map((copy, index) => ({ ...copy, children: index === 2 ? [] : [text('نسخة')] })) as Pasted;
  paste(editor, 'ثم|', ...withWords);
  const keys = bodyOf(editor).map(({ _key }) => _key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(['b0', 'b1', 'b2']));
  expect(bodyOf(editor)[0]).toBe(body[0]);
  expect(bodyOf(editor).at(-1)).toBe(body[2]);
});

test('a card that is pasted into a list parts it and stays a block', () => {
  const items = aBody('قال', 'الوزير').map(
    (block, index) => ({ ...block, listItem: 'bullet', level: index + 1 }) as Block,
  );
  const editor = anEditedEditor([...items, { _type: 'chart', _key: 'b2', rows: [] } as Block]);
  const copy = editor.read(() => $getRoot().getLastChildOrThrow().exportJSON()) as Pasted[number];
  paste(editor, 'الو|زير', copy);
  expect(shown(bodyOf(editor))).toEqual(['bullet1 | قال', 'bullet2 | الو', 'chart', 'bullet2 | زير', 'chart']);
});

test('a clipboard that somebody else has written cannot break the document', () => {
  const body = aBody('قبلبعد');
  const editor = anEditedEditor(body);
  const state = { midadBlock: { key: '' }, midadSpan: { key: 5, order: 'x' }, midadLink: null, midadObject: 7 };
  paste(
    editor,
    'قبل|بعد',
    paragraph({ $: state }, text('قال', { $: state }), { type: 'midad-object-inline', version: 1, $: state }),
    { type: 'midad-object-block', version: 1, $: state } as Pasted[number],
  );
  const once = bodyOf(editor);
  expect(shown(once)).toContain('unknown');
  expect(bodyOf(anEditedEditor(once))).toStrictEqual(once);
});
