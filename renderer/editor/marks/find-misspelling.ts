/** From one misspelling to the next, round the end of the text. */
import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
} from 'lexical';
import { spellingWords, type WrittenWord } from '../../../shared/spelling/words';
import { $blockText, $everyTextBlock, $placeOfPoint, type BlockText } from '../block-text';
import type { WordJudge } from './misspellings';

export type Way = 'next' | 'previous';

/** Selects it and brings it into view. False where every word is right. */
export async function goToMisspelling(editor: LexicalEditor, judge: WordJudge, way: Way): Promise<boolean> {
  await judge.ask(editor.read(() => $allWords().map(({ word }) => word.word)));
  let isFound = false;
  editor.update(
    () => {
      const wrong = $allWords().filter(({ word }) => judge.verdictOf(word.word) === 'wrong');
      const found = $beside(wrong, way);
      isFound = found !== undefined;
      if (found !== undefined) $selectStretch(found.text, found.word);
    },
    { discrete: true },
  );
  if (isFound) editor.focus();
  return isFound;
}

type PlacedWord = { readonly block: number; readonly text: BlockText; readonly word: WrittenWord };

function $allWords(): PlacedWord[] {
  return [...$everyTextBlock()].flatMap((element, block) => {
    const text = $blockText(element);
    return spellingWords(text.text).map((word) => ({ block, text, word }));
  });
}

function $beside(words: readonly PlacedWord[], way: Way): PlacedWord | undefined {
  const selection = $getSelection();
  const point = $isRangeSelection(selection) ? (way === 'next' ? $ends(selection).end : $ends(selection).start) : null;
  const place = point === null ? null : $placeOfPoint(point);
  if (place === null) return way === 'next' ? words[0] : words.at(-1);
  const block = [...$everyTextBlock()].findIndex((one) => one.is(place.block));
  if (way === 'next')
    return (
      words.find((one) => one.block > block || (one.block === block && one.word.start >= place.offset)) ?? words[0]
    );
  return (
    words.findLast((one) => one.block < block || (one.block === block && one.word.end <= place.offset)) ?? words.at(-1)
  );
}

function $ends(selection: ReturnType<typeof $createRangeSelection>) {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return { start, end };
}

/** Only within an update. */
export function $selectStretch(
  { pieces }: BlockText,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  const first = pieces.find((piece) => start < piece.end && $isTextNode($getNodeByKey(piece.key)));
  const last = pieces.findLast((piece) => piece.start < end && $isTextNode($getNodeByKey(piece.key)));
  if (first === undefined || last === undefined) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.key, start - first.start, 'text');
  selection.focus.set(last.key, end - last.start, 'text');
  $setSelection(selection);
}
