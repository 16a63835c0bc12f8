/** The article to judge: what has changed since it was last seen comes first, the whole text one key away. */
import { useMemo } from 'react';
import { compareArticles } from '../../shared/compare/compare-articles';
import { directionOf } from '../../shared/arabic/direction';
import type { ReadableSummary } from '../../shared/library/summary';
import { ChangesView } from '../compare/changes-view';
import { useDeskWindow } from '../desk/desk-window';
import { useMirror } from '../desk/use-mirror';
import { useWords } from '../i18n/language';
import { ArticleText } from '../reading/article-text';
import { fieldText } from '../reading/part-words';
import { SegmentedControl } from '../ui/segmented-control';
import { titleOf } from '../../shared/library/title';
import { ActBar, type ActBarProps } from './act-bar';
import { ArticleFacts } from './article-facts';
import { ArticlePictures } from './article-pictures';
import { Checks } from './checks';
import styles from './read-mode.module.css';
import type { ArticleRead, Base } from './use-article-read';

const modes = ['changes', 'full'] as const;
export type Mode = (typeof modes)[number];

export type ReadModeProps = Pick<ActBarProps, 'isAskedWhy' | 'onReturn' | 'onCancel'> & {
  readonly summary: ReadableSummary;
  readonly read: Exclude<ArticleRead, { kind: 'nothing' }>;
  readonly now: Date;
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
};

export function ReadMode({ summary, read, now, mode, onMode, ...asked }: ReadModeProps) {
  const { t } = useWords();
  const title = titleOf(summary) ?? t('library.untitled');
  const kicker = read.id === summary.id && read.kind === 'read' ? read.article.kicker : '';
  return (
    <section className={styles.reading} aria-label={t('queue.reading')}>
      <ActBar read={read} summary={summary} {...asked} />
      <header className={styles.header}>
        {kicker !== '' && (
          <p className={styles.kicker} dir={directionOf(kicker)}>
            {kicker}
          </p>
        )}
        <h2 className={styles.title} dir={directionOf(title)}>
          {title}
        </h2>
        <ArticleFacts summary={summary} now={now} />
      </header>
      {read.id === summary.id && read.kind === 'problem' && (
        <p className={styles.problem} role="alert">
          {read.text}
        </p>
      )}
      {read.id === summary.id && read.kind === 'read' && (
        <>
          <Checks article={read.article} openComments={read.openComments} />
          <Text read={read} mode={mode} onMode={onMode} />
        </>
      )}
    </section>
  );
}

type TextProps = Pick<ReadModeProps, 'mode' | 'onMode'> & {
  readonly read: Extract<ArticleRead, { kind: 'read' }>;
};

function Text({ read, mode, onMode }: TextProps) {
  const { t, time } = useWords();
  const { desk, settings } = useDeskWindow();
  const layout = useMirror(settings, ({ compareLayout }) => compareLayout);
  const { article, base } = read;
  const changes = useMemo(
    () =>
      base === null
        ? 0
        : compareArticles(base.article, article, (field, part) => fieldText(t, field, part)).changes.length,
    [base, article, t],
  );
  const since = base === null ? '' : sinceText(base);
  const isDelta = mode === 'changes' && base !== null && changes > 0;
  return (
    <div className={styles.body}>
      <div className={styles.choice}>
        {base !== null && changes > 0 && (
          <SegmentedControl
            label={t('queue.mode')}
            options={modes.map((id) => ({ id, label: t(`queue.mode.${id}`) }))}
            value={mode}
            onChange={onMode}
          />
        )}
        <p className={styles.since}>
          {base === null ? t('queue.unread') : changes === 0 ? t('queue.unchanged', { since }) : since}
        </p>
      </div>
      {isDelta ? (
        <div className={styles.changes}>
          <ChangesView
            key={read.id}
            before={base.article}
            after={article}
            names={{ before: since, after: t('queue.now') }}
            layout={layout}
            onLayout={(compareLayout) => void desk.settings.change({ compareLayout })}
          />
        </div>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by key (WCAG 2.1.1)
        <div className={styles.full} key={read.id} tabIndex={0} role="group" aria-label={t('queue.mode.full')}>
          <div className={styles.column}>
            <ArticleText article={article} headline="above" />
            <ArticlePictures article={article} />
          </div>
        </div>
      )}
    </div>
  );

  function sinceText({ kind, at }: Base): string {
    return t(`queue.since.${kind}`, { time: time.moment(new Date(at)) });
  }
}
