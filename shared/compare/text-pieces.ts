/** What is different in a paragraph, or in a line of a card or field. */
import { blockOfLine } from '../merge/compare-words';
import { sameData } from '../merge/same-data';
import type { TextBlock } from '../model/text-block';
import { compareInline, wholeRun } from './compare-inline';
import type { ComparedPiece, PieceName, TextPiece } from './comparison';

/** Of a paragraph; null on the side that has none. */
export const textPieces = (id: string, before: TextBlock | null, after: TextBlock | null): readonly ComparedPiece[] => [
  textPiece({ id: `${id}/text`, name: 'text', before, after }),
  ...settings(id, before, after),
];

/** A style (`h2`) or a kind of list (`bullet`); both, parted by a space, of the rare item that is styled. */
const kindOf = ({ style, listItem }: TextBlock): string => {
  if (listItem === undefined) return style;
  return style === 'normal' ? listItem : `${listItem} ${style}`;
};

/** What a paragraph is besides its words. */
function settings(id: string, before: TextBlock | null, after: TextBlock | null): readonly ComparedPiece[] {
  if (before === null || after === null) return [];
  const names = [
    ['kind', kindOf],
    ['level', (block: TextBlock) => block.level ?? null],
    ['ticked', (block: TextBlock) => block.checked ?? null],
    ['direction', (block: TextBlock) => block.direction ?? null],
  ] as const;
  const known = ['_type', '_key', 'style', 'children', 'markDefs', 'listItem', 'level', 'checked', 'direction'];
  const others = Object.keys({ ...before, ...after }).filter((field) => !known.includes(field));
  return [
    ...names.flatMap(([name, read]): ComparedPiece[] => {
      const [was, is] = [read(before), read(after)];
      // A paragraph that becomes an item gets a level and a box with it: one change.
      const isImplied = name !== 'kind' && name !== 'direction' && (was === null || is === null);
      return was === is || isImplied ? [] : [{ kind: 'setting', id: `${id}/${name}`, name, field: name, was, is }];
    }),
    ...others.flatMap((field): ComparedPiece[] => {
      const [was, is] = [valueOf(before, field), valueOf(after, field)];
      return sameData(was, is) ? [] : [{ kind: 'setting', id: `${id}/${field}`, name: 'other', field, was, is }];
    }),
  ];
}

const valueOf = (block: TextBlock, field: string): unknown =>
  (block as Readonly<Record<string, unknown>>)[field] ?? null;

type TextSides = {
  readonly id: string;
  readonly name: PieceName;
  readonly before: TextBlock | null;
  readonly after: TextBlock | null;
};

/** Null on a side that has no such text. */
export function textPiece({ id, name, before, after }: TextSides): TextPiece {
  if (before === null || after === null) {
    const kind = before === null ? 'come' : 'gone';
    return { kind: 'text', id, name, change: kind, before, after, runs: wholeRun((after ?? before)!, kind) };
  }
  const runs = compareInline(before, after);
  const change = runs.every(({ kind }) => kind === 'same') ? 'same' : 'changed';
  return { kind: 'text', id, name, change, before, after, runs };
}

/** A text of an object. Null where neither side has a word. */
export function linePiece(sides: {
  readonly id: string;
  readonly name: PieceName;
  readonly was: string | null;
  readonly is: string | null;
}) {
  const { id, name, was, is } = sides;
  if (!was && !is) return null;
  const block = (text: string | null) => (text === null ? null : blockOfLine(text));
  return textPiece({ id, name, before: block(was), after: block(is) });
}
