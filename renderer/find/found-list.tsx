/** The hits, article by article; where they are to be replaced each with what it becomes and a tick. */
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { directionOf } from '../../shared/arabic/direction';
import type { FindOptions } from '../../shared/find/find-request';
import { replacementOf } from '../../shared/find/replacement';
import type { FoundArticle, FoundHit } from '../../shared/find/workspace-find';
import type { ArticleId } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { ReviewBadge } from '../ui/review-badge';
import { Checkbox } from '../ui/switch';
import { nameOf } from './find-report';
import styles from './found-list.module.css';
import { hitName } from './workspace-find';

export type GoTo = (id: ArticleId, hit: FoundHit | null) => void;

/** What replacing would do. */
export type Preview = {
  readonly unticked: ReadonlySet<string>;
  readonly template: string;
  readonly options: FindOptions;
};

export type FoundListProps = {
  readonly articles: readonly FoundArticle[];
  /** Null where hits are only to be looked at. */
  readonly preview: Preview | null;
  readonly onTick: (names: readonly string[], to: 'on' | 'off') => void;
  readonly onGo: GoTo;
};

type Row =
  | { readonly kind: 'article'; readonly id: string; readonly article: FoundArticle }
  | { readonly kind: 'hit'; readonly id: string; readonly article: FoundArticle; readonly hit: FoundHit };

export function FoundList({ articles, preview, onTick, onGo }: FoundListProps) {
  const { t } = useWords();
  const rows = articles.flatMap((article): Row[] => [
    { kind: 'article', id: article.summary.id, article },
    ...article.hits.map((hit): Row => ({ kind: 'hit', id: hitName(article.summary.id, hit), article, hit })),
  ]);
  const spoken = (row: Row): string => (row.kind === 'article' ? nameOf(row.article.summary, t) : row.hit.snippet.text);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 54, padding: 6 }}>
      <GridList
        aria-label={t('find.list')}
        className={styles.list!}
        items={rows}
        dependencies={[preview, t]}
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row !== undefined) onGo(row.article.summary.id, row.kind === 'hit' ? row.hit : null);
        }}
      >
        {(row) => (
          <GridListItem id={row.id} textValue={spoken(row)} className={styles.item!} data-kind={row.kind}>
            {row.kind === 'article' ? (
              <ArticleRow article={row.article} preview={preview} onTick={onTick} />
            ) : (
              <HitRow name={row.id} hit={row.hit} preview={preview} onTick={onTick} />
            )}
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}

type ArticleRowProps = Pick<FoundListProps, 'preview' | 'onTick'> & { readonly article: FoundArticle };

function ArticleRow({ article: { summary, hits }, preview, onTick }: ArticleRowProps) {
  const { t } = useWords();
  const title = nameOf(summary, t);
  const names = hits.map((hit) => hitName(summary.id, hit));
  const isOn = names.some((name) => preview?.unticked.has(name) !== true);
  const review = summary.kind === 'article' ? summary.review : 'draft';
  return (
    <>
      {preview !== null && (
        <Checkbox isOn={isOn} onChange={(on) => onTick(names, on ? 'on' : 'off')}>
          <span className={styles.unseen}>{t('find.tickArticle', { title })}</span>
        </Checkbox>
      )}
      <div className={styles.head}>
        <span className={styles.title} dir={directionOf(title)}>
          {title}
        </span>
        <span className={styles.meta}>
          {t('find.hits', { count: hits.length })}
          {preview !== null && isOn && review === 'approved' ? (
            <span className={styles.warning}>{t('find.willVoid')}</span>
          ) : (
            <ReviewBadge review={review} t={t} />
          )}
        </span>
      </div>
    </>
  );
}

type HitRowProps = Pick<FoundListProps, 'preview' | 'onTick'> & { readonly name: string; readonly hit: FoundHit };

function HitRow({ name, hit, preview, onTick }: HitRowProps) {
  const { t } = useWords();
  const { text, start, end } = hit.snippet;
  const words = preview === null ? '' : replacementOf(preview.template, { hit, written: hit.written }, preview.options);
  const isOn = preview !== null && !preview.unticked.has(name);
  return (
    <>
      {preview !== null && (
        <Checkbox isOn={isOn} onChange={(on) => onTick([name], on ? 'on' : 'off')}>
          <span className={styles.unseen}>{t('find.tickHit', { written: hit.written, words })}</span>
        </Checkbox>
      )}
      <p className={styles.snippet} dir={directionOf(text)}>
        {hit.place.kind === 'field' && <span className={styles.field}>{t(`field.${hit.place.field}`)}</span>}
        {hit.place.kind === 'card' && <span className={styles.field}>{t(`cardText.${hit.place.name}`)}</span>}
        {text.slice(0, start)}
        {isOn ? (
          <>
            <del>{text.slice(start, end)}</del>
            {words !== '' && <ins>{words}</ins>}
          </>
        ) : (
          <mark>{text.slice(start, end)}</mark>
        )}
        {text.slice(end)}
      </p>
    </>
  );
}
