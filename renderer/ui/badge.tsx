import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type BadgeTone = 'quiet' | 'accent' | 'success' | 'warning' | 'danger' | 'breaking';

/** A word about a thing's state. The word carries the meaning, the colour only helps. */
export function Badge({
  tone,
  children,
  icon,
}: {
  readonly tone: BadgeTone;
  readonly children: ReactNode;
  readonly icon?: ReactNode;
}) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
