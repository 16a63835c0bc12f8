import { isKnownObject, isTextBlock, type Block, type Body } from '../../shared/model/body';
import type { TableBlock } from '../../shared/model/object-blocks';
import { blockText } from '../../shared/model/plain-text';
import { placedCells } from '../../shared/model/table-grid';
import type { Article } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import { directionOf, type Direction } from '../../shared/arabic/direction';
import styles from './article-text.module.css';

type ArticleTextProps = {
  readonly article: Article;
  /** `above`: kicker and headline stand over it already. */
  readonly headline?: 'here' | 'above';
};

/** An article to read, not to write in: its words, without links and looks. */
export function ArticleText({ article, headline: place = 'here' }: ArticleTextProps) {
  const { direction, language, kicker, headline, subheadline, standfirst, byline, body } = article;
  return (
    <article className={styles.text} lang={language} dir={direction}>
      {place === 'here' && kicker !== '' && <p className={styles.kicker}>{kicker}</p>}
      {place === 'here' && <h3 className={styles.headline}>{headline}</h3>}
      {subheadline !== '' && <p className={styles.subheadline}>{subheadline}</p>}
      {standfirst !== '' && <p className={styles.standfirst}>{standfirst}</p>}
      {bylineText(byline) !== '' && <p className={styles.byline}>{bylineText(byline)}</p>}
      <Blocks blocks={body} direction={direction} />
    </article>
  );
}

function Blocks({ blocks, direction }: { readonly blocks: Body; readonly direction: Direction }) {
  return blocks.map((block) => {
    if (isKnownObject(block) && block._type === 'table')
      return <Table key={block._key} table={block} direction={direction} />;
    if (isKnownObject(block) && block._type === 'factBox') {
      return (
        <section key={block._key} className={styles.box} aria-label={block.title}>
          {block.title !== '' && <p className={styles.boxTitle}>{block.title}</p>}
          <Blocks blocks={block.content} direction={direction} />
        </section>
      );
    }
    return (
      <p
        key={block._key}
        className={styles.block}
        data-kind={kindOf(block)}
        data-ticked={isTextBlock(block) ? block.checked : undefined}
        dir={directionOf(wordsOf(block), direction)}
      >
        {wordsOf(block)}
      </p>
    );
  });
}

function Table({ table, direction }: { readonly table: TableBlock; readonly direction: Direction }) {
  const placed = placedCells(table);
  return (
    <table className={styles.table}>
      {table.caption !== '' && <caption>{table.caption}</caption>}
      <tbody>
        {table.rows.map(({ _key: key }, at) => (
          <tr key={key}>
            {placed
              .filter(({ row }) => row === at)
              .map(({ cell, row, column }) => {
                const Cell = row < table.headerRows || column < table.headerColumns ? 'th' : 'td';
                return (
                  <Cell key={cell._key} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                    <Blocks blocks={cell.content} direction={direction} />
                  </Cell>
                );
              })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function wordsOf(block: Block): string {
  return blockText(block) || (isTextBlock(block) ? '' : `[${block._type}]`);
}

function kindOf(block: Block): 'text' | 'heading' | 'quote' | 'item' {
  if (!isTextBlock(block)) return 'text';
  if (block.listItem !== undefined) return 'item';
  if (/^h[1-6]$/.test(block.style)) return 'heading';
  return block.style === 'blockquote' ? 'quote' : 'text';
}
