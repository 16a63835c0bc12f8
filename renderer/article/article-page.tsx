/** What stands above the text, as on the printed page: every line is edited where it stands. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { Article } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import type { HeadlineFont, Limit, Limits } from '../../shared/model/limits';
import type { MessageKey } from '../../shared/messages/translate';
import { useWords } from '../i18n/language';
import { SpelledText } from '../spelling/spelled-text';
import type { Speller } from '../spelling/speller';
import { FieldMeter } from '../meter/field-meter';
import type { FieldChange } from './article-session';
import type { FieldMarks } from './find/field-marks';
import styles from './article-page.module.css';

export type ArticlePageProps = {
  readonly article: Article;
  /** Null while spelling is off. */
  readonly speller: Speller | null;
  readonly onChange: (change: FieldChange) => void;
  /** The byline is written among the details. */
  readonly onEditByline: () => void;
  /** Puts the caret into the headline when the page appears. */
  readonly focusHeadline: boolean;
  readonly limits: Limits;
  readonly font: HeadlineFont;
  readonly onFocused: () => void;
  /** What was found in the lines above the text. */
  readonly marks: FieldMarks;
  /** The text itself. */
  readonly children: ReactNode;
};

export function ArticlePage(props: ArticlePageProps) {
  const { article, onChange, onEditByline, focusHeadline, onFocused, marks, children } = props;
  const { t } = useWords();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!focusHeadline) return;
    fieldOn(page.current, 'headline')?.focus();
    onFocused();
  }, [focusHeadline, onFocused]);
  const field = (name: PageField, onEnter?: PageField) => (
    <PageText
      name={name}
      article={article}
      speller={props.speller}
      limit={props.limits[name]}
      font={props.font}
      placeholder={t(placeholders[name])}
      marks={marks[name]}
      onChange={(text) => onChange({ [name]: text })}
      onEnter={onEnter === undefined ? undefined : () => fieldOn(page.current, onEnter)?.focus()}
    />
  );
  return (
    <div ref={page} className={styles.page} lang={article.language} dir={article.direction}>
      {field('kicker', 'headline')}
      {field('headline', 'subheadline')}
      {field('subheadline', 'standfirst')}
      {field('standfirst')}
      <BylineRow article={article} onEdit={onEditByline} />
      {children}
    </div>
  );
}

export type PageField = 'kicker' | 'headline' | 'subheadline' | 'standfirst';

const placeholders = {
  kicker: 'field.kicker',
  headline: 'field.headlinePlaceholder',
  subheadline: 'field.subheadline',
  standfirst: 'field.standfirstPlaceholder',
} as const satisfies Record<PageField, MessageKey>;

/** A field of the page by its name, within what holds the page. */
export const fieldOn = (within: Element | null, name: string): HTMLTextAreaElement | null =>
  within?.querySelector<HTMLTextAreaElement>(`textarea[data-field="${name}"]`) ?? null;

type PageTextProps = {
  readonly name: PageField;
  readonly article: Article;
  readonly speller: Speller | null;
  readonly limit: Limit | undefined;
  readonly font: HeadlineFont;
  readonly placeholder: string;
  readonly marks: FieldMarks[PageField];
  readonly onChange: (text: string) => void;
  readonly onEnter: (() => void) | undefined;
};

/** One text of the page, with its meter while the caret is in it. */
function PageText(props: PageTextProps) {
  const { name, article, speller, limit, font, placeholder, marks, onChange, onEnter } = props;
  const { t } = useWords();
  const meter = useId();
  const [isFocused, setFocused] = useState(false);
  const isMetered = isFocused && (limit !== undefined || name === 'headline');
  return (
    <div className={styles.metered} data-name={name} onFocus={() => setFocused(true)} onBlur={() => setFocused(false)}>
      <SpelledText
        speller={speller}
        label={t(`field.${name}`)}
        name={name}
        placeholder={placeholder}
        className={styles[name]}
        direction={article.direction}
        paragraphs={name === 'standfirst' ? 'many' : 'one'}
        maxLength={name === 'standfirst' ? 10_000 : 2000}
        value={article[name]}
        onChange={onChange}
        {...(marks !== undefined && { marks })}
        {...(onEnter !== undefined && { onEnter })}
        describedBy={isMetered ? meter : undefined}
      />
      {isMetered && <FieldMeter id={meter} text={article[name]} limit={limit ?? {}} font={font} />}
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
