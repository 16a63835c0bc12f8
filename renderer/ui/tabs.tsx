import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import styles from './tabs.module.css';

export type TabsProps = {
  readonly label: string;
  readonly tabs: readonly { readonly id: string; readonly title: string; readonly content: ReactNode }[];
  /** The one that is shown first; else the first of all. */
  readonly first?: string;
};

/** One of several pages, by name; the arrow keys walk them. */
export function Tabs({ label, tabs, first }: TabsProps) {
  return (
    <AriaTabs className={styles.tabs!} {...(first !== undefined && { defaultSelectedKey: first })}>
      <TabList aria-label={label} className={styles.list!}>
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className={styles.tab!}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel!}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
