/** Commands by their words in either language, best match first. */
import { foldArabic } from '../arabic/fold';
import type { CommandId } from './commands';

export type NamedCommand = {
  readonly id: CommandId;
  /** In the window's language. */
  readonly title: string;
  /** In the other one, so that «bold» finds «عريض». */
  readonly otherTitle: string;
};

/** All words must stand in one of the titles; a title that begins so comes first. The order is kept otherwise. */
export function findCommands<C extends NamedCommand>(commands: readonly C[], typed: string): readonly C[] {
  const query = foldArabic(typed);
  if (query === '') return commands;
  return commands
    .map((command) => ({ command, rank: rankOf(command, query) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}

function rankOf({ title, otherTitle }: NamedCommand, query: string): number {
  const own = foldArabic(title);
  const other = foldArabic(otherTitle);
  if (own.startsWith(query)) return 3;
  if (other.startsWith(query)) return 2;
  const words = query.split(' ');
  return words.every((word) => own.includes(word)) || words.every((word) => other.includes(word)) ? 1 : 0;
}
