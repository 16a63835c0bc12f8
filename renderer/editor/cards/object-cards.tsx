/** Draws each object of the text by its kind, inside the element that Lexical keeps for it. */
import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from 'lexical';
import { useLayoutEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { CardObjectContext } from '../comments/card-comments';
import { useEditorRoom } from '../editor-context';
import { CardKeyContext } from '../find/card-marks';
import { $isObject, ObjectBlockNode, ObjectInlineNode, rawObject, type RawObject } from '../nodes/object-nodes';
import { cardOf } from './registry';

type Shown = { readonly element: HTMLElement; readonly object: RawObject };

export function ObjectCards() {
  const { editor } = useEditorRoom();
  const shown = useObjects(editor);
  return [...shown].map(([key, { element, object }]) => {
    const Card = cardOf(object._type);
    const card = (
      <CardKeyContext value={key}>
        <CardObjectContext value={object._key}>
          <Card nodeKey={key} object={object} />
        </CardObjectContext>
      </CardKeyContext>
    );
    return createPortal(card, element, key);
  });
}

function useObjects(editor: LexicalEditor): ReadonlyMap<NodeKey, Shown> {
  const [shown, setShown] = useState<ReadonlyMap<NodeKey, Shown>>(new Map());
  useLayoutEffect(() => {
    let now: ReadonlyMap<NodeKey, Shown> = new Map();
    const look = (keys: Iterable<NodeKey>): void => {
      const next = new Map(now);
      editor.read(() => {
        for (const key of keys) {
          const element = editor.getElementByKey(key);
          const node = $getNodeByKey(key);
          if (element === null || !$isObject(node)) next.delete(key);
          else next.set(key, { element, object: $getState(node, rawObject) });
        }
      });
      now = next;
      // In the same frame as the text around it: a card that comes later moves what a person is reading.
      queueMicrotask(() => flushSync(() => setShown(now)));
    };
    const stops = [ObjectBlockNode, ObjectInlineNode].map((kind) =>
      editor.registerMutationListener(kind, (mutations) => look(mutations.keys())),
    );
    return () => stops.forEach((stop) => stop());
  }, [editor]);
  return shown;
}
