/**
 * Blocks and inline objects of other kinds than text that hold no text of their own to write in: the node carries the document's object as it is,
 * a card of its kind is drawn into it (cards/object-cards.tsx). Kinds that this version does not know stay what they were.
 */
import {
  createState,
  DecoratorNode,
  $getState,
  $setState,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { z } from 'zod';
import { ObjectBlock } from '../../../shared/model/body';
import { InlineObject } from '../../../shared/model/text-block';
import { fenceCard } from '../cards/fence-card';

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

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return place('div', $getState(this, rawObject)._type, { config, editor });
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

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    return place('span', $getState(this, rawObject)._type, { config, editor });
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

type Drawn = { readonly config: EditorConfig; readonly editor: LexicalEditor };

/** Where the card is drawn. */
function place(name: 'div' | 'span', type: string, { config: { theme }, editor }: Drawn): HTMLElement {
  const element = document.createElement(name);
  fenceCard(element, editor);
  element.dataset['type'] = type;
  const className: unknown = theme['object'];
  if (typeof className === 'string') element.className = className;
  return element;
}
