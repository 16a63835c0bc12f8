/** The help that this person and this newsroom want while somebody types. */
import type { Abbreviation } from '../../shared/typing/abbreviations';
import type { Snippet } from '../../shared/typing/snippets';
import type { TypingHelp } from '../../shared/typing/typing-help';
import type { DeskWindow } from '../desk/desk-window';

type Kept = Pick<DeskWindow, 'settings' | 'workspace'>;

/** As it stands now; one's own short forms go before the newsroom's. */
export function typingHelpOf({ settings, workspace }: Kept): Omit<TypingHelp, 'base'> {
  const { typing, abbreviations } = settings.getState().value;
  return { rules: typing, abbreviations: [...abbreviations, ...sharedAbbreviations({ workspace })] };
}

/** One's own first. */
export function snippetsOf({ settings, workspace }: Kept): readonly Snippet[] {
  const held = workspace.getState();
  const shared = held.kind === 'open' ? (held.newsroom.snippets ?? []) : [];
  return [...settings.getState().value.snippets, ...shared];
}

function sharedAbbreviations({ workspace }: Pick<Kept, 'workspace'>): readonly Abbreviation[] {
  const held = workspace.getState();
  return held.kind === 'open' ? (held.newsroom.abbreviations ?? []) : [];
}
