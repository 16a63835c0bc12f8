/** What is told of what came, went and moved: blocks of a text or of a box, rows of a table, pictures of a gallery. */
import type { Block } from '../model/body';
import { blockText, textOf } from '../model/plain-text';
import type { TableRow } from '../model/object-blocks';
import { keysIn } from './keys-in';
import type { ListAtom, ListContext } from './mix-list';
import { kindOfBlock } from './tell-settings';

type Tell<Item> = Pick<ListContext<Item>, 'came' | 'gone' | 'moved'>;

/** `card`: the block that they stand in; a text's own stand in none. */
export function tellBlocks(card: string | null = null): Tell<Block> {
  const inCard: ListAtom['place'] | null = card === null ? null : { kind: 'block', key: card, from: 0, to: 0 };
  return {
    came: (block) => ({
      kind: 'blockCome',
      place: wholeOf(block),
      of: kindOfBlock(block),
      before: '',
      after: blockText(block),
      brings: keysIn(block),
    }),
    gone: (block, behind) => ({
      kind: 'blockGone',
      place: (behind === null ? inCard : null) ?? { kind: 'behind', key: behind },
      of: kindOfBlock(block),
      before: blockText(block),
      after: '',
      leaves: keysIn(block),
    }),
    moved: (block) => ({
      kind: 'blockMoved',
      place: wholeOf(block),
      of: kindOfBlock(block),
      before: blockText(block),
      after: blockText(block),
    }),
  };
}

const wholeOf = ({ _key: key }: Block): ListAtom['place'] => ({
  kind: 'block',
  key,
  from: 0,
  to: Number.MAX_SAFE_INTEGER,
});

/** Of parts of a card that are no blocks of text; `keysOf`: of the blocks in one. */
export function tellParts<Item>(
  card: string,
  part: {
    readonly of: string;
    readonly text: (item: Item) => string;
    readonly keysOf: (item: Item) => readonly string[];
  },
): Tell<Item> {
  const told = { of: part.of, place: { kind: 'block', key: card, from: 0, to: 0 } } as const;
  return {
    came: (item) => ({ kind: 'blockCome', ...told, before: '', after: part.text(item), brings: part.keysOf(item) }),
    gone: (item) => ({ kind: 'blockGone', ...told, before: part.text(item), after: '', leaves: part.keysOf(item) }),
    moved: (item) => ({ kind: 'blockMoved', ...told, before: part.text(item), after: part.text(item) }),
  };
}

export const rowText = ({ cells }: TableRow): string =>
  cells.map(({ content }) => content.map(textOf).join(' ')).join(' | ');
export const keysInRow = ({ cells }: TableRow): readonly string[] =>
  cells.flatMap(({ content }) => content.map(({ _key }) => _key));
