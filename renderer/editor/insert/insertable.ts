/** What the insert menu and the slash menu offer: every command of the body that puts something in, or turns the block into another kind. */
import { commands, type Command } from '../../../shared/commands/commands';
import { findCommands, type NamedCommand } from '../../../shared/commands/find-commands';
import { createTranslate } from '../../../shared/messages/translate';

export type Offer = NamedCommand & { readonly kind: 'insert' | 'turn'; readonly shortcut: string | undefined };

/** Commands among the formats that leave the block's kind as it is. */
const acting = new Set<string>(['block.tick', 'block.directionRtl', 'block.directionLtr', 'block.directionAuto']);

/** Characters that nobody sees have a menu of their own. */
function kindOf({ id, scope, menu, submenu }: Command): Offer['kind'] | null {
  if (scope !== 'body' || id === 'insert.open' || submenu !== undefined) return null;
  if (menu === 'insert') return 'insert';
  return id.startsWith('block.') && menu === 'format' && !acting.has(id) ? 'turn' : null;
}

/** In the order of the table, what is put in first. `language` is the window's. */
export function offersIn(language: 'ar' | 'en'): readonly Offer[] {
  const t = createTranslate(language);
  const other = createTranslate(language === 'ar' ? 'en' : 'ar');
  const offers = commands.flatMap((command): Offer[] => {
    const kind = kindOf(command);
    const { id, shortcut } = command;
    if (kind === null) return [];
    return [{ id, kind, shortcut, title: t(`command.${id}`), otherTitle: other(`command.${id}`) }];
  });
  return [...offers.filter(({ kind }) => kind === 'insert'), ...offers.filter(({ kind }) => kind === 'turn')];
}

export const findOffers = (offers: readonly Offer[], typed: string): readonly Offer[] => findCommands(offers, typed);
