/** Everything about an article that does not stand on its page. Data in, changes out. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { Article, Byline } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import { Day, Timestamp } from '../../shared/model/ids';
import { useWords } from '../i18n/language';
import { ComboField } from '../ui/combo-field';
import { DateField } from '../ui/date-field';
import { DateTimeField } from '../ui/date-time-field';
import { SelectField } from '../ui/select-field';
import { TagField } from '../ui/tag-field';
import { TextField } from '../ui/text-field';
import { urgencyOf, urgencyOption, urgencyOptions } from '../i18n/urgency';
import type { FieldChange } from './article-session';
import { CorrectionsGroup } from './corrections-group';
import { commonAgencies } from '../../shared/model/common-agencies';
import styles from './details-panel.module.css';

export type DetailsField =
  | 'byline'
  | 'located'
  | 'newsDate'
  | 'section'
  | 'desk'
  | 'urgency'
  | 'embargoedUntil'
  | 'keywords'
  | 'slugline'
  | 'corrections'
  | 'language';

export type DetailsPanelProps = {
  readonly article: Article;
  /** Where it stands and what comes next. */
  readonly standing: ReactNode;
  readonly sections: readonly string[];
  readonly outlet: string;
  readonly onChange: (change: FieldChange) => void;
  /** What the ticker has of it. */
  readonly lines: ReactNode;
  /** The caret goes there. */
  readonly focusField: DetailsField | null;
  readonly onFocused: () => void;
};

export function DetailsPanel(props: DetailsPanelProps) {
  const { article, standing, sections, onChange, lines, focusField, onFocused } = props;
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusField === null) return;
    const field = panel.current?.querySelector<HTMLElement>(
      `[data-details="${focusField}"] :is(input, textarea, button, [contenteditable])`,
    );
    field?.focus();
    onFocused();
  }, [focusField, onFocused]);
  return (
    <div ref={panel}>
      {standing}
      {lines}
      <BylineGroup {...props} />
      <Group title={t('article.groupFiling')}>
        <div data-details="section">
          <ComboField
            label={t('field.section')}
            value={article.section}
            onChange={(section) => onChange({ section })}
            options={sections}
          />
        </div>
        <div data-details="desk">
          <TextField
            label={t('field.desk')}
            value={article.desk ?? ''}
            onChange={(desk) => onChange({ desk })}
            maxLength={2000}
          />
        </div>
        <div data-details="urgency">
          <SelectField
            label={t('field.urgency')}
            options={urgencyOptions(t)}
            value={urgencyOption(article.urgency ?? null)}
            onChange={(option) => onChange({ urgency: urgencyOf(option) })}
          />
        </div>
        <DateTimeField
          // What is half written belongs to this article alone.
          key={article.id}
          label={t('field.plannedFor')}
          value={article.plannedFor ?? null}
          onChange={(moment) => onChange({ plannedFor: moment === null ? null : Timestamp.parse(moment) })}
        />
        <div data-details="embargoedUntil">
          <DateTimeField
            key={article.id}
            label={t('field.embargoedUntil')}
            value={article.embargoedUntil ?? null}
            onChange={(moment) => onChange({ embargoedUntil: moment === null ? null : Timestamp.parse(moment) })}
          />
        </div>
        <div data-details="keywords">
          <TagField
            label={t('field.keywords')}
            value={article.keywords}
            onChange={(keywords) => onChange({ keywords })}
            removeLabel={(tag) => t('field.removeTag', { tag })}
            placeholder={t('field.keywordsPlaceholder')}
          />
        </div>
        <div data-details="slugline">
          <TextField
            label={t('field.slugline')}
            description={t('field.sluglineHint')}
            value={article.slugline}
            onChange={(slugline) => onChange({ slugline })}
            maxLength={2000}
          />
        </div>
      </Group>
      <div data-details="corrections">
        <CorrectionsGroup key={article.id} article={article} onChange={onChange} />
      </div>
      <div data-details="language">
        <LanguageGroup article={article} onChange={onChange} />
      </div>
      <Times article={article} />
    </div>
  );
}

function BylineGroup({ article, outlet, onChange }: DetailsPanelProps) {
  const { t } = useWords();
  const change = (part: Partial<Byline>): void => onChange({ byline: { ...article.byline, ...part } });
  const preview = bylineText(article.byline);
  return (
    <Group title={t('article.groupByline')}>
      <div data-details="byline">
        <TagField
          label={t('field.people')}
          value={article.byline.people}
          onChange={(people) => change({ people })}
          removeLabel={(tag) => t('field.removeTag', { tag })}
          placeholder={t('field.peoplePlaceholder')}
        />
      </div>
      <ComboField
        label={t('field.agency')}
        value={article.byline.agency}
        onChange={(agency) => change({ agency })}
        options={commonAgencies}
        placeholder={t('field.agencyPlaceholder')}
      />
      <ComboField
        label={t('field.outlet')}
        value={article.byline.outlet}
        onChange={(text) => change({ outlet: text })}
        options={outlet === '' ? [] : [outlet]}
        placeholder={outlet}
      />
      {preview !== '' && (
        <p className={styles.preview} aria-label={t('article.bylinePreview')} dir={article.direction}>
          {preview}
        </p>
      )}
      <div data-details="located">
        <TextField
          label={t('field.located')}
          value={article.located}
          onChange={(located) => onChange({ located })}
          maxLength={2000}
        />
      </div>
      <div data-details="newsDate">
        <DateField
          label={t('field.newsDate')}
          clearLabel={t('field.clearDate')}
          value={article.newsDate}
          onChange={(day) => onChange({ newsDate: day === null ? null : Day.parse(day) })}
        />
      </div>
    </Group>
  );
}

type LanguageGroupProps = Pick<DetailsPanelProps, 'article' | 'onChange'>;

/** The language decides the direction; a language we do not offer stays as the file has it. */
function LanguageGroup({ article, onChange }: LanguageGroupProps) {
  const { t } = useWords();
  const offered = [
    { id: 'ar', label: t('field.languageArabic'), direction: 'rtl' },
    { id: 'en', label: t('field.languageEnglish'), direction: 'ltr' },
    { id: 'fr', label: t('field.languageFrench'), direction: 'ltr' },
  ] as const;
  const other = { id: article.language, label: article.language, direction: article.direction };
  const options = offered.some(({ id }) => id === article.language) ? offered : [...offered, other];
  return (
    <Group title={t('article.groupLanguage')}>
      <SelectField
        label={t('field.language')}
        options={options}
        value={article.language}
        onChange={(language) => {
          const chosen = options.find(({ id }) => id === language);
          if (chosen !== undefined) onChange({ language, direction: chosen.direction });
        }}
      />
    </Group>
  );
}

function Times({ article }: { readonly article: Article }) {
  const { t, time } = useWords();
  return (
    <dl className={styles.times}>
      <dt>{t('article.created')}</dt>
      <dd>{time.moment(new Date(article.firstCreated))}</dd>
      <dt>{t('article.changed')}</dt>
      <dd>{time.moment(new Date(article.versionCreated))}</dd>
    </dl>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.groupTitle}>
        {title}
      </h3>
      {children}
    </section>
  );
}
