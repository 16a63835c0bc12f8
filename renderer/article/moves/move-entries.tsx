import type { CommandId } from '../../../shared/commands/commands';
import type { Translate } from '../../../shared/messages/translate';
import { shortcutOf } from '../../i18n/shortcut-of';
import type { MenuAct } from '../../ui/menu';
import { moveCommands, moveIcons } from './move-commands';
import type { Moves } from './use-moves';

/** The moves that are open to whoever sits here, as entries of a menu; by where they lead. */
export const moveEntries = (
  { offers }: Pick<Moves, 'offers'>,
  { t, onCommand }: { readonly t: Translate; readonly onCommand: (id: CommandId) => void },
): readonly MenuAct[] =>
  offers.map(({ to }) => ({
    kind: 'act',
    id: to,
    label: t(`move.short.${to}`),
    icon: moveIcons[to],
    shortcut: shortcutOf(moveCommands[to]),
    ...(to === 'killed' && { tone: 'danger' as const }),
    run: () => onCommand(moveCommands[to]),
  }));
