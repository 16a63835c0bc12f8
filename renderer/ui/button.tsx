import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes';
import styles from './button.module.css';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';

export type ButtonProps = {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  readonly icon?: ReactNode;
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  readonly isPending?: boolean;
  readonly autoFocus?: boolean;
  readonly type?: 'button' | 'submit';
  /** The id of the form that a submit button outside it sends. */
  readonly form?: string;
  readonly slot?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, look = 'plain', icon, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, className)} data-look={look}>
      {icon}
      {children}
    </AriaButton>
  );
}
