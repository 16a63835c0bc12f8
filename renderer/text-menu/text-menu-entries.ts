/** What the menu of a text offers, drawn from the one table of commands. */
import { commands, type CommandId } from '../../shared/commands/commands';
import type { useWords } from '../i18n/language';
import { shortcutOf } from '../i18n/shortcut-of';
import type { MenuAct, MenuEntry } from '../ui/menu';
import type { TextSpot } from './text-spot';

/** Of a word that no dictionary knows; null where there is none, or spelling is off. */
export type Misspelling = { readonly word: string; readonly suggestions: readonly string[] };

export type TextMenuGiven = {
  readonly spot: TextSpot;
  readonly misspelling: Misspelling | null;
  readonly t: ReturnType<typeof useWords>['t'];
  readonly run: (id: CommandId) => void;
  readonly replace: (letters: string) => void;
};

/** As many suggestions as are seen at once; the others lie behind an entry. */
const first = 5;

export function textMenuEntries(given: TextMenuGiven): readonly MenuEntry[] {
  const groups = [
    misspellingGroup(given),
    clipboardGroup(given),
    commentGroup(given),
    archiveGroup(given),
    bodyGroup(given),
  ];
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index): readonly MenuEntry[] =>
      index === 0 ? group : [{ kind: 'rule', id: `rule-${index}` }, ...group],
    );
}

function misspellingGroup({ misspelling, t, run, replace }: TextMenuGiven): readonly MenuEntry[] {
  if (misspelling === null) return [];
  const suggested = misspelling.suggestions.map((word): MenuAct => ({
    kind: 'act',
    id: `suggestion-${word}`,
    label: word,
    tone: 'strong',
    run: () => replace(word),
  }));
  const none: MenuAct = {
    kind: 'act',
    id: 'none',
    label: t('spelling.noWord'),
    isDisabled: true,
    run: () => undefined,
  };
  const [seen, more] = [suggested.slice(0, first), suggested.slice(first)];
  return [
    ...(seen.length > 0 ? seen : [none]),
    ...(more.length > 0 ? [{ kind: 'menu' as const, id: 'more', label: t('spelling.more'), entries: more }] : []),
    { kind: 'rule', id: 'rule-words' },
    ...acts(['spelling.addMine', 'spelling.addNewsroom', 'spelling.ignore'], { t, run }),
  ];
}

function clipboardGroup({ spot, t, run }: TextMenuGiven): readonly MenuEntry[] {
  const isNothingSelected = spot.selectedText === '';
  return acts(['edit.cut', 'edit.copy', 'edit.paste', 'edit.pastePlain', 'edit.selectAll'], { t, run }).map((entry) =>
    entry.id === 'edit.cut' || entry.id === 'edit.copy' ? { ...entry, isDisabled: isNothingSelected } : entry,
  );
}

function commentGroup({ spot, t, run }: TextMenuGiven): readonly MenuEntry[] {
  if (!spot.isCommentable) return [];
  return acts(['comments.add'], { t, run }).map((entry) => ({ ...entry, label: t('textMenu.comment') }));
}

function archiveGroup({ spot, t, run }: TextMenuGiven): readonly MenuEntry[] {
  const word = soughtWords(spot);
  if (word === null) return [];
  const shown = word.length > 24 ? `${word.slice(0, 24)}…` : word;
  return acts(['edit.lookUp'], { t, run }).map((entry) => ({ ...entry, label: t('textMenu.lookUp', { word: shown }) }));
}

/** What is looked for: what is selected, or else the word at the caret. */
export function soughtWords({ selectedText, word }: TextSpot): string | null {
  const selected = selectedText.replace(/\s+/g, ' ').trim();
  return selected === '' ? word : selected.slice(0, 200);
}

function bodyGroup({ spot, t, run }: TextMenuGiven): readonly MenuEntry[] {
  if (spot.kind !== 'body') return [];
  const link = acts(['format.link'], { t, run }).map((entry) =>
    spot.isLink ? { ...entry, label: t('textMenu.link') } : entry,
  );
  const isLinkable = spot.isLink || spot.selectedText !== '';
  return [
    ...(spot.isLink ? acts(['link.open', 'link.copy'], { t, run }) : []),
    ...(isLinkable ? link : []),
    ...(spot.isLink ? acts(['format.unlink'], { t, run }) : []),
    {
      kind: 'menu',
      id: 'format',
      label: t('textMenu.format'),
      entries: acts(['format.bold', 'format.italic', 'format.underline', 'format.strike'], { t, run }),
    },
    { kind: 'menu', id: 'insert', label: t('textMenu.insert'), entries: acts(invisibleIds, { t, run }) },
  ];
}

const invisibleIds = commands.filter(({ submenu }) => submenu === 'invisibles').map(({ id }) => id);

const acts = (ids: readonly CommandId[], { t, run }: Pick<TextMenuGiven, 't' | 'run'>): MenuAct[] =>
  ids.map((id) => ({ kind: 'act', id, label: t(`command.${id}`), shortcut: shortcutOf(id), run: () => run(id) }));
