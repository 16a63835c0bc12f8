/** The native menu, drawn from the table of commands. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import {
  commands,
  type Command,
  type CommandId,
  type CommandMenu,
  type CommandSubmenu,
} from '../../shared/commands/commands';
import { acceleratorOf } from '../../shared/commands/shortcut';
import { createTranslate, type Language, type Translate } from '../../shared/messages/translate';

const isMac = process.platform === 'darwin';
const order: readonly CommandMenu[] = ['file', 'edit', 'insert', 'format', 'table', 'view', 'queue', 'ticker', 'help'];

/** `choose` is told which command the person picked. */
export function installMenu(language: Language, choose: (id: CommandId) => void): void {
  const t = createTranslate(language);
  const menus = order.map((menu): MenuItemConstructorOptions => ({
    label: t(`menu.${menu}`),
    submenu: [...commandItems(menu, t, choose), ...(menu === 'file' ? quitItems(t) : [])],
  }));
  const template: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }, ...menus] : menus;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The page matches shortcuts itself, for it knows the keyboard's layout; only a Mac's menu must know them as well. */
function commandItems(menu: CommandMenu, t: Translate, choose: (id: CommandId) => void): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = [];
  const inner = new Map<CommandSubmenu, MenuItemConstructorOptions[]>();
  for (const command of commands.filter((one) => one.menu === menu)) {
    const { submenu } = command;
    const list = submenu === undefined ? items : (inner.get(submenu) ?? []);
    if (submenu !== undefined && !inner.has(submenu)) {
      inner.set(submenu, list);
      items.push({ label: t(`menu.${submenu}`), submenu: list });
    }
    list.push(commandItem(command, t, choose));
  }
  return items;
}

/** Cutting, pasting and the like are the system's, which knows where the caret is. */
function commandItem({ id, shortcut, act }: Command, t: Translate, choose: (id: CommandId) => void) {
  const label = t(`command.${id}`);
  if (act !== undefined) return { role: act, label };
  return {
    label,
    ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: isMac }),
    click: () => choose(id),
  };
}

const quitItems = (t: Translate): MenuItemConstructorOptions[] => [
  { type: 'separator' },
  { role: 'quit', label: t('menu.quit') },
];
