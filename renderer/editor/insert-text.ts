/** Putting words in where the caret stands. */
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type RangeSelection,
} from 'lexical';
import { toComeText } from '../../shared/review/to-come';

/** The mark for a fact still to come; what is selected becomes its note. */
export function $insertToCome(): void {
  const selection = $caret();
  const note = selection.getTextContent().replaceAll(/\s+/g, ' ').replaceAll(/[[\]]/g, '').trim();
  selection.insertText(toComeText(note));
}

/** The first goes into the paragraph where the caret stands, each other one is a paragraph of its own. */
export function $insertParagraphs(texts: readonly string[]): void {
  const selection = $caret();
  const [only, ...more] = texts;
  if (only === undefined) return;
  if (more.length === 0) selection.insertText(only);
  else selection.insertNodes(texts.map((text) => $createParagraphNode().append($createTextNode(text))));
}

/** Behind the last words where nobody has put it anywhere yet. */
function $caret(): RangeSelection {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
}
