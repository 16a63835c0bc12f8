/** What stands above the text, as on the printed page: every line is edited where it stands. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Article } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import { useWords } from '../i18n/language';
import { GrowingText } from '../ui/growing-text';
import type { FieldChange } from './article-session';
import type { FieldMarks } from './find/field-marks';
import styles from './article-page.module.css';

export type ArticlePageProps = {
  readonly article: Article;
  readonly onChange: (change: FieldChange) => void;
  /** The byline is written among the details. */
  readonly onEditByline: () => void;
  /** Puts the caret into the headline when the page appears. */
  readonly focusHeadline: boolean;
  readonly onFocused: () => void;
  /** What was found in the lines above the text. */
  readonly marks: FieldMarks;
  /** The text itself. */
  readonly children: ReactNode;
};

export function ArticlePage(props: ArticlePageProps) {
  const { article, onChange, onEditByline, focusHeadline, onFocused, marks, children } = props;
  const { t } = useWords();
  const kicker = useRef<HTMLTextAreaElement>(null);
  const headline = useRef<HTMLTextAreaElement>(null);
  const subheadline = useRef<HTMLTextAreaElement>(null);
  const standfirst = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!focusHeadline) return;
    headline.current?.focus();
    onFocused();
  }, [focusHeadline, onFocused]);
  const { direction } = article;
  const markedIn = (field: keyof FieldMarks) => (marks[field] === undefined ? {} : { marks: marks[field] });
  return (
    <div className={styles.page} lang={article.language} dir={direction}>
      <GrowingText
        ref={kicker}
        label={t('field.kicker')}
        placeholder={t('field.kicker')}
        className={styles.kicker}
        direction={direction}
        paragraphs="one"
        maxLength={2000}
        value={article.kicker}
        name="kicker"
        {...markedIn('kicker')}
        onChange={(text) => onChange({ kicker: text })}
        onEnter={() => headline.current?.focus()}
      />
      <GrowingText
        ref={headline}
        label={t('field.headline')}
        placeholder={t('field.headlinePlaceholder')}
        className={styles.headline}
        direction={direction}
        paragraphs="one"
        maxLength={2000}
        value={article.headline}
        name="headline"
        {...markedIn('headline')}
        onChange={(text) => onChange({ headline: text })}
        onEnter={() => subheadline.current?.focus()}
      />
      <GrowingText
        ref={subheadline}
        label={t('field.subheadline')}
        placeholder={t('field.subheadline')}
        className={styles.subheadline}
        direction={direction}
        paragraphs="one"
        maxLength={2000}
        value={article.subheadline}
        name="subheadline"
        {...markedIn('subheadline')}
        onChange={(text) => onChange({ subheadline: text })}
        onEnter={() => standfirst.current?.focus()}
      />
      <GrowingText
        ref={standfirst}
        label={t('field.standfirst')}
        placeholder={t('field.standfirstPlaceholder')}
        className={styles.standfirst}
        direction={direction}
        paragraphs="many"
        maxLength={10_000}
        value={article.standfirst}
        name="standfirst"
        {...markedIn('standfirst')}
        onChange={(text) => onChange({ standfirst: text })}
      />
      <BylineRow article={article} onEdit={onEditByline} />
      {children}
    </div>
  );
}

function BylineRow({ article, onEdit }: { readonly article: Article; readonly onEdit: () => void }) {
  const { t } = useWords();
  const byline = bylineText(article.byline);
  const { located, newsDate } = article;
  const isEmpty = byline === '' && located === '' && newsDate === null;
  return (
    <button
      type="button"
      className={styles.byline}
      onClick={onEdit}
      aria-label={t('article.editByline')}
      title={t('article.editByline')}
    >
      {isEmpty && <span className={styles.placeholder}>{t('article.bylinePlaceholder')}</span>}
      {byline !== '' && <span className={styles.by}>{byline}</span>}
      {located !== '' && <bdi>{located}</bdi>}
      {newsDate !== null && <NewsDate day={newsDate} />}
    </button>
  );
}

/** In the interface's words, so in the interface's direction. */
function NewsDate({ day }: { readonly day: string }) {
  const { time, language } = useWords();
  return (
    <time dateTime={day}>
      <span dir={language === 'ar' ? 'rtl' : 'ltr'}>{time.day(new Date(`${day}T00:00`))}</span>
    </time>
  );
}
