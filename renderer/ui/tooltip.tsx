import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './keys';
import styles from './tooltip.module.css';

export type TooltipProps = {
  readonly text: string;
  readonly shortcut?: string | undefined;
  /** A react-aria button or the like. */
  readonly children: ReactElement;
};

export function Tooltip({ text, shortcut, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <AriaTooltip className={styles.tooltip!} offset={6}>
        {text}
        {shortcut !== undefined && <Keys text={shortcut} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
