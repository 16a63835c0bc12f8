/** Writes one invisible character at the caret; an isolate goes round what is selected. */
import { $getSelection, $isRangeSelection, $isTextNode, type RangeSelection } from 'lexical';
import type { CommandId } from '../../../shared/commands/commands';
import { popIsolate } from '../../../shared/arabic/invisible';
import { $placeOfPoint, $replaceStretch } from '../block-text';

const letters = {
  'invisibles.lrm': '\u200E',
  'invisibles.rlm': '\u200F',
  'invisibles.alm': '\u061C',
  'invisibles.isolate': '\u2068',
  'invisibles.isolateLtr': '\u2066',
  'invisibles.isolateRtl': '\u2067',
  'invisibles.nonJoiner': '\u200C',
  'invisibles.joiner': '\u200D',
  'invisibles.tatweel': 'ـ',
  'invisibles.noBreakSpace': '\u00A0',
  'invisibles.narrowSpace': '\u202F',
  'invisibles.softHyphen': '\u00AD',
} as const satisfies Partial<Record<CommandId, string>>;

export type InsertInvisibleId = keyof typeof letters;
export const insertInvisibleIds = Object.keys(letters) as InsertInvisibleId[];

/** Only within an update. */
export function $insertInvisible(id: InsertInvisibleId): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const letter = letters[id];
  if (!id.startsWith('invisibles.isolate')) return selection.insertText(letter);
  const points = selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus];
  const [start, end] = points.map((point) => $placeOfPoint(point));
  const isOneBlock = start !== null && end !== null && start!.block.is(end!.block);
  if (selection.isCollapsed() || !isOneBlock) {
    selection.insertText(letter + popIsolate);
    $stepBack(selection);
    return;
  }
  $replaceStretch(end!.text, { start: end!.offset, end: end!.offset }, popIsolate);
  const behind = $replaceStretch($placeOfPoint(points[0]!)!.text, { start: start!.offset, end: start!.offset }, letter);
  behind?.node.select(behind.offset, behind.offset);
}

/** Between the two halves, where the words go that they are for. */
function $stepBack(selection: RangeSelection): void {
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if ($isTextNode(node) && offset > 0) node.select(offset - 1, offset - 1);
}
