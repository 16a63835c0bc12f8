/** The native menu, drawn from the table of commands. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId, type CommandMenu } from '../../shared/commands/commands';
import { acceleratorOf } from '../../shared/commands/shortcut';
import { createTranslate, type Language, type Translate } from '../../shared/messages/translate';

const isMac = process.platform === 'darwin';
const order: readonly CommandMenu[] = ['file', 'edit', 'insert', 'format', 'table', 'view', 'ticker', 'help'];

/** `choose` is told which command the person picked. */
export function installMenu(language: Language, choose: (id: CommandId) => void): void {
  const t = createTranslate(language);
  const menus = order.map((menu): MenuItemConstructorOptions => ({
    label: t(`menu.${menu}`),
    submenu: [...commandItems(menu, t, choose), ...systemItems(menu, t)],
  }));
  const template: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }, ...menus] : menus;
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** The page matches shortcuts itself, for it knows the keyboard's layout; only a Mac's menu must know them as well. */
function commandItems(menu: CommandMenu, t: Translate, choose: (id: CommandId) => void): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu)
    .map(({ id, shortcut }) => ({
      label: t(`command.${id}`),
      ...(shortcut === undefined ? {} : { accelerator: acceleratorOf(shortcut), registerAccelerator: isMac }),
      click: () => choose(id),
    }));
}

function systemItems(menu: CommandMenu, t: Translate): MenuItemConstructorOptions[] {
  if (menu === 'file') return [{ type: 'separator' }, { role: 'quit', label: t('menu.quit') }];
  if (menu !== 'edit') return [];
  return [
    { type: 'separator' },
    { role: 'cut', label: t('menu.cut') },
    { role: 'copy', label: t('menu.copy') },
    { role: 'paste', label: t('menu.paste') },
    { role: 'selectAll', label: t('menu.selectAll') },
  ];
}
