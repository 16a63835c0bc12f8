import { $getRoot } from 'lexical';
import { expect, test } from 'vitest';
import { $placeCaret, $readCaret, showBody } from '../../../renderer/editor/show-body';
import type { Body } from '../../../shared/model/body';
import { aBody } from '../../support/makers';
import { anEditor, bodyOf } from '../../support/headless-editor';

const listOf = (body: Body): Body => body.map((block) => ({ ...block, listItem: 'bullet', level: 1 }));

test('a text shown in a mounted editor comes back as it went in, block for block the same object', () => {
  const editor = anEditor(aBody('أولى', 'ثانية'));
  const next: Body = [...aBody('أولى', 'ثانية من مكتب آخر'), { ...aBody('جديدة')[0]!, _key: 'new' }];
  showBody(editor, next, 'elsewhere');
  expect(bodyOf(editor)).toEqual(next);
  showBody(editor, next, 'elsewhere');
  expect(bodyOf(editor)[1]).toBe(next[1]);
});

test.each([
  ['in a word', aBody('أولى', 'كلمات هنا'), 1, 3],
  ['at the end', aBody('أولى'), 0, 4],
  ['in an empty paragraph', aBody('أولى', ''), 1, 0],
  ['in a list', listOf(aBody('بند', 'بند آخر')), 1, 2],
])('the caret is found again %s', (_, body, at, offset) => {
  const editor = anEditor(body);
  const caret = { block: body[at]!._key, offset };
  editor.update(() => $placeCaret(caret), { discrete: true });
  expect(editor.read($readCaret)).toEqual(caret);
});

test('the caret stands between two looks, behind a line break, and at the end of what has become shorter', () => {
  const span = (key: string, text: string, marks: string[]) => ({ _type: 'span' as const, _key: key, text, marks });
  const children = [span('s0', 'سطر\nثانٍ', []), span('s1', 'عريض', ['strong'])];
  const body: Body = [{ _type: 'block', _key: 'b0', style: 'normal', children, markDefs: [] }];
  const editor = anEditor(body);
  const placed = (offset: number) => {
    editor.update(() => $placeCaret({ block: 'b0', offset }), { discrete: true });
    return editor.read($readCaret)?.offset;
  };
  expect([0, 3, 6, 10, 40].map(placed)).toEqual([0, 3, 6, 10, 12]);
});

test('a person who writes keeps the caret while another text comes in', () => {
  const editor = anEditor(aBody('أولى', 'ثانية'));
  editor.update(() => $placeCaret({ block: 'b1', offset: 2 }), { discrete: true });
  showBody(editor, [{ ...aBody('جديدة')[0]!, _key: 'new' }, ...aBody('أولى', 'ثانية')], 'in-text');
  expect(editor.read($readCaret)).toEqual({ block: 'b1', offset: 2 });
});

test('a block that is gone takes no caret', () => {
  const editor = anEditor(aBody('أولى'));
  editor.update(() => $placeCaret({ block: 'gone', offset: 1 }), { discrete: true });
  expect(editor.read($readCaret)).toBeNull();
  editor.update(() => void $getRoot().selectStart(), { discrete: true });
  expect(editor.read($readCaret)).toEqual({ block: 'b0', offset: 0 });
});
