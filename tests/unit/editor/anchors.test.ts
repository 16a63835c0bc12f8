/** Where comments point while a person edits: the anchor goes with its words, or the thread says that they are gone. */
import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import fc from 'fast-check';
import { COMMAND_PRIORITY_HIGH, CUT_COMMAND, type LexicalEditor } from 'lexical';
import { describe, expect, test } from 'vitest';
import { $duplicateSelectedBlocks } from '../../../renderer/editor/blocks/selected-blocks';
import { anchoredText, anchorsIn } from '../../../shared/comments/anchor-words';
import { blocksByKey } from '../../../shared/comments/block-words';
import type { Chosen } from '../../../shared/comments/place-of';
import { placeThreads, type PlacedThread } from '../../../shared/comments/placed-threads';
import { findQuote } from '../../../shared/comments/quote';
import { Body, isTextBlock, textBlocksIn } from '../../../shared/model/body';
import { objectTexts } from '../../../shared/model/object-texts';
import type { TextBlock } from '../../../shared/model/text-block';
import { applyEdit, arbitraryEdit } from '../../support/arbitrary-edit';
import { aRichBody, commentedOn } from '../../support/commented';
import { $removeText, $selectBetween, $selectWords, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody } from '../../support/makers';

const blocksOf = (body: Body): readonly TextBlock[] =>
  body.flatMap((block) => (isTextBlock(block) ? [block] : textBlocksIn(block)));

type Wish = { readonly at: number; readonly from: number; readonly size: number; readonly kind: number };

const words = (block: TextBlock, from: number, size: number) => {
  const { length } = anchoredText(block);
  const start = from % length;
  return { key: block._key, start, end: Math.min(length, start + 1 + size) };
};

/** Some words, words of several blocks, a block, or words of a card. */
function chosenBy({ at, from, size, kind }: Wish, body: Body): Chosen {
  const written = blocksOf(body).filter((block) => anchoredText(block) !== '');
  const first = at % written.length;
  const some = written.slice(first, first + (kind === 1 ? 3 : 1)).map((block) => words(block, from, size));
  const all = blocksByKey(body);
  if (kind === 2) return { kind: 'block', key: [...all.keys()][at % all.size]! };
  const cards = body.flatMap((block) => objectTexts(block).map(({ field }) => ({ key: block._key, field })));
  const card = cards[at % Math.max(1, cards.length)];
  if (kind === 3 && card !== undefined)
    return { kind: 'cardText', ...card, start: from % 4, end: (from % 4) + 1 + size };
  return { kind: 'words', stretches: some };
}

const wish = fc.record({ at: fc.nat(20), from: fc.nat(60), size: fc.nat(12), kind: fc.nat(3) });

test('C5 whatever is edited, every thread has its words or block, or says that they are gone, and the text is a valid one', () => {
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 5 }),
      fc.array(arbitraryEdit, { minLength: 1, maxLength: 12 }),
      (wishes, edits) => {
        let body: Body = aRichBody();
        const threads = wishes.map((one, at) => {
          const made = commentedOn(body, chosenBy(one, body), at + 1);
          body = made.body;
          return made.thread;
        });
        const editor = anEditedEditor(body);
        for (const change of edits) {
          applyEdit(editor, change);
          const now = bodyOf(editor);
          expect(Body.safeParse(now).error).toBeUndefined();
          const placed = placeThreads({ body: now }, threads);
          expect(placed).toHaveLength(threads.length);
          expect(placed.flatMap((one) => lies(now, one))).toEqual([]);
        }
      },
    ),
    { numRuns: 200 },
  );
}, 120_000);

/** What is still there is not said to be gone, and where a thread is said to stand its words or its block are. Gives what does not hold. */
function lies(body: Body, { thread: { id, place }, now }: PlacedThread): readonly string[] {
  const blocks = blocksOf(body);
  const all = blocksByKey(body);
  const borne = blocks.flatMap((block) =>
    anchorsIn(block).flatMap(({ def }) => (def.thread === id ? [block._key] : [])),
  );
  const said = now.kind === 'words' ? [now, ...now.further].map(({ key }) => key) : [];
  const isQuotedThere =
    place.kind === 'words' &&
    blocks.some((block) => block._key === place.key && findQuote(anchoredText(block), place.quote) !== null);
  const faults: Readonly<Record<string, boolean>> = {
    'words that are there are said to be gone': (borne.length > 0 || isQuotedThere) && now.kind !== 'words',
    'words stand elsewhere': borne.length > 0 && said.join() !== borne.join(),
    'a block that is there is said to be gone': place.kind === 'block' && all.has(place.key) && now.kind !== 'block',
    'a place that is not there': (now.kind === 'block' || now.kind === 'cardText') && !all.has(now.key),
  };
  return Object.keys(faults).filter((fault) => faults[fault]);
}

