import { $getRoot, INSERT_PARAGRAPH_COMMAND, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $tickSelected } from '../../../renderer/editor/check-list';
import { $setDirection } from '../../../renderer/editor/choose-direction';
import { $toggleBox } from '../../../renderer/editor/box-acts';
import {
  $deleteColumns,
  $deleteRows,
  $deleteTable,
  $insertColumn,
  $insertRow,
  $insertTable,
  $setCaption,
  $splitSelectedCell,
  $toggleHeaderRow,
} from '../../../renderer/editor/tables/table-acts';
import { moveBorder, sharesOf } from '../../../renderer/editor/tables/column-widths';
import { $resizeColumn } from '../../../renderer/editor/tables/resize-column';
import type { Body } from '../../../shared/model/body';
import type { FactBoxBlock, TableBlock } from '../../../shared/model/object-blocks';
import { blockText, textOf } from '../../../shared/model/plain-text';
import { aCheckItem, aFactBox, aParagraph, aTable, bodyOf as aBodyOf } from '../../support/arabic-page';
import { $selectWords, anEditedEditor, edit } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';

const rows = [
  ['الاسم', 'العدد'],
  ['قمح', 'ثلاثة'],
];

const withTable = (more: object = {}): LexicalEditor => anEditedEditor(aBodyOf([aTable('t', rows, more)]));

function at(editor: LexicalEditor, words: string, $act: () => void): void {
  edit(editor, () => {
    $selectWords(words);
    $act();
  });
}

const tableOf = (body: Body): TableBlock => body.find(({ _type }) => _type === 'table') as TableBlock;
const words = (editor: LexicalEditor): string[][] =>
  tableOf(bodyOf(editor)).rows.map(({ cells }) => cells.map(({ content }) => content.map(textOf).join('|')));
const headers = (editor: LexicalEditor): readonly number[] => {
  const { headerRows, headerColumns } = tableOf(bodyOf(editor));
  return [headerRows, headerColumns];
};

describe('rows and columns', () => {
  test('a new table stands at the caret with one header row and room to write behind it', () => {
    const editor = anEditedEditor(aBodyOf([aParagraph('p', 'نص')]));
    at(editor, 'نص|', () => $insertTable({ rows: 2, columns: 3 }));
    expect(bodyOf(editor).map(({ _type }) => _type)).toEqual(['block', 'table', 'block']);
    expect(words(editor)).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(headers(editor)).toEqual([1, 0]);
  });

  test('a row is added on the side asked for; among headers it is one of them', () => {
    const editor = withTable({ headerRows: 1 });
    at(editor, 'الاسم|', () => $insertRow('below'));
    expect(words(editor)).toEqual([rows[0], ['', ''], rows[1]]);
    expect(headers(editor)).toEqual([1, 0]);
    at(editor, 'الاسم|', () => $insertRow('above'));
    expect(words(editor)).toEqual([['', ''], rows[0], ['', ''], rows[1]]);
    expect(headers(editor)).toEqual([2, 0]);
  });

  test('before a column is where reading begins', () => {
    const editor = withTable({ headerColumns: 1, columnWidths: [30, 70] });
    at(editor, 'قمح|', () => $insertColumn('before'));
    expect(words(editor)[1]).toEqual(['', 'قمح', 'ثلاثة']);
    expect(headers(editor)).toEqual([0, 2]);
    at(editor, 'ثلاثة|', () => $insertColumn('after'));
    expect(words(editor)[1]).toEqual(['', 'قمح', 'ثلاثة', '']);
    expect(tableOf(bodyOf(editor)).columnWidths).toHaveLength(4);
  });

  test('with a header row goes its header; with the last row or column the table', () => {
    const editor = withTable({ headerRows: 1 });
    at(editor, 'الاسم|', $deleteRows);
    expect(words(editor)).toEqual([rows[1]]);
    expect(headers(editor)).toEqual([0, 0]);
    at(editor, 'قمح|', $deleteColumns);
    expect(words(editor)).toEqual([['ثلاثة']]);
    at(editor, 'ثلاثة|', $deleteColumns);
    expect(bodyOf(editor).some(({ _type }) => _type === 'table')).toBe(false);
  });

  test('keys of what stays stay', () => {
    const editor = withTable();
    at(editor, 'قمح|', () => $insertRow('above'));
    const keys = tableOf(bodyOf(editor)).rows.map(({ _key, cells }) => [_key, ...cells.map((cell) => cell._key)]);
    expect([keys[0], keys[2]]).toEqual([
      ['r0', 'c0.0', 'c0.1'],
      ['r1', 'c1.0', 'c1.1'],
    ]);
    expect(new Set(keys.flat()).size).toBe(9);
  });

  test('a merged cell is split into as many as it was', () => {
    const editor = anEditedEditor(
      aBodyOf([
        {
          ...aTable('t', [['واحد', 'اثنان'], ['ثلاثة']]),
          rows: [
            {
              ...aTable('t', [['واحد']]).rows[0]!,
              cells: [{ ...aTable('t', [['واحد']]).rows[0]!.cells[0]!, colSpan: 2 }],
            },
            {
              ...aTable('u', [['ثلاثة', 'أربعة']]).rows[0]!,
              _key: 'r1',
              cells: aTable('u', [
                ['', ''],
                ['ثلاثة', 'أربعة'],
              ]).rows[1]!.cells,
            },
          ],
        },
      ]),
    );
    at(editor, 'واحد|', $splitSelectedCell);
    expect(words(editor)).toEqual([
      ['واحد', ''],
      ['ثلاثة', 'أربعة'],
    ]);
  });

  test('Tab behind the last cell begins a new row', () => {
    const editor = withTable();
    const aTab = { shiftKey: false, preventDefault: () => undefined } as KeyboardEvent;
    at(editor, 'ثلاثة|', () => editor.dispatchCommand(KEY_TAB_COMMAND, aTab));
    expect(words(editor)).toEqual([...rows, ['', '']]);
  });

  test('header rows, caption and the table itself come and go', () => {
    const editor = withTable();
    at(editor, 'قمح|', $toggleHeaderRow);
    at(editor, 'قمح|', () => $setCaption('إنتاج'));
    expect(tableOf(bodyOf(editor))).toMatchObject({ headerRows: 1, caption: 'إنتاج' });
    at(editor, 'قمح|', $deleteTable);
    expect(bodyOf(editor).map(({ _type }) => _type)).not.toContain('table');
  });
});

