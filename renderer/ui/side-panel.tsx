import type { ReactNode } from 'react';
import styles from './side-panel.module.css';

export type SidePanelProps = {
  /** As a screen reader calls it; the title where it says nothing else. */
  readonly label?: string;
  readonly title: string;
  /** Beside the title, said when it changes. */
  readonly count?: string;
  /** At the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** What stands beside the article, as high as the window: a title, and a list that scrolls by itself. */
export function SidePanel({ label, title, count, actions, children }: SidePanelProps) {
  return (
    <section className={styles.panel} aria-label={label ?? title}>
      <header className={styles.header}>
        <div className={styles.names}>
          <h2 className={styles.title}>{title}</h2>
          {count !== undefined && (
            <span className={styles.count} role="status">
              {count}
            </span>
          )}
        </div>
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </section>
  );
}
