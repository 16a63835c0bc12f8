import { Check, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import {
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { Keys } from './keys';
import styles from './popover.module.css';

export type MenuAct = {
  readonly kind: 'act';
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly tone?: 'danger' | 'strong';
  readonly isDisabled?: boolean;
  /** For what is on or off; absent: neither. */
  readonly isOn?: boolean;
  readonly run: () => void;
};

export type MenuEntry =
  | MenuAct
  | { readonly kind: 'rule'; readonly id: string }
  /** A menu behind an entry. */
  | {
      readonly kind: 'menu';
      readonly id: string;
      readonly label: string;
      readonly icon?: ReactNode;
      readonly entries: readonly MenuAct[];
    };

/** A button with a menu behind it. */
export function MenuButton({
  label,
  button,
  entries,
}: {
  readonly label: string;
  readonly button: ReactElement;
  /** As a function: asked for when the menu opens, which a list of hundreds of rows is spared. */
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
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

type EntriesProps = {
  readonly label: string;
  readonly entries: readonly MenuEntry[] | (() => readonly MenuEntry[]);
  readonly onClose?: () => void;
};

function Entries({ label, entries, onClose }: EntriesProps) {
  return (
    <AriaMenu aria-label={label} className={styles.menu!} autoFocus="first" {...(onClose && { onClose })}>
      {(typeof entries === 'function' ? entries() : entries).map(drawn)}
    </AriaMenu>
  );
}

/** Called, not drawn as components: react-aria looks for its items among the menu's own children. */
function drawn(entry: MenuEntry): ReactElement {
  if (entry.kind === 'rule') return <Separator key={entry.id} className={styles.separator!} />;
  if (entry.kind === 'menu') return inner(entry);
  return entry.isOn === undefined ? item(entry) : toggle(entry);
}

/** A section of its own, for react-aria ticks what is selected in a section; one act is on or off whatever the others are. */
function toggle(entry: MenuAct): ReactElement {
  return (
    <MenuSection
      key={entry.id}
      aria-label={entry.label}
      selectionMode="multiple"
      selectedKeys={entry.isOn === true ? [entry.id] : []}
      shouldCloseOnSelect
    >
      {item(entry)}
    </MenuSection>
  );
}

function item(entry: MenuAct): ReactElement {
  return (
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
      <span className={styles.name}>{entry.label}</span>
      {entry.isOn === true && <Check aria-hidden="true" />}
      {entry.shortcut !== undefined && <Keys text={entry.shortcut} />}
    </MenuItem>
  );
}

function inner({ id, label, icon, entries }: Extract<MenuEntry, { kind: 'menu' }>): ReactElement {
  return (
    <SubmenuTrigger key={id}>
      <MenuItem id={id} className={styles.item!} textValue={label}>
        {icon}
        <span className={styles.name}>{label}</span>
        <ChevronRight data-mirror="" aria-hidden="true" />
      </MenuItem>
      <Popover className={styles.popover!}>
        <AriaMenu aria-label={label} className={styles.menu!}>
          {entries.map(drawn)}
        </AriaMenu>
      </Popover>
    </SubmenuTrigger>
  );
}
