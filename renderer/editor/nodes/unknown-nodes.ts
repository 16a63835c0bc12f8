/** Blocks and inline objects that this version does not know: a quiet card in the text, and the object back as it was. */
import { createState, DecoratorNode, $getState, $setState, type EditorConfig, type LexicalNode } from 'lexical';

export type RawObject = { readonly _type: string; readonly _key: string };

/** The object as the document holds it. */
export const rawObject = createState('midadObject', {
  parse: (value: unknown): RawObject => (isRawObject(value) ? value : { _type: 'unknown', _key: 'unknown' }),
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
});

export class UnknownBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('midad-unknown-block', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawObject }] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return card('div', $getState(this, rawObject)._type, config);
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

export class UnknownInlineNode extends DecoratorNode<null> {
  override $config() {
    return this.config('midad-unknown-inline', { extends: DecoratorNode, stateConfigs: [{ stateConfig: rawObject }] });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    return card('span', $getState(this, rawObject)._type, config);
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

export type UnknownNode = UnknownBlockNode | UnknownInlineNode;

export const $createUnknownBlock = (raw: RawObject): UnknownBlockNode =>
  $setState(new UnknownBlockNode(), rawObject, raw);
export const $createUnknownInline = (raw: RawObject): UnknownInlineNode =>
  $setState(new UnknownInlineNode(), rawObject, raw);

export function $isUnknown(node: LexicalNode | null | undefined): node is UnknownNode {
  return node instanceof UnknownBlockNode || node instanceof UnknownInlineNode;
}

/** The words come from CSS (`content: attr(data-type)` and a message), so that they are never part of the text. */
function card(name: 'div' | 'span', type: string, { theme }: EditorConfig): HTMLElement {
  const element = document.createElement(name);
  element.dataset['type'] = type;
  const className: unknown = theme['unknown'];
  if (typeof className === 'string') element.className = className;
  return element;
}

function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && '_type' in value && '_key' in value;
}
