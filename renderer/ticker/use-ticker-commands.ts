/** The ticker's commands, about the lines that are selected. */
import type { TickerLineId } from '../../shared/model/ids';
import type { TickerLine, TickerLineState } from '../../shared/model/ticker-line';
import { mayMove } from '../../shared/ticker/moves';
import { tickerRules } from '../../shared/ticker/rules';
import { useCommands, useDeskWindow, useWorkspace } from '../desk/desk-window';
import { mayBecomeArticle, type LineAct } from './row/line-acts';
import { afterStep } from './list/reorder';
import type { LineLists } from './list/use-line-lists';
import type { TickerActs } from './use-ticker-acts';

type Given = {
  readonly lists: LineLists;
  readonly acts: TickerActs;
  readonly run: (lines: readonly TickerLine[], act: LineAct) => void;
};

export function useTickerCommands({ lists, acts, run }: Given): void {
  const { shown, chosen, isFiltered, editing } = lists;
  const isEditing = editing !== null;
  const { desk, settings, state: windowState } = useDeskWindow();
  const { approval } = tickerRules(useWorkspace().newsroom);
  const [only] = chosen.length === 1 ? chosen : [];
  const step = (direction: 'up' | 'down') => {
    const id = only?.id as TickerLineId | undefined;
    const after = id === undefined || isFiltered ? undefined : afterStep(shown, id, direction);
    return {
      canRun: () => after !== undefined && !isEditing,
      run: () => {
        if (id !== undefined && after !== undefined) acts.move([id], after);
      },
    };
  };
  const about = (act: LineAct, may: (line: TickerLine) => boolean = () => true) => ({
    canRun: () => chosen.length > 0 && !isEditing && chosen.every(may),
    run: () => run(chosen, act),
  });
  const move = (to: TickerLineState) =>
    about({ kind: 'move', to }, ({ state }) => mayMove(state, { to, reason: '-', approval }).kind === 'allowed');
  const pinned = chosen.every((line) => line.pinned);
  useCommands({
    'edit.undo': { canRun: () => acts.canTakeBack, run: () => void acts.takeBack() },
    'ticker.moveUp': step('up'),
    'ticker.moveDown': step('down'),
    'ticker.live': move('live'),
    'ticker.hold': move('held'),
    'ticker.withdraw': move('withdrawn'),
    'ticker.pin': about({ kind: 'pin', to: pinned ? 'order' : 'top' }, ({ state }) => state === 'live'),
    'ticker.remove': about({ kind: 'remove' }),
    'ticker.makeArticle': {
      canRun: () => only !== undefined && !isEditing && mayBecomeArticle(only),
      run: () => run(chosen, { kind: 'makeArticle' }),
    },
    'view.tickerPreview': {
      run: () => void desk.settings.change({ tickerPreview: !settings.getState().value.tickerPreview }),
    },
    'ticker.pasteLines': { run: () => windowState.setState({ dialog: { kind: 'pasteLines', text: '' } }) },
  });
}
