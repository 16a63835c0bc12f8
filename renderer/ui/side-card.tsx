import type { ReactNode } from 'react';
import styles from './side-card.module.css';

export type SideCardProps = {
  /** What it is about; read by screen readers. */
  readonly label: string;
  /** Null where the content says itself what it is about. */
  readonly title: string | null;
  readonly tone?: 'quiet' | 'warning';
  readonly children: ReactNode;
};

/** One fact about the article in the panel beside it, in a frame of its own. */
export function SideCard({ label, title, tone = 'quiet', children, ...data }: SideCardProps) {
  return (
    <section className={styles.card} aria-label={label} {...data}>
      {title !== null && (
        <h3 className={styles.title} data-tone={tone}>
          {title}
        </h3>
      )}
      {children}
    </section>
  );
}
