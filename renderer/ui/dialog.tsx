import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from './icon-button';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
};

/** A sheet over the window. Escape and a click beside it close it; it is on screen as long as it is rendered. */
export function Dialog({ title, closeLabel, onClose, children, actions, size = 'medium' }: DialogProps) {
  return (
    <Sheet onClose={onClose} size={size}>
      <AriaDialog className={styles.dialog!}>
        <header className={styles.header}>
          <Heading slot="title" className={styles.title!}>
            {title}
          </Heading>
          <IconButton label={closeLabel} icon={<X />} onPress={onClose} />
        </header>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
      </AriaDialog>
    </Sheet>
  );
}

export type AlertProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
  /** What Escape means. */
  readonly onEscape: () => void;
};

/** A question that must be answered: no closing by a click beside it. */
export function Alert({ title, children, actions, onEscape }: AlertProps) {
  return (
    <Sheet onClose={onEscape} size="small" closing="answer">
      <AriaDialog className={styles.dialog!} role="alertdialog">
        <header className={styles.header}>
          <Heading slot="title" className={styles.title!}>
            {title}
          </Heading>
        </header>
        <div className={styles.body}>{children}</div>
        <footer className={styles.actions}>{actions}</footer>
      </AriaDialog>
    </Sheet>
  );
}

type SheetProps = {
  readonly onClose: () => void;
  /** `wide` takes the window's whole height. */
  readonly size: 'small' | 'medium' | 'large' | 'wide' | 'palette';
  readonly closing?: 'anywhere' | 'answer';
  readonly children: ReactNode;
};

/** The veil and the sheet itself, for dialogs of their own shape. */
export function Sheet({ onClose, size, closing = 'anywhere', children }: SheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEscapeFromNowhere(sheet, onClose);
  return (
    <ModalOverlay
      ref={sheet}
      className={styles.veil!}
      data-size={size}
      data-sheet=""
      isOpen
      isDismissable={closing === 'anywhere'}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={styles.sheet!} data-size={size}>
        {children}
      </Modal>
    </ModalOverlay>
  );
}

/**
 * What vanishes under the focus (a form that has done its work) leaves it on the page's body, and react-aria hears Escape only within the sheet. No browser tells of a
 * focus that goes so, so the key is listened for where it ends up.
 */
function useEscapeFromNowhere(sheet: RefObject<HTMLDivElement | null>, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !isNowhere) return;
      // Of several over one another the last is meant.
      if ([...document.querySelectorAll('[data-sheet]')].at(-1) === sheet.current) latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [sheet]);
}
