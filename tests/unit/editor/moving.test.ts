/** Blocks that change places, are doubled and taken away: by keys, by the card's bar, by hand. */
import fc from 'fast-check';
import { $getRoot, $getState, type LexicalEditor } from 'lexical';
import { expect, test } from 'vitest';
import { $moveBlock, $moveBlockTo, $moveSelectedBlocks } from '../../../renderer/editor/blocks/move-block';
import { $duplicateSelectedBlocks, $removeSelectedBlocks } from '../../../renderer/editor/blocks/selected-blocks';
import { carriedBlock } from '../../../renderer/editor/carried-state';
import { $blocks } from '../../../renderer/editor/nodes/body-nodes';
import { $isObject, rawObject } from '../../../renderer/editor/nodes/object-nodes';
import { Body, isTextBlock, type Block } from '../../../shared/model/body';
import { $selectBetween, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

/** `- ` a bullet, `1 ` a number, each further space in front a level; `---` a divider; else a paragraph. */
function aTextOf(...lines: readonly string[]): Body {
  const plain = aBody(...lines.map((line) => line.replace(/^ *(- |1 )/, '')));
  return plain.map((block, index): Block => {
    const [, indent = '', mark] = /^( *)(- |1 )/.exec(lines[index]!) ?? [];
    if (lines[index] === '---') return { _type: 'divider', _key: block._key };
    if (mark === undefined) return block;
    return { ...block, listItem: mark === '- ' ? 'bullet' : 'number', level: indent.length + 1 } as Block;
  });
}

function linesOf(editor: LexicalEditor): string[] {
  const body = bodyOf(editor);
  expect(Body.safeParse(body).success).toBe(true);
  return body.map((block) => {
    if (!isTextBlock(block)) return '---';
    const words = block.children.map((child) => ('text' in child ? String(child.text) : '')).join('');
    const mark = block.listItem === undefined ? '' : block.listItem === 'bullet' ? '- ' : '1 ';
    return `${' '.repeat((block.level ?? 1) - 1)}${mark}${words}`;
  });
}

const moved = (lines: readonly string[], words: string, way: 'up' | 'down'): string[] => {
  const editor = anEditedEditor(aTextOf(...lines));
  edit(editor, () => void $selectWords(`|${words}`));
  edit(editor, () => void $moveSelectedBlocks(way));
  return linesOf(editor);
};

test.each([
  ['a paragraph passes its neighbour', ['أ', 'ب', 'ج'], 'ب', 'up', ['ب', 'أ', 'ج']],
  ['and down', ['أ', 'ب', 'ج'], 'ب', 'down', ['أ', 'ج', 'ب']],
  ['the first stays', ['أ', 'ب'], 'أ', 'up', ['أ', 'ب']],
  ['the last stays', ['أ', 'ب'], 'ب', 'down', ['أ', 'ب']],
  ['a paragraph passes a list as a whole', ['أ', '- ب', ' - ج', 'د'], 'د', 'up', ['أ', 'د', '- ب', ' - ج']],
  ['and down', ['أ', '- ب', ' - ج', 'د'], 'أ', 'down', ['- ب', ' - ج', 'أ', 'د']],
  ['an item passes one of its level with what is under it', ['- أ', ' - ب', '- ج'], 'ج', 'up', ['- ج', '- أ', ' - ب']],
  ['an item takes along what is under it', ['- أ', ' - ب', '- ج'], 'أ', 'down', ['- ج', '- أ', ' - ب']],
  ['an item leaves its list for the paragraph before it', ['أ', '- ب', '- ج'], 'ب', 'up', ['- ب', 'أ', '- ج']],
  ['two lists of one kind that meet are one', ['- أ', 'ب', '- ج'], 'ب', 'down', ['- أ', '- ج', 'ب']],
  ['an item never skips a level', ['- أ', ' - ب'], 'ب', 'up', ['- ب', '- أ']],
  ['an item goes under the next parent', ['- أ', ' - ب', '- ج'], 'ب', 'down', ['- أ', '- ج', ' - ب']],
  ['a card is passed like any block', ['أ', '---', 'ب'], 'ب', 'up', ['أ', 'ب', '---']],
  ['a number stays a number among bullets', ['- أ', '1 ب'], 'ب', 'up', ['1 ب', '- أ']],
] as const)('%s', (_, lines, words, way, expected) => {
  expect(moved(lines, words, way)).toEqual(expected);
});

test('all selected blocks move together, stay selected, and one undo brings them back', () => {
  const body = aTextOf('أول', 'ثان', 'ثالث', 'رابع');
  const editor = anEditedEditor(body);
  edit(editor, () => void $selectBetween('ثا|ن', 'ثال|ث'));
  edit(editor, () => void $moveSelectedBlocks('up'));
  expect(linesOf(editor)).toEqual(['ثان', 'ثالث', 'أول', 'رابع']);
  edit(editor, () => void $moveSelectedBlocks('down'));
  edit(editor, () => void $moveSelectedBlocks('down'));
  expect(linesOf(editor)).toEqual(['أول', 'رابع', 'ثان', 'ثالث']);
  undo(editor);
  undo(editor);
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
});

test('a moved block keeps its key and all it carries', () => {
  const body = aTextOf('أ', '- ب', '- ج');
  const editor = anEditedEditor(body);
  edit(editor, () => void $selectWords('|ج'));
  edit(editor, () => void $moveSelectedBlocks('up'));
  expect(bodyOf(editor)).toStrictEqual([body[0], body[2], body[1]]);
});

test('a doubled block has another key, and its words the same looks', () => {
  const editor = anEditedEditor(aTextOf('- أ', ' - ب', 'ج'));
  edit(editor, () => void $selectWords('|أ'));
  edit(editor, $duplicateSelectedBlocks);
  expect(linesOf(editor)).toEqual(['- أ', ' - ب', '- أ', ' - ب', 'ج']);
  expect(new Set(bodyOf(editor).map(({ _key }) => _key)).size).toBe(5);
});

test('a text whose only block goes keeps an empty one to write in', () => {
  const editor = anEditedEditor(aTextOf('أ'));
  edit(editor, () => void $selectWords('|أ'));
  edit(editor, $removeSelectedBlocks);
  expect(linesOf(editor)).toEqual(['']);
  undo(editor);
  expect(linesOf(editor)).toEqual(['أ']);
});

test('what stood behind a removed block has the caret', () => {
  const editor = anEditedEditor(aTextOf('- أ', '- ب', 'ج'));
  edit(editor, () => void $selectWords('|ب'));
  edit(editor, $removeSelectedBlocks);
  edit(editor, $removeSelectedBlocks);
  expect(linesOf(editor)).toEqual(['- أ']);
});

/** However blocks are moved, none is lost or doubled and the document stays sound. */
test('whatever is moved where, every block is still there once', () => {
  const line = fc.constantFrom('فقرة', '- بند', ' - بند', '  - بند', '1 رقم', ' 1 رقم', '---');
  const step = fc.record({
    from: fc.nat(20),
    to: fc.nat(20),
    how: fc.constantFrom('up' as const, 'down' as const, 'before' as const, 'after' as const),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 9 }), fc.array(step, { maxLength: 6 }), (lines, steps) => {
      const body = aTextOf(...lines);
      const editor = anEditedEditor(body);
      for (const { from, to, how } of steps) {
        edit(editor, () => {
          const nodes = [...$blocks($getRoot())];
          const key = nodes[from % nodes.length]!.getKey();
          if (how === 'up' || how === 'down') $moveBlock(key, how);
          else $moveBlockTo(key, { beside: nodes[to % nodes.length]!.getKey(), side: how });
        });
      }
      const after = bodyOf(editor);
      expect(Body.safeParse(after).success).toBe(true);
      expect(after.map(({ _key }) => _key).sort()).toEqual(body.map(({ _key }) => _key).sort());
      const keys = editor.read(() =>
        [...$blocks($getRoot())].map((node) =>
          $isObject(node) ? $getState(node, rawObject)._key : $getState(node, carriedBlock)?.key,
        ),
      );
      expect(keys).toEqual(after.map(({ _key }) => _key));
    }),
    { numRuns: 40 },
  );
});
