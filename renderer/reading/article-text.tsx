import { isTextBlock, type Block } from '../../shared/model/body';
import { blockText } from '../../shared/model/plain-text';
import type { Article } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import { directionOf } from '../../shared/arabic/direction';
import styles from './article-text.module.css';

/** An article to read, not to write in: its words, without links and looks. */
export function ArticleText({ article }: { readonly article: Article }) {
  const { direction, language, kicker, headline, subheadline, standfirst, byline, body } = article;
  return (
    <article className={styles.text} lang={language} dir={direction}>
      {kicker !== '' && <p className={styles.kicker}>{kicker}</p>}
      <h3 className={styles.headline}>{headline}</h3>
      {subheadline !== '' && <p className={styles.subheadline}>{subheadline}</p>}
      {standfirst !== '' && <p className={styles.standfirst}>{standfirst}</p>}
      {bylineText(byline) !== '' && <p className={styles.byline}>{bylineText(byline)}</p>}
      {body.map((block) => (
        <p
          key={block._key}
          className={styles.block}
          data-kind={kindOf(block)}
          dir={directionOf(wordsOf(block), direction)}
        >
          {wordsOf(block)}
        </p>
      ))}
    </article>
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
