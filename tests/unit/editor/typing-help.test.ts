/** Help while typing in the text: one key, one change, and an undo of just that. */
import { $getSelection, $isRangeSelection, CONTROLLED_TEXT_INSERTION_COMMAND, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { bodyText } from '../../../shared/model/plain-text';
import { typingRules, type TypingRule } from '../../../shared/typing/typing-help';
import { $selectWords, anEditedEditor, edit, redo, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const textOf = (editor: LexicalEditor): string => bodyText(bodyOf(editor));

/** Key by key; each change comes after its key. */
async function type(editor: LexicalEditor, keys: string): Promise<void> {
  for (const key of keys) {
    edit(editor, () => {
      const isTaken = editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, key);
      const selection = $getSelection();
      if (!isTaken && $isRangeSelection(selection)) selection.insertText(key);
    });
    await Promise.resolve();
  }
}

/** The caret stands at the end of the text. */
function anEditorAt(text: string, rules: readonly TypingRule[] = typingRules): LexicalEditor {
  const editor = anEditedEditor(aBody(text), { rules, abbreviations: [{ short: 'قم', long: 'قوات المراقبة' }] });
  edit(editor, () => void $selectWords(`${text}|`));
  return editor;
}

test('a straight quotation mark becomes an Arabic one, and undo leaves the straight one', async () => {
  const editor = anEditorAt('قال ');
  await type(editor, '"');
  expect(textOf(editor)).toBe('قال «');
  undo(editor);
  expect(textOf(editor)).toBe('قال "');
  undo(editor);
  expect(textOf(editor)).toBe('قال ');
});

test('what was undone is not changed again at that place, and still is elsewhere', async () => {
  const editor = anEditorAt('قال ');
  await type(editor, '"');
  undo(editor);
  undo(editor);
  await type(editor, '"');
  expect(textOf(editor)).toBe('قال "');
  await type(editor, 'نعم" ثم "');
  expect(textOf(editor)).toBe('قال "نعم" ثم «');
});

test('an undo after more was typed takes back the typing first', async () => {
  const editor = anEditorAt('قال');
  await type(editor, ',');
  await type(editor, ' ');
  undo(editor);
  expect(textOf(editor)).toBe('قال،');
  undo(editor);
  expect(textOf(editor)).toBe('قال,');
});

test('redo makes the change again', async () => {
  const editor = anEditorAt('قال');
  await type(editor, ',');
  undo(editor);
  redo(editor);
  expect(textOf(editor)).toBe('قال،');
});

test('a space before the mark goes with the same step', async () => {
  const editor = anEditorAt('قال ');
  await type(editor, ',');
  expect(textOf(editor)).toBe('قال،');
  undo(editor);
  expect(textOf(editor)).toBe('قال ,');
});

test('a short form is written out, and undo gives it back', async () => {
  const editor = anEditorAt('دخلت قم');
  await type(editor, ' ');
  expect(textOf(editor)).toBe('دخلت قوات المراقبة ');
  undo(editor);
  expect(textOf(editor)).toBe('دخلت قم ');
});

test('a block keeps its keys through a change', async () => {
  const editor = anEditorAt('قال');
  await type(editor, ',');
  expect(bodyOf(editor)).toEqual(aBody('قال،'));
});

test('what is switched off leaves the text as it is typed', async () => {
  const editor = anEditorAt('قال', []);
  await type(editor, ', "نعم" قم ');
  expect(textOf(editor)).toBe('قال, "نعم" قم ');
});
