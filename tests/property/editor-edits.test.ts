/** Whatever is done to a text in the editor, the document stays sound, and stays as it was where nothing was done. */
import fc from 'fast-check';
import type { LexicalEditor } from 'lexical';
import { expect, test, vi } from 'vitest';
import { Body, isTextBlock, textBlocksIn, type Block } from '../../shared/model/body';
import { blockText } from '../../shared/model/plain-text';
import { decorators, isSpan } from '../../shared/model/text-block';
import { applyEdit, arbitraryChange, arbitraryEdit, type Edit } from '../support/arbitrary-edit';
import { arbitraryBody } from '../support/arbitrary-body';
import { anEditedEditor, undo } from '../support/edited-editor';
import { anEditor, bodyOf } from '../support/headless-editor';

const numRuns = Number(process.env['MIDAD_RUNS'] ?? 300);
// Milliseconds: for more runs than usual, and ten times what one takes.
vi.setConfig({ testTimeout: 60_000 + numRuns * 60 });

const edits = (edit: fc.Arbitrary<Edit>) => fc.array(edit, { minLength: 1, maxLength: 12 });

test('any document comes back from the whole editor as it went in, every block the same object', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      const editor = anEditedEditor(body);
      expect(bodyOf(editor)).toStrictEqual(body);
      for (const [index, block] of bodyOf(editor).entries()) expect(block).toBe(body[index]);
    }),
    { numRuns },
  );
});

test('after any edits the document is one that the model allows, and loads as what it is', () => {
  fc.assert(
    fc.property(arbitraryBody, edits(arbitraryEdit), (body, changes) => {
      const editor = anEditedEditor(body);
      for (const change of changes) {
        applyEdit(editor, change);
        expectSound(bodyOf(editor));
      }
      expect(bodyOf(anEditor(bodyOf(editor), 'read'))).toStrictEqual(bodyOf(editor));
    }),
    { numRuns },
  );
});

test('blocks that an edit is not about stay as they are and in their order', () => {
  fc.assert(
    fc.property(arbitraryBody, edits(arbitraryChange), (body, changes) => {
      const editor = anEditedEditor(body);
      for (const change of changes) {
        const before = bodyOf(editor);
        const touched = applyEdit(editor, change);
        const untouched = before.filter(({ _key }) => touched?.has(_key) === false);
        const after = bodyOf(editor);
        const keys = new Set(untouched.map(({ _key }) => _key));
        expect(after.filter(({ _key }) => keys.has(_key))).toStrictEqual(untouched);
        expect(untouched.filter((block) => !after.includes(block))).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('what changes only the look of blocks or words loses no word and no key', () => {
  fc.assert(
    fc.property(arbitraryBody, edits(arbitraryChange), (body, changes) => {
      const editor = anEditedEditor(body);
      for (const change of changes) {
        const before = bodyOf(editor);
        const keeps = kept[change.kind];
        applyEdit(editor, change);
        if (keeps === undefined) continue;
        const names = new Set(everyBlock(before).map(({ _key }) => _key));
        // A cell that only fills up an uneven table becomes one of the document when its look is changed; nobody has written in it.
        const after = everyBlock(bodyOf(editor)).filter((block) => names.has(block._key) || blockText(block) !== '');
        expect(after.map(keeps)).toStrictEqual(everyBlock(before).map(keeps));
      }
    }),
    { numRuns },
  );
});

test('no edit takes words or objects that it was not to take', () => {
  fc.assert(
    fc.property(arbitraryBody, edits(arbitraryChange), (body, changes) => {
      const editor = anEditedEditor(body);
      for (const change of changes) {
        const before = piecesOf(bodyOf(editor));
        applyEdit(editor, change);
        if (takes(change)) continue;
        const after = piecesOf(bodyOf(editor));
        expect([...before].filter(([piece, count]) => (after.get(piece) ?? 0) < count)).toEqual([]);
      }
    }),
    { numRuns },
  );
});

test('undoing everything gives the document back as it was', () => {
  fc.assert(
    fc.property(arbitraryBody, edits(arbitraryEdit), (body, changes) => {
      const editor = anEditedEditor(body);
      for (const change of changes) applyEdit(editor, change);
      undoAll(editor, changes.length);
      expect(bodyOf(editor)).toStrictEqual(body);
      for (const [index, block] of bodyOf(editor).entries()) expect(block).toBe(body[index]);
    }),
    { numRuns },
  );
});

const takes = (change: Edit): boolean =>
  change.kind === 'delete' ||
  change.kind === 'drop' ||
  ((change.kind === 'type' || change.kind === 'enter' || change.kind === 'break') && change.length > 0);

/** How often each letter and each object is there. Not white space: Enter leaves a list for an item of nothing else, and a paste takes the place of a last line break. */
function piecesOf(body: Body): ReadonlyMap<string, number> {
  const pieces = body.flatMap((block) => [
    ...(isTextBlock(block) ? [] : [block._type]),
    ...textBlocksIn(block).flatMap(({ children }) =>
      children.flatMap((child) => (isSpan(child) ? [...child.text.replaceAll(/\s/g, '')] : child._type)),
    ),
  ]);
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}

function undoAll(editor: LexicalEditor, steps: number): void {
  for (let step = 0; step < steps; step += 1) undo(editor);
}

/** What stands in tables and boxes one by one, and of these themselves no more than their kind and name. */
const everyBlock = (body: Body): readonly Block[] =>
  body.flatMap((block) =>
    isTextBlock(block) ? [block] : [{ _type: block._type, _key: block._key }, ...textBlocksIn(block)],
  );

/** What each edit leaves of a block, where it leaves the blocks themselves. */
const kept: Partial<Record<Edit['kind'], (block: Block) => unknown>> = {
  turn: ({ style: _, listItem: __, level: ___, checked: ____, ...rest }: Block & Record<string, unknown>) => rest,
  // An item takes the kind of the list that it comes into.
  nest: ({ listItem: _, level: __, checked: ___, ...rest }: Block & Record<string, unknown>) => rest,
  unnest: ({ listItem: _, level: __, checked: ___, ...rest }: Block & Record<string, unknown>) => rest,
  format: withoutSpans,
  unlink: withoutSpans,
};

function withoutSpans(block: Block): unknown {
  if (!isTextBlock(block)) return block;
  const { children, markDefs: _, ...rest } = block;
  return { ...rest, text: children.map((child) => (isSpan(child) ? child.text : child._key)).join('') };
}

function expectSound(body: Body): void {
  expect(Body.parse(body)).toStrictEqual(body);
  expect(body.flatMap(textBlocksIn).flatMap(danglingMarks)).toEqual([]);
  // Cards stay what they are: blocks among blocks, objects among words.
  const types = body.map((block) => [
    block._type,
    ...(isTextBlock(block) ? block.children : []).map(({ _type }) => _type),
  ]);
  expect(types.filter(([own, ...inner]) => own === 'stock' || inner.includes('chart'))).toEqual([]);
}

const isKnown = new Set<string>([...decorators, 'highlighted']);

/** Marks that stand for nothing, or stand twice. */
function danglingMarks({ children, markDefs }: Extract<Block, { children: unknown }>): string[] {
  const isKey = new Set(markDefs.map(({ _key }) => _key));
  return children
    .filter(isSpan)
    .flatMap(({ marks }) =>
      marks.filter((mark, index) => (!isKnown.has(mark) && !isKey.has(mark)) || marks.indexOf(mark) !== index),
    );
}
