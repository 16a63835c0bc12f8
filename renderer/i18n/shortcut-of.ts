/** Shortcuts as they are spelled on this machine. */
import { commands, type CommandId } from '../../shared/commands/commands';
import { showShortcut, type Platform } from '../../shared/commands/shortcut';

export const platform: Platform = /Mac/.test(globalThis.navigator?.platform ?? '') ? 'mac' : 'other';

/** For a tooltip or a menu; absent where the command has none. */
export function shortcutOf(id: CommandId): string | undefined {
  const shortcut = commands.find((command) => command.id === id)?.shortcut;
  return shortcut === undefined ? undefined : showShortcut(shortcut, platform);
}
