/** What can be done to a card, by the right button anywhere on it but in its fields, whose menu is the text's own. */
import { $getNearestNodeFromDOMNode, type NodeKey } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { selectCard } from '../cards/select-card';
import { useEditorRoom } from '../editor-context';
import { ObjectBlockNode } from '../nodes/object-nodes';
import { BlockMenu } from './block-menu';
import styles from './card-menu.module.css';

type OpenMenu = { readonly of: NodeKey; readonly x: number; readonly y: number };

export function CardMenu() {
  const { editor } = useEditorRoom();
  const anchor = useRef<HTMLSpanElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const { target, clientX: x, clientY: y } = event;
      if (!(target instanceof Element) || target.closest('textarea, input') !== null) return;
      const node = editor.read(() => $getNearestNodeFromDOMNode(target));
      if (!(node instanceof ObjectBlockNode)) return;
      event.preventDefault();
      event.stopPropagation();
      selectCard(editor, node.getKey());
      setMenu({ of: node.getKey(), x, y });
    };
    return editor.registerRootListener((root, former) => {
      former?.removeEventListener('contextmenu', onContextMenu);
      root?.addEventListener('contextmenu', onContextMenu);
    });
  }, [editor]);
  return (
    <>
      <span ref={anchor} className={styles.anchor} style={{ top: menu?.y, left: menu?.x }} />
      <BlockMenu of={menu?.of ?? null} at={anchor} isOpen={menu !== null} onClose={() => setMenu(null)} />
    </>
  );
}