describe('widths', () => {
  test('what a column gains its neighbour loses', () => {
    expect(moveBorder([50, 30, 20], 0, 10)).toEqual([60, 20, 20]);
    expect(moveBorder([50, 30, 20], 0, 40)).toEqual([76, 4, 20]);
    expect(moveBorder([50, 30, 20], 2, 10)).toEqual([50, 30, 20]);
    expect(sharesOf(undefined, 4)).toEqual([25, 25, 25, 25]);
    expect(sharesOf([1, 3], 2)).toEqual([25, 75]);
  });

  test('by keys the last column takes from the one before it', () => {
    const editor = withTable();
    at(editor, 'العدد|', () => $resizeColumn(5));
    expect(tableOf(bodyOf(editor)).columnWidths).toEqual([45, 55]);
  });
});

describe('a fact box', () => {
  test('is put behind the caret, with room to write behind it, and taken off its text again', () => {
    const editor = anEditedEditor(aBodyOf([aParagraph('p', 'نص'), aFactBox('f', 'من هي؟', ['وكالة'])]));
    at(editor, 'وكالة|', $toggleBox);
    expect(bodyOf(editor).map(blockText)).toEqual(['نص', 'من هي؟', 'وكالة']);
    at(editor, 'وكالة|', $toggleBox);
    expect(bodyOf(editor).map(({ _type }) => _type)).toEqual(['block', 'block', 'block', 'factBox', 'block']);
  });

  test('Enter in its title leads into its text; on an empty last line out of it', () => {
    const editor = anEditedEditor(aBodyOf([aFactBox('f', 'العنوان', ['نص'])]));
    at(editor, 'نص|', () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    edit(editor, () => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    expect(bodyOf(editor).map(({ _type }) => _type)).toEqual(['factBox', 'block']);
    at(editor, 'العنوان|', () => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
    const { title, content } = bodyOf(editor)[0] as FactBoxBlock;
    expect([title, ...content.map(textOf)]).toEqual(['العنوان', '', 'نص']);
  });
});

describe('a person’s own choice', () => {
  test('a block keeps the way it was given, whatever is written, until the text decides again', () => {
    const editor = anEditedEditor(aBodyOf([aParagraph('p', 'نص')]));
    at(editor, 'نص|', () => $setDirection('ltr'));
    expect(bodyOf(editor)[0]).toMatchObject({ direction: 'ltr' });
    at(editor, 'نص|', () => $setDirection(null));
    expect(bodyOf(editor)[0]).not.toHaveProperty('direction');
  });

  test('an item is ticked and unticked', () => {
    const editor = anEditedEditor(aBodyOf([aCheckItem('k', 'اتصال', false)]));
    at(editor, 'اتصال|', $tickSelected);
    expect(bodyOf(editor)[0]).toMatchObject({ checked: true });
    at(editor, 'اتصال|', $tickSelected);
    expect(bodyOf(editor)[0]).toMatchObject({ checked: false });
  });
});

test('the cell that fills up an uneven table is written in like any, also where the table is all there is', () => {
  const cell = (key: string, text: string) => ({
    _type: 'cell' as const,
    _key: key,
    content: [
      {
        _type: 'block' as const,
        _key: `p${key}`,
        style: 'normal',
        children: [{ _type: 'span' as const, _key: 's0', text, marks: [] }],
        markDefs: [],
      },
    ],
  });
  const rows = [
    { _type: 'row' as const, _key: 'r0', cells: [cell('a', 'المدينة'), cell('b', 'العدد')] },
    { _type: 'row' as const, _key: 'r1', cells: [cell('c', 'بيروت')] },
  ];
  const body: Body = [{ _type: 'table', _key: 't', caption: '', headerRows: 0, headerColumns: 0, rows }];
  const editor = anEditedEditor(body);
  edit(editor, () => void $getRoot().getLastDescendant()?.selectEnd());
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
  const [table] = bodyOf(editor) as readonly TableBlock[];
  expect(table?.rows[1]?.cells.map(({ content }) => content.length)).toEqual([1, 2]);
});
