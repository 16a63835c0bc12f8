/** Two tables as one, or one side of both in the grid of both: rows and columns that came or went are named. */
import type { ComponentType } from 'react';
import type { Direction } from '../../shared/arabic/direction';
import { movedId } from '../../shared/compare/changes';
import type { ComparedLine, ComparedTable } from '../../shared/compare/comparison';
import type { Translate } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import { isolated } from '../i18n/plain-words';
import textStyles from '../reading/article-text.module.css';
import styles from './changes.module.css';
import type { InnerBlockProps } from './piece-view';
import type { Side } from './side';

export type TableViewProps = {
  readonly table: ComparedTable;
  readonly side: Side;
  readonly direction: Direction;
  readonly current: string | null;
  /** Draws a paragraph of a cell. */
  readonly inner: ComponentType<InnerBlockProps>;
};

export function TableView({ table, side, direction, current, inner: Inner }: TableViewProps) {
  const { t } = useWords();
  const { rows, columns, cells } = table;
  const news = [
    ...rows.flatMap((row) => lineNews(t, 'row', row)),
    ...columns.flatMap((column) => lineNews(t, 'column', column)),
  ].filter(({ kind }) => side === 'both' || kind !== (side === 'before' ? 'come' : 'gone'));
  return (
    <>
      {news.map(({ id, text }) => (
        <p key={id} className={styles.setting} data-change={id} data-current={id === current}>
          {text}
        </p>
      ))}
      <div className={styles.tableFrame}>
        <table className={textStyles.table} dir={direction}>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.id}>
                {columns.map((column, across) => {
                  const cell = cells[at]?.[across];
                  const kind = row.kind === 'same' ? column.kind : row.kind;
                  if (cell === null || cell === undefined)
                    return isSpanned(table, at, across) ? null : (
                      <td key={column.id} className={styles.cell} data-kind="none">
                        –
                      </td>
                    );
                  const Cell = cell.isHeader ? 'th' : 'td';
                  const isAway = kind === (side === 'before' ? 'come' : 'gone') && side !== 'both';
                  return (
                    <Cell
                      key={column.id}
                      className={styles.cell}
                      data-kind={isAway ? 'none' : kind}
                      colSpan={cell.colSpan}
                      rowSpan={cell.rowSpan}
                    >
                      {!isAway &&
                        cell.blocks.map((block) => (
                          <Inner key={block.id} block={block} side={side} direction={direction} current={current} />
                        ))}
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

type LineNews = { readonly id: string; readonly kind: ComparedLine['kind']; readonly text: string };

function lineNews(
  t: Translate,
  along: 'row' | 'column',
  { id, kind, isMoved, number, name }: ComparedLine,
): LineNews[] {
  const facts = { number, name: isolated(name), named: name === '' ? 'no' : 'yes' };
  if (kind === 'come') return [{ id, kind, text: t(`changes.${along}Come`, facts) }];
  if (kind === 'gone') return [{ id, kind, text: t(`changes.${along}Gone`, facts) }];
  return isMoved ? [{ id: movedId(id), kind, text: t(`changes.${along}Moved`, facts) }] : [];
}

/** Whether a cell before it covers the place. */
function isSpanned({ cells }: ComparedTable, row: number, column: number): boolean {
  return cells
    .slice(0, row + 1)
    .some((line, at) =>
      line.some(
        (cell, across) =>
          cell !== null && across <= column && across + cell.colSpan > column && at + cell.rowSpan > row,
      ),
    );
}
