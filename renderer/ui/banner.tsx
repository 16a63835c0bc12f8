import type { ReactNode } from 'react';
import styles from './banner.module.css';

export type BannerProps = {
  /** `calm` says what is so and asks for nothing: it waits until the reader has finished a sentence. */
  readonly tone: 'danger' | 'warning' | 'calm';
  readonly icon: ReactNode;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Stays until the matter is settled; read aloud when it appears. */
export function Banner({ tone, icon, children, actions }: BannerProps) {
  return (
    <div className={styles.banner} data-tone={tone} role={tone === 'calm' ? 'status' : 'alert'}>
      {icon}
      <p className={styles.text}>{children}</p>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
