import type { ReactElement, ReactNode, RefObject } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Keys } from './keys';
import styles from './popover.module.css';

export type MenuEntry =
  | {
      readonly kind: 'act';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly shortcut?: string | undefined;
      readonly tone?: 'danger';
      readonly isDisabled?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'rule'; readonly id: string };

/** A button with a menu behind it. */
export function MenuButton({
  label,
  button,
  entries,
}: {
  readonly label: string;
  readonly button: ReactElement;
  readonly entries: readonly MenuEntry[];
}) {
  return (
    <MenuTrigger>
      {button}
      <Popover className={styles.popover!} placement="bottom end">
        <Entries label={label} entries={entries} />
      </Popover>
    </MenuTrigger>
  );
}

export type ContextMenuProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  /** What the menu belongs to, for placing it. */
  readonly at: RefObject<Element | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** A menu without a button: opened by the right mouse button or the menu key. */
export function ContextMenu({ label, entries, at, isOpen, onClose }: ContextMenuProps) {
  return (
    <Popover
      className={styles.popover!}
      triggerRef={at}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      placement="bottom start"
      offset={0}
    >
      <Entries label={label} entries={entries} onClose={onClose} />
    </Popover>
  );
}

function Entries({
  label,
  entries,
  onClose,
}: {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose?: () => void;
}) {
  return (
    <AriaMenu aria-label={label} className={styles.list!} autoFocus="first" {...(onClose && { onClose })}>
      {entries.map((entry) =>
        entry.kind === 'rule' ? (
          <Separator key={entry.id} className={styles.separator!} />
        ) : (
          <MenuItem
            key={entry.id}
            id={entry.id}
            className={styles.item!}
            textValue={entry.label}
            onAction={entry.run}
            isDisabled={entry.isDisabled ?? false}
            data-tone={entry.tone}
          >
            {entry.icon}
            {entry.label}
            {entry.shortcut !== undefined && <Keys text={entry.shortcut} />}
          </MenuItem>
        ),
      )}
    </AriaMenu>
  );
}
