/** The words of cards, of tables' captions and of boxes' titles as a search sees them; they stand in the state of a node, or in a line that is no block of text. */
import { $isTableNode, type TableNode } from '@lexical/table';
import {
  $getNearestNodeFromDOMNode,
  $getState,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { editText } from '../../../shared/find/article-texts';
import type { Edit } from '../../../shared/find/replace-in-block';
import type { TextRange } from '../../../shared/search/hits';
import { changedAt, objectTextAt, objectTexts } from '../../../shared/model/object-texts';
import { carriedBox, carriedTable } from '../carried-state';
import { $isFactBox, $titleOf } from '../nodes/fact-box-nodes';
import { $isObject, rawObject, type ObjectNode, type RawObject } from '../nodes/object-nodes';
import type { BlockText } from './block-texts';
import { $lettersIn } from './leaves';

type Holder = ObjectNode | TableNode;

/** Words that are no children of the node. */
export const $isTextHolder = (node: LexicalNode | null): node is Holder => $isObject(node) || $isTableNode(node);

/** Of a node itself; what stands in it comes after. */
export function $ownTexts(node: LexicalNode): BlockText[] {
  if ($isFactBox(node)) return $titleText(node);
  if (!$isTextHolder(node)) return [];
  const object = $objectOf(node);
  return objectTexts(object).map(({ field, text }) => ({ node: node.getKey(), key: object._key, field, text }));
}

function $titleText(box: Parameters<typeof $titleOf>[0]): BlockText[] {
  const title = $titleOf(box);
  if (title === null) return [];
  const key = $getState(box, carriedBox)?.key ?? null;
  return [{ node: title.getKey(), key, field: 'title', text: $lettersIn(title) }];
}

/** A table as the document holds it, as far as its own words go. */
function $objectOf(node: Holder): RawObject & { readonly caption?: string } {
  if ($isObject(node)) return $getState(node, rawObject);
  const { key = '', caption = '' } = $getState(node, carriedTable) ?? {};
  return { _type: 'table', _key: key, caption };
}

export type OwnEdits = { readonly field: string; readonly text: string; readonly edits: readonly Edit[] };

/** False where the words are other ones by now, or would grow beyond what the model lets them. Only within an update. */
export function $replaceOwn(node: Holder, { field, text, edits }: OwnEdits): boolean {
  const now = objectTextAt($objectOf(node), field);
  const words = editText(text, edits);
  if (now === null || now.text !== text || words.length > now.longest) return false;
  if ($isObject(node))
    $setState(node, rawObject, changedAt($getState(node, rawObject), field, () => words) as RawObject);
  else $setState(node, carriedTable, { ...$getState(node, carriedTable)!, caption: words });
  return true;
}

/** How a card's field is called on the page. */
export const fieldName = (field: string): string => `card:${field}`;

/** Where a card's words are written; null where the card shows no such field now. */
export function fieldOfCard(editor: LexicalEditor, node: NodeKey, field: string): HTMLTextAreaElement | null {
  const element = editor.getElementByKey(node);
  return element?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${fieldName(field)}"]`) ?? null;
}

/** The letters of a table's caption on the page. */
export function captionOfTable(editor: LexicalEditor, node: NodeKey): Text | null {
  const text = editor.getElementByKey(node)?.querySelector('caption')?.firstChild;
  return text instanceof Text ? text : null;
}

/** The field of a card that keys go into now, and what is selected in it; null where that is elsewhere. */
export function fieldInUse(
  editor: LexicalEditor,
): (TextRange & { readonly key: string; readonly field: string }) | null {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement) || editor.getRootElement()?.contains(area) !== true) return null;
  const node = editor.read(() => $getNearestNodeFromDOMNode(area));
  const own = editor
    .read(() => (node === null ? [] : $ownTexts(node)))
    .find(({ field }) => field !== null && fieldName(field) === area.dataset['field']);
  if (own === undefined || own.key === null || own.field === null) return null;
  return { key: own.key, field: own.field, start: area.selectionStart, end: area.selectionEnd };
}
