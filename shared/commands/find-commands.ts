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

/**
 * Every word must stand in one of the titles; a title that begins so comes first, then one with a word that begins so. Among equals, and while
 * nothing is typed, those that were run last stand first.
 */
export function findCommands<C extends NamedCommand>(
  commands: readonly C[],
  typed: string,
  recent: readonly CommandId[] = [],
): readonly C[] {
  const query = foldArabic(typed);
  return commands
    .map((command) => ({ command, rank: query === '' ? 1 : rankOf(command, query), age: ageOf(command.id, recent) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || a.age - b.age)
    .map(({ command }) => command);
}

const ageOf = (id: CommandId, recent: readonly CommandId[]): number => {
  const place = recent.indexOf(id);
  return place === -1 ? recent.length : place;
};

function rankOf({ title, otherTitle }: NamedCommand, query: string): number {
  const own = foldArabic(title);
  const other = foldArabic(otherTitle);
  if (own.startsWith(query)) return 4;
  if (other.startsWith(query)) return 3;
  const both = ` ${own} ${other}`;
  const words = query.split(' ');
  if (words.every((word) => both.includes(` ${word}`))) return 2;
  return words.every((word) => both.includes(word)) ? 1 : 0;
}
