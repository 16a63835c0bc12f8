/**
 * Blocks and inline objects of other kinds than text that hold no text of their own to write in: the node carries the document's object as it is,
 * a card of its kind is drawn into it (cards/object-cards.tsx). Kinds that this version does not know stay what they were.
 */
import { createState, DecoratorNode, $getState, $setState, type EditorConfig, type LexicalNode } from 'lexical';
import { z } from 'zod';
import { ObjectBlock } from '../../../shared/model/body';
import { InlineObject } from '../../../shared/model/text-block';

export type RawObject = { readonly _type: string; readonly _key: string };

/** What comes back from a clipboard may be anybody's: it is checked. */
const Raw = z.union([ObjectBlock, InlineObject]);

/** The object as the document holds it. */
export const rawObject = createState('midadObject', {
  parse: (value: unknown): RawObject => {
    const read = Raw.safeParse(value);
    return read.success ? (read.data as RawObject) : { _type: 'unknown', _key: 'unknown' };
  },
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
});

export class ObjectBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('midad-object-block', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawObject }] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return place('div', $getState(this, rawObject)._type, config);
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override decorate(): null {
    return null;
  }
}

export class ObjectInlineNode extends DecoratorNode<null> {
  override $config() {
    return this.config('midad-object-inline', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawObject }] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return place('span', $getState(this, rawObject)._type, config);
  }

  override updateDOM(): false {
    return false;
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

export type ObjectNode = ObjectBlockNode | ObjectInlineNode;

export const $createObjectBlock = (raw: RawObject): ObjectBlockNode => $setState(new ObjectBlockNode(), rawObject, raw);
export const $createObjectInline = (raw: RawObject): ObjectInlineNode =>
  $setState(new ObjectInlineNode(), rawObject, raw);

export function $isObject(node: LexicalNode | null | undefined): node is ObjectNode {
  return node instanceof ObjectBlockNode || node instanceof ObjectInlineNode;
}

/** Where the card is drawn. */
function place(name: 'div' | 'span', type: string, { theme }: EditorConfig): HTMLElement {
  const element = document.createElement(name);
  element.dataset['type'] = type;
  const className: unknown = theme['object'];
  if (typeof className === 'string') element.className = className;
  return element;
}
