/** Changing an object from its card, so that one go at a field is one step of undo. */
import {
  $getNodeByKey,
  $getState,
  $setState,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type EditorState,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { $isObject, rawObject, type RawObject } from '../nodes/object-nodes';

/** On every update that comes from a card, also on those that history merges: the text has changed. */
export const CARD_CHANGE_TAG = 'midad-card-change';

type LastChange = {
  readonly key: NodeKey;
  /** Names of the fields, in order. */
  readonly fields: string;
  readonly at: number;
  readonly state: EditorState;
};
const lastChanges = new WeakMap<LexicalEditor, LastChange>();

/** Milliseconds between two keys that are one step, as in the text (article-editor.tsx). */
const delay = 500;

/**
 * Done when this returns. Keys that follow each other in the same fields are one step of undo, as they are in the text; whatever happens between, or a
 * pause of half a second, begins another.
 */
export function changeObject(editor: LexicalEditor, key: NodeKey, fields: Readonly<Record<string, unknown>>): void {
  const names = Object.keys(fields).sort().join(' ');
  const at = performance.now();
  const last = lastChanges.get(editor);
  const isContinued =
    last !== undefined &&
    last.key === key &&
    last.fields === names &&
    at - last.at < delay &&
    last.state === editor.getEditorState();
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$isObject(node)) return;
      const { _type, _key } = $getState(node, rawObject);
      const next: RawObject = { ...$getState(node, rawObject), ...fields, _type, _key };
      $setState(node, rawObject, next);
    },
    // The caret is in the card's field: put into the text now, the next key would go nowhere.
    {
      discrete: true,
      tag: [CARD_CHANGE_TAG, SKIP_DOM_SELECTION_TAG, isContinued ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG],
    },
  );
  lastChanges.set(editor, { key, fields: names, at, state: editor.getEditorState() });
}
