import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, ToggleButton } from 'react-aria-components';
import { Tooltip } from './tooltip';
import styles from './icon-button.module.css';

export type IconButtonProps = {
  /** Read by screen readers and shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress?: () => void;
  /** As the person knows it: `Ctrl+K`. */
  readonly shortcut?: string | undefined;
  readonly isDisabled?: boolean;
  readonly slot?: string;
  /** `on`: stands for something that is set. */
  readonly look?: 'quiet' | 'danger' | 'on';
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button that shows only an icon; its words stand in the tooltip. */
export function IconButton({ label, icon, shortcut, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <AriaButton {...rest} aria-label={label} className={styles.button!} data-look={look}>
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

export type IconToggleProps = {
  readonly label: string;
  readonly icon: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly shortcut?: string | undefined;
};

/** Like IconButton, for what is on or off. */
export function IconToggle({ label, icon, isOn, onChange, shortcut }: IconToggleProps) {
  return (
    <Tooltip text={label} shortcut={shortcut}>
      <ToggleButton aria-label={label} className={styles.button!} isSelected={isOn} onChange={onChange}>
        {icon}
      </ToggleButton>
    </Tooltip>
  );
}
