/** A body as a test can read it: one line a block, `style[ list level]: words`, looks and links as `{what|words}`, notes as `<<note>>`. */
import { isTextBlock, type Block, type Body } from '../../shared/model/body';
import type { TableBlock } from '../../shared/model/object-blocks';
import { isExplainer, isLinkDef, isSpan, type TextBlock } from '../../shared/model/text-block';

export const shownBody = (body: Body): string[] => body.map(shownBlock);

export function shownBlock(block: Block): string {
  if (isTextBlock(block)) return `${kindOf(block)}: ${wordsOf(block)}`;
  return block._type === 'table' ? shownTable(block as TableBlock) : block._type;
}

function kindOf({ style, listItem, level, checked, direction }: TextBlock): string {
  const list = listItem === undefined ? '' : ` ${listItem}${level}`;
  return `${style}${list}${checked === true ? ' ✓' : ''}${direction === undefined ? '' : ` ${direction}`}`;
}

function wordsOf({ children, markDefs }: TextBlock): string {
  return children
    .map((child) => {
      if (isExplainer(child)) return `<<${child.text}>>`;
      if (!isSpan(child)) return `[${child._type}]`;
      const marks = child.marks.map(
        (mark) => markDefs.filter(isLinkDef).find(({ _key }) => _key === mark)?.href ?? mark,
      );
      return marks.length === 0 ? child.text : `{${marks.join('+')}|${child.text}}`;
    })
    .join('');
}

function shownTable({ headerRows, headerColumns, caption, rows }: TableBlock): string {
  const shown = rows.map(({ cells }) =>
    cells
      .map(({ colSpan = 1, rowSpan = 1, content }) => {
        const span = colSpan === 1 && rowSpan === 1 ? '' : `${colSpan}×${rowSpan} `;
        return (
          span + content.map((block) => (kindOf(block) === 'normal' ? wordsOf(block) : shownBlock(block))).join(' ¶ ')
        );
      })
      .join(' | '),
  );
  return `table ${headerRows}/${headerColumns}${caption === '' ? '' : ` «${caption}»`}: ${shown.join(' || ')}`;
}