const start = aBody('قال الوزير إن الجسر آمن', 'وقالت Reuters إن 12 شاحنة عبرت', 'وأضاف');

const onWords = (key: string, from: number, to: number): Chosen => ({
  kind: 'words',
  stretches: [{ key, start: from, end: to }],
});

test('words that are cut away and brought back by an undo bear their comment again', () => {
  const { body, thread } = commentedOn(start, onWords('b0', 6, 9));
  const editor = anEditedEditor(body);
  edit(editor, () => void $removeText($selectBetween('|قال', 'إن|')));
  expect(placeThreads({ body: bodyOf(editor) }, [thread])[0]?.now.kind).toBe('gone');
  undo(editor);
  expect(bodyOf(editor)).toStrictEqual(body);
  expect(placeThreads({ body: bodyOf(editor) }, [thread])[0]?.now).toEqual({
    kind: 'words',
    key: 'b0',
    start: 6,
    end: 9,
    further: [],
  });
});

/** The threads that the words of the body bear, once for each span. */
const borneIn = (body: Body): readonly string[] =>
  blocksOf(body).flatMap((block) => anchorsIn(block).map(({ quote }) => quote.text));

describe('C7 copied words bring no comment along', () => {
  const { body } = commentedOn(start, onWords('b0', 4, 10));
  const copyOf = (editor: LexicalEditor) =>
    JSON.parse(JSON.stringify($generateJSONFromSelectedNodes(editor, $selectWords('|الوزير|')))) as ReturnType<
      typeof $generateJSONFromSelectedNodes
    >;
  const paste = (editor: LexicalEditor, { nodes }: ReturnType<typeof copyOf>): void =>
    edit(editor, () => $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(nodes), $selectWords('وأضاف|')));
  const copied = (editor: LexicalEditor): ReturnType<typeof copyOf> => {
    let copy: ReturnType<typeof copyOf> | null = null;
    edit(editor, () => {
      copy = copyOf(editor);
    });
    return copy!;
  };

  test('where they are put in again, in this article and in another one', () => {
    const editor = anEditedEditor(body);
    paste(editor, copied(editor));
    expect(blocksOf(bodyOf(editor)).map(anchoredText)[2]).toBe('وأضافالوزير');
    expect(borneIn(bodyOf(editor))).toEqual(['الوزير']);
    const other = anEditedEditor(start);
    paste(other, copied(editor));
    expect(borneIn(bodyOf(other))).toEqual([]);
  });

  test('words that were cut keep it where they are put in again, the first time', () => {
    const editor = anEditedEditor(body);
    const copy = copied(editor);
    // Without a window there is no clipboard to cut into.
    editor.registerCommand(CUT_COMMAND, () => true, COMMAND_PRIORITY_HIGH);
    edit(editor, () => {
      $selectWords('|الوزير|');
      editor.dispatchCommand(CUT_COMMAND, null);
    });
    edit(editor, () => void $removeText($selectWords('|الوزير|')));
    expect(borneIn(bodyOf(editor))).toEqual([]);
    paste(editor, copy);
    paste(editor, copy);
    expect(blocksOf(bodyOf(editor)).map(anchoredText)[2]).toBe('وأضافالوزيرالوزير');
    expect(borneIn(bodyOf(editor))).toEqual(['الوزير']);
  });

  test('a block that is doubled is not commented on twice', () => {
    const editor = anEditedEditor(body);
    edit(editor, () => {
      $selectWords('|الوزير|');
      $duplicateSelectedBlocks();
    });
    expect(blocksOf(bodyOf(editor)).map(anchoredText)[1]).toBe('قال الوزير إن الجسر آمن');
    expect(borneIn(bodyOf(editor))).toEqual(['الوزير']);
  });
});
