/** What others wrote, pasted at the caret: where it lands, and that one undo takes it back. */
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { $getRoot, $getSelection, PASTE_TAG, type LexicalEditor, type RangeSelection } from 'lexical';
import { expect, test } from 'vitest';
import { PASTED_COMMAND, PLAIN_NEXT_COMMAND, type Pasted } from '../../../renderer/editor/extensions/paste';
import type { Body } from '../../../shared/model/body';
import { $selectBetween, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';
import { shownBody } from '../../support/shown-body';

/** What a paste event brings. */
const transfer = (data: Readonly<Record<string, string>>): DataTransfer =>
  ({ getData: (type: string) => data[type] ?? '', types: Object.keys(data), files: [] }) as unknown as DataTransfer;

function paste(editor: LexicalEditor, $select: () => RangeSelection, data: Readonly<Record<string, string>>): void {
  edit(editor, () => void $select());
  editor.update(() => $insertDataTransferForRichText(transfer(data), $getSelection()!, editor), {
    discrete: true,
    tag: PASTE_TAG,
  });
}

const html = (text: string) => ({ 'text/html': text, 'text/plain': text.replace(/<[^>]+>/g, '') });

/** `before`: the text with the caret as `|`. */
function pasted(before: string, data: Readonly<Record<string, string>>): { body: readonly string[]; undone: boolean } {
  const start = aBody(...before.replaceAll('|', '').split('/'));
  const editor = anEditedEditor(start);
  paste(editor, () => $selectWords(before.split('/').find((part) => part.includes('|'))!), data);
  const body = shownBody(bodyOf(editor));
  undo(editor);
  return { body, undone: JSON.stringify(bodyOf(editor)) === JSON.stringify(start) };
}

test.each([
  ['one paragraph goes into the line', 'قبل|بعد', '<p>قال <b>نعم</b></p>', ['normal: قبلقال {strong|نعم}بعد']],
  [
    'of several the first and the last join the words beside them',
    'قبل|بعد',
    '<p>أولى</p><h2>عنوان</h2><p>أخيرة</p>',
    ['normal: قبلأولى', 'h2: عنوان', 'normal: أخيرةبعد'],
  ],
  [
    'a heading stays one, between the halves',
    'قبل|بعد',
    '<h2>عنوان</h2><p>نص</p>',
    ['normal: قبل', 'h2: عنوان', 'normal: نصبعد'],
  ],
  [
    'a heading at the end stays one',
    'قبل|بعد',
    '<p>نص</p><blockquote>قول</blockquote>',
    ['normal: قبلنص', 'blockquote: قول', 'normal: بعد'],
  ],
  [
    'at the beginning of a paragraph nothing is left in front',
    '|بعد',
    '<h2>عنوان</h2><p>نص</p>',
    ['h2: عنوان', 'normal: نصبعد'],
  ],
  ['at its end nothing is left behind', 'قبل|', '<p>نص</p><h2>عنوان</h2>', ['normal: قبلنص', 'h2: عنوان']],
  ['the words of one heading go into the line', 'قبل|بعد', '<h2>عنوان</h2>', ['normal: قبلعنوانبعد']],
  [
    'a table parts the paragraph',
    'قبل|بعد',
    '<table><tr><th>أ<th>ب<tr><td>1<td>2</table>',
    ['normal: قبل', 'table 1/0: أ | ب || 1 | 2', 'normal: بعد'],
  ],
  [
    'a list keeps its levels',
    'قبل|بعد',
    '<ul><li>أ<ol><li>ب</ol></ul>',
    ['normal: قبل', 'normal bullet1: أ', 'normal number2: ب', 'normal: بعد'],
  ],
  [
    'a note comes along',
    'قبل|بعد',
    '<p>قال<a href="#n" id="r">1</a></p><p id="n"><a href="#r">1</a> حاشية</p>',
    ['normal: قبلقال<<حاشية>>بعد'],
  ],
  ['what is selected gives way', 'قبل|حذف|بعد', '<p>جديد</p>', ['normal: قبلجديدبعد']],
])('%s', (_, before, text, expected) => {
  expect(pasted(before, html(text))).toEqual({ body: expected, undone: true });
});

test('a selection over blocks gives way as a whole', () => {
  const editor = anEditedEditor(aBody('أول', 'ثانٍ', 'ثالث'));
  paste(editor, () => $selectBetween('أ|ول', 'ثال|ث'), html('<p>س</p><p>ص</p>'));
  expect(shownBody(bodyOf(editor))).toEqual(['normal: أس', 'normal: صث']);
});

test('an empty article takes the blocks as they are', () => {
  const editor = anEditedEditor([]);
  paste(editor, () => $getRoot().selectEnd(), html('<h2>عنوان</h2><p>نص</p>'));
  expect(shownBody(bodyOf(editor))).toEqual(['h2: عنوان', 'normal: نص']);
});

test('plain text is paragraphs, and its signs are what they mean', () => {
  expect(pasted('قبل|بعد', { 'text/plain': '*عاجل* خبر\n\n- أ\n- ب\n' }).body).toEqual([
    'normal: قبل{strong|عاجل} خبر',
    'normal bullet1: أ',
    'normal bullet1: ب',
    'normal: بعد',
  ]);
});

test('pasted as plain text it is the words alone', () => {
  const editor = anEditedEditor(aBody('قبلبعد'));
  editor.dispatchCommand(PLAIN_NEXT_COMMAND, null);
  paste(editor, () => $selectWords('قبل|بعد'), { 'text/html': '<h2>*عنوان*</h2>', 'text/plain': '*عنوان*' });
  expect(shownBody(bodyOf(editor))).toEqual(['normal: قبل*عنوان*بعد']);
});

test('what was left out is told, and the way back to plain words leads there', () => {
  const start: Body = aBody('قبلبعد');
  const editor = anEditedEditor(start);
  const told: Pasted[] = [];
  editor.registerCommand(PASTED_COMMAND, (one) => told.push(one) > 0, 0);
  paste(editor, () => $selectWords('قبل|بعد'), html('<h2>عنوان</h2><img src="https://x.org/a.jpg" alt="صورة">'));
  expect(told[0]?.leftOut).toEqual([{ what: 'image', text: 'صورة' }]);
  told[0]?.asPlain?.();
  expect(shownBody(bodyOf(editor))).toEqual(['normal: قبلعنوانبعد']);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(start);
});

test('a picture alone brings no words and is told', () => {
  const editor = anEditedEditor(aBody('قبلبعد'));
  const told: Pasted[] = [];
  editor.registerCommand(PASTED_COMMAND, (one) => told.push(one) > 0, 0);
  paste(editor, () => $selectWords('قبل|بعد'), { 'text/html': '<img src="https://x.org/a.jpg">' });
  expect(shownBody(bodyOf(editor))).toEqual(['normal: قبلبعد']);
  expect(told[0]).toMatchObject({ leftOut: [{ what: 'image' }], asPlain: null });
});
