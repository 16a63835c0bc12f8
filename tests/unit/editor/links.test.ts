/** Links: put round words, changed, taken off; which definition is which. */
import { $getSelection, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { $applyLink, $removeLink } from '../../../renderer/editor/link-edit';
import { Body } from '../../../shared/model/body';
import { isSpan, type LinkDef, type TextBlock } from '../../../shared/model/text-block';
import { $removeText, $selectBetween, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const href = 'https://example.org/';
const other = 'https://example.net/';

/** `قال [الوزير] ثم`: the words in brackets are a link with the key m0. */
function linked(text: string, fields: object = {}): Body {
  const spans = text.split(/[[\]]/).map((words, index) => ({ words, marks: index % 2 === 1 ? ['m0'] : [] }));
  return [
    {
      ...(aBody('')[0] as TextBlock),
      children: spans
        .filter(({ words }) => words !== '')
        .map(({ words, marks }, index) => ({ _type: 'span', _key: `s${index}`, text: words, marks })),
      markDefs: [{ _type: 'link', _key: 'm0', href, ...fields } as LinkDef],
    },
  ];
}

/** The words, those of a link in brackets with where it leads. */
function shown(editor: LexicalEditor): string[] {
  return (bodyOf(editor) as readonly TextBlock[]).map(({ children, markDefs }) =>
    children
      .map((child) => {
        if (!isSpan(child)) return child._type;
        const link = markDefs.find(({ _key }) => child.marks.includes(_key)) as LinkDef | undefined;
        return link === undefined ? child.text : `[${child.text}](${link._key} ${link.href})`;
      })
      .join(''),
  );
}

const select = (words: string) => (): void => void $selectWords(words);
const between = (first: string, second: string) => (): void => void $selectBetween(first, second);

test.each([
  ['words become a link with a new key', aBody('قال الوزير'), select('قال |الوزير|'), ['قال [الوزير](new2 NEW)']],
  [
    'the words of a link lead elsewhere under their key',
    linked('قال [الوزير]'),
    select('|الوزير|'),
    ['قال [الوزير](m0 NEW)'],
  ],
  ['so does a link with only the caret in it', linked('قال [الوزير]'), select('الو|زير'), ['قال [الوزير](m0 NEW)']],
  [
    'a link among words takes in the others',
    linked('قال [الوزير] ثم'),
    between('قا|ل ', ' |ثم'),
    ['قا[ل الوزير](m0 NEW)[ ](m0 NEW)ثم'],
  ],
  [
    'selected backwards it is the same',
    linked('قال [الوزير]'),
    between('الوز|ير', '|قال '),
    ['[قال ](m0 NEW)[الوزير](m0 NEW)'],
  ],
  ['with nothing selected the address is written', aBody('قال '), select('قال |'), ['قال [NEW](new2 NEW)']],
  [
    'each block has a link of its own',
    aBody('قال', 'الوزير'),
    between('ق|ال', 'الو|زير'),
    ['ق[ال](new2 NEW)', '[الو](new4 NEW)زير'],
  ],
  [
    'a link whose edge is touched stays',
    linked('قال [الوزير] ثم'),
    between('قا|ل ', '|الوزير'),
    ['قا[ل ](new2 NEW)[الوزير](m0 OLD) ثم'],
  ],
])('set: %s', (_, body, $select, expected) => {
  const editor = anEditedEditor(body);
  edit(editor, () => {
    $select();
    $applyLink(other);
  });
  const named = shown(editor).map((line) => line.replaceAll(other, 'NEW').replaceAll(href, 'OLD'));
  expect(named).toEqual(expected);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test.each([
  ['the whole link where the caret is', linked('قال [الوزير]'), select('الو|زير'), ['قال الوزير']],
  [
    'the words selected, and the rest is still the same link',
    linked('[قال الوزير ثم]'),
    select('قال |الوزير| ثم'),
    ['[قال ](m0 OLD)الوزير[ ثم](m0 OLD)'],
  ],
  ['at its beginning', linked('[قال الوزير]'), select('|قال |الوزير'), ['قال [الوزير](m0 OLD)']],
  ['at its end', linked('[قال الوزير]'), select('قال |الوزير|'), ['[قال ](m0 OLD)الوزير']],
  [
    'nothing where only its edge is touched',
    linked('قال [الوزير] ثم'),
    between('قا|ل ', '|الوزير'),
    ['قال [الوزير](m0 OLD) ثم'],
  ],
  ['nothing where there is none', aBody('قال'), select('|قال|'), ['قال']],
])('remove: %s', (_, body, $select, expected) => {
  const editor = anEditedEditor(body);
  edit(editor, () => {
    $select();
    $removeLink();
  });
  expect(shown(editor).map((line) => line.replaceAll(href, 'OLD'))).toEqual(expected);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('with the link its definition goes, and with it what only it knew', () => {
  const editor = anEditedEditor(linked('قال [الوزير]', { campaign: 'x' }));
  edit(editor, () => {
    $selectWords('الو|زير');
    $removeLink();
  });
  expect(bodyOf(editor)).toMatchObject([{ markDefs: [] }]);
});

test('a link that leads elsewhere keeps what nobody knows of it', () => {
  const editor = anEditedEditor(linked('قال [الوزير]', { campaign: 'x' }));
  edit(editor, () => {
    $selectWords('الو|زير');
    $applyLink(other);
  });
  expect(bodyOf(editor)).toMatchObject([{ markDefs: [{ _key: 'm0', href: other, campaign: 'x' }] }]);
});

test.each(['javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'data:text/html,x', 'vbscript:x', ' javascript:x'])(
  'an address that is not safe makes no link and costs no word: %s',
  (unsafe) => {
    const editor = anEditedEditor(linked('قال [الوزير] ثم'));
    edit(editor, () => {
      $selectWords('| ثم|');
      $applyLink(unsafe);
    });
    edit(editor, () => {
      $selectWords('الو|زير');
      $applyLink(unsafe);
    });
    expect(shown(editor)).toEqual(['قال الوزير ثم']);
  },
);

test('neighbouring links that lead to one place stay two, each with what the document says of it', () => {
  const [block] = linked('[قال][الوزير]') as readonly [TextBlock];
  const body: Body = [
    {
      ...block,
      children: block.children.map((child, index) => ({ ...child, marks: [`m${index}`] })),
      markDefs: [...block.markDefs, { _type: 'link', _key: 'm1', href, campaign: 'x' } as LinkDef],
    },
  ];
  const editor = anEditedEditor(body);
  expect(bodyOf(editor)).toStrictEqual(body);
  edit(editor, () => void $selectWords('الو|زير').insertText('ئ'));
  expect(shown(editor)).toEqual([`[قال](m0 ${href})[الوئزير](m1 ${href})`]);
});

test('words that come into a block where their annotation says the same as their link are marked once', () => {
  const [block] = linked('[قال]', { campaign: 'x' }) as readonly [TextBlock];
  const twice = { ...block, _key: 'b1', markDefs: ['m0', 'm1'].map((_key) => ({ _type: 'link', _key, href })) };
  const children = [{ _type: 'span', _key: 's0', text: 'ثم', marks: ['m1', 'm0'] }];
  const editor = anEditedEditor(Body.parse([block, { ...twice, children }]) as Body);
  edit(editor, () => void $removeText($selectBetween('قال|', '|ثم')));
  expect(bodyOf(editor)).toMatchObject([{ children: [{ marks: ['m0'] }, { text: 'ثم', marks: ['m1'] }] }]);
});

test('what is selected stays selected, whichever way', () => {
  const editor = anEditedEditor(linked('قال [الوزير] ثم'));
  edit(editor, () => {
    $selectBetween(' ث|م', 'قا|ل ');
    $applyLink(other);
  });
  edit(editor, () => {
    expect($getSelection()?.getTextContent()).toBe('ل الوزير ث');
    expect($getSelection()?.isBackward()).toBe(true);
    $removeLink();
  });
  expect(shown(editor)).toEqual(['قال الوزير ثم']);
});
