import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from 'react-aria-components';
import { Check } from 'lucide-react';
import styles from './switch.module.css';

export type SwitchProps = {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly isDisabled?: boolean;
};

/** Takes effect at once. */
export function Switch({ children, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className={styles.row!} isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      {children}
    </AriaSwitch>
  );
}

/** Takes effect with the form it stands in. */
export function Checkbox({ children, isOn, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaCheckbox className={styles.row!} isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.tick}>
        <Check />
      </span>
      {children}
    </AriaCheckbox>
  );
}
