/** The rail's entries, drawn from the table of commands. */
import { Newspaper, Radio, Search, Send, Settings2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../shared/commands/commands';
import { useDeskWindow } from './desk/desk-window';
import { useWords } from './i18n/language';
import { shortcutOf } from './i18n/shortcut-of';
import type { MessageKey } from '../shared/messages/translate';
import { NavRail, type RailItem } from './ui/nav-rail';

export function PlacesRail() {
  const { commands, state } = useDeskWindow();
  const { t } = useWords();
  const place = useStore(state, (value) => value.place);
  const item = (id: CommandId, label: MessageKey, icon: ReactNode): RailItem => ({
    id,
    label: t(label),
    title: t(`command.${id}`),
    icon,
    shortcut: shortcutOf(id),
    isCurrent: id === `view.${place}`,
    onPress: () => void commands.run(id),
  });
  return (
    <NavRail
      label={t('rail.label')}
      places={[
        item('view.articles', 'rail.articles', <Newspaper />),
        item('view.ticker', 'rail.ticker', <Radio />),
        item('view.trash', 'rail.trash', <Trash2 />),
      ]}
      tools={[
        item('handoff.export', 'rail.export', <Send data-mirror="" />),
        item('palette.open', 'rail.palette', <Search />),
        item('settings.open', 'rail.settings', <Settings2 />),
      ]}
    />
  );
}
