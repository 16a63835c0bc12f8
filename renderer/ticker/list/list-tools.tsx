/** Above the list: which one, what of it, and how lines come in by the dozen. */
import { ClipboardPaste } from 'lucide-react';
import type { TickerList } from '../../../shared/ticker/moves';
import { useWords } from '../../i18n/language';
import { Button } from '../../ui/button';
import { SearchField } from '../../ui/search-field';
import { SegmentedControl } from '../../ui/segmented-control';
import { LineFilterMenu } from './line-filter';
import styles from './list-tools.module.css';
import type { LineLists } from './use-line-lists';

export type ListToolsProps = {
  readonly lists: LineLists;
  readonly channels: readonly string[];
  readonly onPasteLines: () => void;
};

const names: readonly TickerList[] = ['live', 'pool', 'history'];

export function ListTools({ lists, channels, onPasteLines }: ListToolsProps) {
  const { t } = useWords();
  const { list, goTo, filter, setFilter, shown } = lists;
  return (
    <div className={styles.tools}>
      <SegmentedControl
        label={t('ticker.list')}
        options={names.map((id) => ({ id, label: t(`ticker.list.${id}`) }))}
        value={list}
        onChange={goTo}
      />
      {list !== 'history' && (
        <>
          <span className={styles.count}>{t('ticker.count', { count: shown.length })}</span>
          <div className={styles.search}>
            <SearchField
              label={t('ticker.search')}
              clearLabel={t('library.clearSearch')}
              value={filter.query}
              onChange={(query) => setFilter({ ...filter, query })}
            />
          </div>
          <LineFilterMenu list={list} filter={filter} onChange={setFilter} channels={channels} />
        </>
      )}
      <Button icon={<ClipboardPaste />} onPress={onPasteLines} className={styles.paste!}>
        {t('ticker.paste')}
      </Button>
    </div>
  );
}
