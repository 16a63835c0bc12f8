/**
 * What each command of shared/commands does in this window. Rooms put their commands in while they are on screen; menu, palette,
 * toolbar and shortcuts all run them from here.
 */
import type { CommandId } from '../../shared/commands/commands';

export type CommandAct = {
  readonly run: () => void;
  /** Absent: always. */
  readonly canRun?: () => boolean;
};
export type CommandActs = Partial<Readonly<Record<CommandId, CommandAct>>>;

export type CommandRegistry = {
  /** The latest room to offer a command is asked first. Returns how to take the offer back. */
  readonly offer: (acts: CommandActs) => () => void;
  readonly canRun: (id: CommandId) => boolean;
  /** False where nothing was there to run it. */
  readonly run: (id: CommandId) => boolean;
};

export function createCommandRegistry(): CommandRegistry {
  const offers: CommandActs[] = [];
  const find = (id: CommandId) =>
    offers.map((acts) => acts[id]).findLast((act) => act !== undefined && (act.canRun?.() ?? true));
  return {
    offer: (acts) => {
      offers.push(acts);
      return () => {
        offers.splice(offers.indexOf(acts), 1);
      };
    },
    canRun: (id) => find(id) !== undefined,
    run: (id) => {
      const act = find(id);
      act?.run();
      return act !== undefined;
    },
  };
}
