/** A fact box: a frame with a line of title and the blocks below it, all of them written in like the text around. */
import {
  $createParagraphNode,
  $isElementNode,
  $isRootNode,
  ElementNode,
  type EditorConfig,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('midad-fact-box', { extends: ElementNode });
  }

  override createDOM({ theme }: EditorConfig): HTMLElement {
    return framed('aside', theme['factBox']);
  }

  override updateDOM(): false {
    return false;
  }

  /** What stands in it is of the box, as a cell's words are the cell's. */
  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  /** Who goes on behind the last block finds a place to write there. */
  override selectNext(anchorOffset?: number, focusOffset?: number): RangeSelection {
    if ($isRootNode(this.getParent()) && this.getNextSibling() === null) this.insertAfter($createParagraphNode());
    return super.selectNext(anchorOffset, focusOffset);
  }
}

/** Plain words in one line; no block of the document's. */
export class FactBoxTitleNode extends ElementNode {
  override $config() {
    return this.config('midad-fact-box-title', { extends: ElementNode });
  }

  override createDOM({ theme }: EditorConfig): HTMLElement {
    return framed('p', theme['factBoxTitle']);
  }

  override updateDOM(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  override collapseAtStart(): true {
    return true;
  }

  /** Enter leads into the text of the box; what stood behind the caret goes along. */
  override insertNewAfter(_selection: RangeSelection | null, restoreSelection?: boolean): ElementNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }
}

export const factBoxNodes = [FactBoxNode, FactBoxTitleNode] as const;

export const $createFactBox = (): FactBoxNode => new FactBoxNode();
export const $createFactBoxTitle = (): FactBoxTitleNode => new FactBoxTitleNode();

export const $isFactBox = (node: LexicalNode | null | undefined): node is FactBoxNode => node instanceof FactBoxNode;
export const $isFactBoxTitle = (node: LexicalNode | null | undefined): node is FactBoxTitleNode =>
  node instanceof FactBoxTitleNode;

export const $titleOf = (box: FactBoxNode): FactBoxTitleNode | null => box.getChildren().find($isFactBoxTitle) ?? null;

export const $blocksOf = (box: FactBoxNode): ElementNode[] =>
  box.getChildren().filter((node): node is ElementNode => $isElementNode(node) && !$isFactBoxTitle(node));

function framed(name: 'aside' | 'p', className: unknown): HTMLElement {
  const element = document.createElement(name);
  if (typeof className === 'string') element.className = className;
  return element;
}
