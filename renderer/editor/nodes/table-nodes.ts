/** A table of the body: Lexical's own, with its caption and its widths as shares. Its rows and cells carry what the document knows of them (carried-state.ts). */
import { $isTableNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  $createParagraphNode,
  $getState,
  $isElementNode,
  $isRootNode,
  NODE_STATE_DIRECT,
  setDOMUnmanaged,
  type EditorConfig,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type LexicalNodeReplacement,
  type RangeSelection,
  type StaticNodeConfigRecord,
} from 'lexical';
import { carriedTable } from '../carried-state';

export class BodyTableNode extends TableNode {
  override $config(): StaticNodeConfigRecord<'midad-table', { extends: typeof TableNode }> {
    return this.config('midad-table', { extends: TableNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    show(tableIn(dom), this, config);
    return dom;
  }

  override updateDOM(before: this, dom: HTMLElement, config: EditorConfig): boolean {
    if (super.updateDOM(before, dom, config)) return true;
    // Lexical has written the shares as pixels again where they or the number of columns changed.
    show(tableIn(dom), this, config);
    return false;
  }

  /** The caption stands before the rows in the element, but is none of them. */
  override getDOMSlot(element: HTMLElement) {
    const slot = super.getDOMSlot(element);
    const caption = tableIn(element).querySelector(':scope > caption');
    return caption === null ? slot : slot.withAfter(caption);
  }

  /** Who goes on behind the last block finds a place to write there. */
  override selectNext(): RangeSelection {
    if ($isRootNode(this.getParent()) && this.getNextSibling() === null) this.insertAfter($createParagraphNode());
    const next = this.getNextSibling();
    return $isElementNode(next) ? next.selectStart() : super.selectNext();
  }

  override selectPrevious(): RangeSelection {
    if ($isRootNode(this.getParent()) && this.getPreviousSibling() === null) this.insertBefore($createParagraphNode());
    const previous = this.getPreviousSibling();
    return $isElementNode(previous) ? previous.selectEnd() : super.selectPrevious();
  }
}

function tableIn(dom: HTMLElement): HTMLTableElement {
  const table = dom instanceof HTMLTableElement ? dom : dom.querySelector('table');
  if (table === null) throw new TypeError('a table node without a table element');
  return table;
}

function show(table: HTMLTableElement, node: BodyTableNode, { theme }: EditorConfig): void {
  showWidths(table, node.__colWidths);
  const text = $getState(node, carriedTable, NODE_STATE_DIRECT)?.caption ?? '';
  const before = table.querySelector<HTMLTableCaptionElement>(':scope > caption');
  if (text === '') return before?.remove();
  const caption = before ?? document.createElement('caption');
  if (caption.textContent !== text) caption.textContent = text;
  if (before !== null) return;
  caption.contentEditable = 'false';
  const className: unknown = theme['tableCaption'];
  if (typeof className === 'string') caption.className = className;
  setDOMUnmanaged(caption);
  table.insertBefore(caption, table.querySelector(':scope > tr'));
}

function showWidths(table: HTMLTableElement, widths: readonly number[] | undefined): void {
  const whole = (widths ?? []).reduce((sum, width) => sum + width, 0);
  for (const [index, column] of [...table.querySelectorAll<HTMLElement>(':scope > colgroup > col')].entries()) {
    column.style.width = `${((widths?.[index] ?? 0) / whole) * 100}%`;
  }
}

export const tableNodes: readonly (Klass<LexicalNode> | LexicalNodeReplacement)[] = [
  TableNode,
  TableRowNode,
  TableCellNode,
  BodyTableNode,
  { replace: TableNode, withKlass: BodyTableNode, with: () => new BodyTableNode() },
];

/** The table that a node stands in, or is. */
export function $tableOf(node: LexicalNode): TableNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) if ($isTableNode(at)) return at;
  return null;
}
