/** What can be done to a line where it stands, as a menu. */
import { Check, History, ListEnd, NotebookPen, Pause, PenLine, Pin, PinOff, Radio, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TickerLine, TickerLineState } from '../../../shared/model/ticker-line';
import { listOf, mayMove } from '../../../shared/ticker/moves';
import type { TickerRules } from '../../../shared/ticker/rules';
import type { Translate } from '../../../shared/messages/translate';
import type { MenuEntry } from '../../ui/menu';

export type LineAct =
  | { readonly kind: 'move'; readonly to: TickerLineState }
  | { readonly kind: 'pin'; readonly to: 'top' | 'order' }
  | { readonly kind: 'correct' }
  | { readonly kind: 'record' }
  | { readonly kind: 'makeArticle' }
  | { readonly kind: 'remove' };

type ActName = TickerLineState | 'correct' | 'pin' | 'unpin' | 'makeArticle' | 'record' | 'remove';

const moves: readonly (readonly [TickerLineState, ReactNode])[] = [
  ['live', <Radio key="live" />],
  ['approved', <Check key="approved" />],
  ['ready', <Undo2 key="ready" data-mirror="" />],
  ['idea', <ListEnd key="idea" data-mirror="" />],
  ['held', <Pause key="held" />],
  ['withdrawn', <Trash2 key="withdrawn" />],
];

/** What needs a reason is offered all the same: it is asked for afterwards. */
export function lineEntries(
  line: TickerLine,
  { t, rules, run }: { t: Translate; rules: TickerRules; run: (act: LineAct) => void },
): readonly MenuEntry[] {
  const act = (id: ActName, icon: ReactNode, does: LineAct): MenuEntry => ({
    kind: 'act',
    id,
    label: t(`ticker.act.${id}`),
    icon,
    ...(id === 'withdrawn' || id === 'remove' ? { tone: 'danger' as const } : {}),
    run: () => run(does),
  });
  const isLive = line.state === 'live';
  const possible = moves
    .filter(([to]) => to !== 'expired')
    .filter(([to]) => mayMove(line.state, { to, reason: '-', approval: rules.approval }).kind === 'allowed')
    .filter(([to]) => to !== 'approved' || rules.approval === 'required');
  return [
    ...possible.map(([to, icon]) => act(to, icon, { kind: 'move', to })),
    ...(isLive ? [act('correct', <PenLine key="correct" />, { kind: 'correct' })] : []),
    ...(isLive
      ? [
          line.pinned
            ? act('unpin', <PinOff key="unpin" />, { kind: 'pin', to: 'order' })
            : act('pin', <Pin key="pin" />, { kind: 'pin', to: 'top' }),
        ]
      : []),
    { kind: 'rule', id: 'rule' },
    ...(mayBecomeArticle(line) ? [act('makeArticle', <NotebookPen key="makeArticle" />, { kind: 'makeArticle' })] : []),
    act('record', <History key="record" />, { kind: 'record' }),
    ...(listOf(line.state) === 'pool' ? [act('remove', <Trash2 key="remove" />, { kind: 'remove' })] : []),
  ];
}

/** A line that leads somewhere already keeps its link. */
export const mayBecomeArticle = ({ link, state }: TickerLine): boolean => link === null && listOf(state) !== 'history';

/** True where the move must be given a reason first. */
export const needsReason = (line: TickerLine, to: TickerLineState): boolean =>
  mayMove(line.state, { to, reason: '' }).kind === 'refused';
