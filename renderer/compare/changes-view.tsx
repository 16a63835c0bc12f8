/** Two versions of an article held against each other, with the way from change to change. Knows nothing of where they come from. */
import { ChevronDown, ChevronUp, Undo2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { compareArticles } from '../../shared/compare/compare-articles';
import { takeBack } from '../../shared/compare/take-back';
import type { Part } from '../../shared/merge/fields';
import type { Article } from '../../shared/model/article';
import { useWords, type Words } from '../i18n/language';
import { fieldText } from '../reading/part-words';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { SegmentedControl } from '../ui/segmented-control';
import { ChangeRows, type CompareLayout } from './change-rows';
import styles from './changes-view.module.css';
import { useChangeWalk } from './use-change-walk';

export type ChangesViewProps = {
  readonly before: Article;
  readonly after: Article;
  /** What the two are called, at the head of each side. */
  readonly names: { readonly before: string; readonly after: string };
  readonly layout: CompareLayout;
  readonly onLayout: (layout: CompareLayout) => void;
  /** Where the later one is being written: it is to read so from now on. */
  readonly onTakeBack?: ((article: Article) => void) | undefined;
};

const moments: ReadonlySet<string> = new Set(['plannedFor', 'embargoedUntil']);

/** Times as a person reads them. */
function shownField({ t, time }: Pick<Words, 't' | 'time'>, field: string, part: Part): string {
  const text = fieldText(t, field, part);
  return moments.has(field) && text !== '' ? time.moment(new Date(text)) : text;
}

const layouts: readonly CompareLayout[] = ['inline', 'beside'];

export function ChangesView({ before, after, names, layout, onLayout, onTakeBack }: ChangesViewProps) {
  const { t, time } = useWords();
  const comparison = useMemo(
    () => compareArticles(before, after, (field, part) => shownField({ t, time }, field, part)),
    [before, after, t, time],
  );
  const { changes } = comparison;
  const scroller = useRef<HTMLDivElement>(null);
  const { current, step } = useChangeWalk(changes, scroller);
  const taken = useMemo(
    () => (current === null || onTakeBack === undefined ? null : takeBack(comparison, { before, after }, current)),
    [comparison, before, after, current, onTakeBack],
  );
  const place = current === null ? -1 : changes.indexOf(current);
  return (
    <div className={styles.view}>
      <div className={styles.bar}>
        <SegmentedControl
          label={t('compare.layout')}
          options={layouts.map((id) => ({ id, label: t(`compare.layout.${id}`) }))}
          value={layout}
          onChange={onLayout}
        />
        <span className={styles.count} role="status">
          {place < 0
            ? t('changes.count', { count: changes.length })
            : t('changes.place', { at: place + 1, count: changes.length })}
        </span>
        <IconButton
          label={t('changes.previous')}
          shortcut="Alt+ArrowUp"
          icon={<ChevronUp />}
          isDisabled={changes.length === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          label={t('changes.next')}
          shortcut="Alt+ArrowDown"
          icon={<ChevronDown />}
          isDisabled={changes.length === 0}
          onPress={() => step(1)}
        />
        {onTakeBack !== undefined && (
          <Button
            icon={<Undo2 data-mirror="" />}
            isDisabled={taken === null}
            onPress={() => taken !== null && onTakeBack(taken)}
          >
            {t('compare.takeBack')}
          </Button>
        )}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reached by key (WCAG 2.1.1) */}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label={t('compare.text')}>
        {layout === 'beside' && (
          <div className={styles.heads} aria-hidden="true">
            <span>{names.before}</span>
            <span>{names.after}</span>
          </div>
        )}
        <ChangeRows
          comparison={comparison}
          language={after.language}
          direction={after.direction}
          layout={layout}
          current={current}
        />
      </div>
    </div>
  );
}
