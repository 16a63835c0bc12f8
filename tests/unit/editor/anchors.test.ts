/** Where comments point while a person edits: the anchor goes with its words, or the thread says that they are gone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchoredBody, anchoredText, anchorsIn } from '../../../shared/comments/anchor-words';
import { RemarkId, ThreadId } from '../../../shared/comments/comment-event';
import { placeThreads } from '../../../shared/comments/placed-threads';
import { quoteOf } from '../../../shared/comments/quote';
import type { Thread } from '../../../shared/comments/threads';
import { Body, isTextBlock, textBlocksIn } from '../../../shared/model/body';
import { Timestamp } from '../../../shared/model/ids';
import type { TextBlock } from '../../../shared/model/text-block';
import { applyEdit, arbitraryEdit } from '../../support/arbitrary-edit';
import { $removeText, $selectBetween, anEditedEditor, edit, undo } from '../../support/edited-editor';
import { bodyOf } from '../../support/headless-editor';
import { aBody, anArticleId } from '../../support/makers';

const blocksOf = (body: Body): readonly TextBlock[] =>
  body.flatMap((block) => (isTextBlock(block) ? [block] : textBlocksIn(block)));

/** The body with a comment on these letters of one of its blocks, and the thread. */
function commented(
  body: Body,
  wish: { readonly at: number; readonly from: number; readonly size: number },
  number: number,
) {
  const written = blocksOf(body).filter((block) => anchoredText(block) !== '');
  const block = written[wish.at % written.length]!;
  const text = anchoredText(block);
  const start = wish.from % text.length;
  const span = { start, end: Math.min(text.length, start + 1 + wish.size) };
  const id = ThreadId.parse(anArticleId(number));
  const by = { person: null, name: 'منى' };
  const at = Timestamp.parse('2026-09-25T12:00:00+03:00');
  const remark = { id: RemarkId.parse(anArticleId(number)), by, at, text: 'لماذا؟', mentions: [], isEdited: false };
  const place = { kind: 'words' as const, key: block._key, quote: quoteOf(text, span) };
  const thread: Thread = { id, place, remarks: [remark], resolved: null };
  const def = { _type: 'comment', _key: `anchor${number}`, thread: id } as const;
  return { body: anchoredBody(body, block._key, { def, span }), thread };
}

const start = aBody('قال الوزير إن الجسر آمن', 'وقالت Reuters إن 12 شاحنة عبرت', 'وأضاف');
const wish = fc.record({ at: fc.nat(9), from: fc.nat(60), size: fc.nat(12) });

test('whatever is edited, every thread has its words or says that they are gone, and the text is a valid one', () => {
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 4 }),
      fc.array(arbitraryEdit, { minLength: 1, maxLength: 12 }),
      (wishes, edits) => {
        let body: Body = start;
        const threads = wishes.map((one, at) => {
          const made = commented(body, one, at + 1);
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
          for (const { thread, now: place } of placed) {
            const isBorne = blocksOf(now).some((block) => anchorsIn(block).some(({ def }) => def.thread === thread.id));
            expect(isBorne && place.kind !== 'words').toBe(false);
          }
        }
      },
    ),
    { numRuns: 200 },
  );
}, 60_000);

test('words that are cut away and brought back by an undo bear their comment again', () => {
  const { body, thread } = commented(start, { at: 0, from: 6, size: 2 }, 1);
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
  });
});
