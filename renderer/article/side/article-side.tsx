import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { SideTab } from '../../desk/window-state';
import { useWords } from '../../i18n/language';
import { IconButton } from '../../ui/icon-button';
import { NewDot } from '../../ui/new-dot';
import styles from './article-side.module.css';

export type SidePage = {
  readonly id: SideTab;
  readonly label: string;
  /** Shown alone where there is no room for every label. */
  readonly icon: ReactNode;
  /** How much there is of it; not shown where it is nothing. */
  readonly count?: number;
  /** Says what of it a person has not seen yet; absent where that is nothing. */
  readonly news?: string | undefined;
  readonly content: ReactNode;
};

export type ArticleSideProps = {
  readonly pages: readonly SidePage[];
  /** The first page where it is none of these. */
  readonly shown: SideTab;
  readonly onShow: (tab: SideTab) => void;
  readonly onClose: () => void;
};

/** The panel beside the article: its details, and what is said of it, one page at a time. */
export function ArticleSide({ pages, shown, onShow, onClose }: ArticleSideProps) {
  const { t } = useWords();
  const page = pages.find(({ id }) => id === shown) ?? pages[0]!;
  return (
    <aside className={styles.panel} aria-label={t('article.details')}>
      <Tabs
        className={styles.tabs!}
        selectedKey={page.id}
        onSelectionChange={(key) => {
          const chosen = pages.find(({ id }) => id === key);
          if (chosen !== undefined) onShow(chosen.id);
        }}
      >
        <header className={styles.header}>
          <TabList aria-label={t('article.details')} className={styles.list!}>
            {pages.map(({ id, label, icon, count = 0, news }) => (
              <Tab key={id} id={id} className={styles.tab!} aria-label={count > 0 ? `${label} ${count}` : label}>
                <span className={styles.icon} aria-hidden="true">
                  {icon}
                </span>
                <span className={styles.label}>{label}</span>
                {count > 0 && <span className={styles.count}>{count}</span>}
                {news !== undefined && <NewDot label={news} />}
              </Tab>
            ))}
          </TabList>
          <IconButton label={t('article.hideDetails')} icon={<X />} onPress={onClose} />
        </header>
        <TabPanel id={page.id} key={page.id} className={styles.body!}>
          {page.content}
        </TabPanel>
      </Tabs>
    </aside>
  );
}
