import type { FormEvent, ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './field-popover.module.css';
import popover from './popover.module.css';

export type FieldPopoverProps = {
  readonly label: string;
  /** What it stands at. */
  readonly at: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  /** Escape, or a click elsewhere. */
  readonly onClose: () => void;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

/** Asks for one thing at a button: opened by a command, not by the button alone. */
export function FieldPopover({ label, at, isOpen, onClose, align = 'start', children }: FieldPopoverProps) {
  return (
    <Popover
      className={popover.popover!}
      triggerRef={at}
      placement={align === 'start' ? 'bottom start' : 'bottom end'}
      isOpen={isOpen}
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
    >
      <Dialog className={styles.dialog!} aria-label={label}>
        {children}
      </Dialog>
    </Popover>
  );
}

export type PopoverFormProps = {
  readonly onSubmit: () => void;
  /** The buttons below the field. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
};

/** A field and what is done with it; Enter does the first. */
export function PopoverForm({ onSubmit, actions, children }: PopoverFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <div className={styles.actions}>{actions}</div>
    </form>
  );
}
