/** The rail's entries, drawn from the table of commands. */
import { ListChecks, Newspaper, Package, Radio, Search, Send, Settings2, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CommandId } from '../shared/commands/commands';
import { isInScope } from '../shared/review/queue';
import { useDeskWindow, useWorkspace } from './desk/desk-window';
import { useMirror } from './desk/use-mirror';
import { useWords } from './i18n/language';
import { shortcutOf } from './i18n/shortcut-of';
import type { MessageKey } from '../shared/messages/translate';
import { useMe } from './people/use-signer';
import { useOwnArticles } from './queue/use-own-articles';
import { personOf, readable } from './queue/use-queue';
import { NavRail, type RailItem } from './ui/nav-rail';

/** Where a newsroom has members the queue stands in it, with how much waits: for those who decide all that does, for everybody else what is theirs. */
export function PlacesRail() {
  const { commands, state } = useDeskWindow();
  const waiting = useWaiting();
  const stuck = useStuck();
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
        ...(waiting === null
          ? []
          : [
              {
                ...item('view.queue', 'rail.queue', <ListChecks />),
                waiting: waiting === 0 ? undefined : String(waiting),
              },
            ]),
        item('view.ticker', 'rail.ticker', <Radio />),
        { ...item('view.handoff', 'rail.handoff', <Package />), waiting: stuck === 0 ? undefined : String(stuck) },
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

/** Hand-offs that wait for a person. */
function useStuck(): number {
  const { targets } = useWorkspace();
  return useMirror(targets, (views) => views.filter(({ job }) => job?.state.kind === 'stuck').length);
}

/** Null: there is no queue here. */
function useWaiting(): number | null {
  const { queue, mine } = useWorkspace();
  const me = useMe();
  useOwnArticles();
  const [queued, own] = [useStore(queue.state), useStore(mine.state)];
  if (me.newsroom.kind === 'without-roster') return null;
  const decides =
    me.newsroom.kind === 'member' && me.newsroom.roles.some((role) => role === 'chief' || role === 'editor');
  const found = decides ? queued.found : own.found;
  const look = { scope: decides ? 'waiting' : 'mine', person: personOf(me) } as const;
  return readable(found).filter((one) => isInScope(one, look)).length;
}
