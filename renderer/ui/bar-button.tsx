import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import styles from './bar-button.module.css';

export type BarButtonProps = {
  /** Where the words on it do not say enough. */
  readonly label?: string;
  /** Wide enough for words that change. */
  readonly width?: 'as-its-words' | 'steady';
  readonly children: ReactNode;
};

/** A button with words in a bar of icons; opens a menu or a popover round it. */
export function BarButton({ label, width = 'as-its-words', children }: BarButtonProps) {
  return (
    <Button className={styles.button!} data-width={width} {...(label !== undefined && { 'aria-label': label })}>
      {children}
    </Button>
  );
}
