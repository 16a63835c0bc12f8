/** Two versions of one block, built either way: words one by one, a card field by field, a table cell by cell as long as its rows and cells are the same ones. */
import { objectTextName } from '../model/object-texts';
import { blockText, textOf } from '../model/plain-text';
import { isKnownObject, isTextBlock, type Block } from '../model/body';
import type { Part } from '../merge/fields';
import { sameData } from '../merge/same-data';
import type { TableBlock, TableCell, TableRow } from '../model/object-blocks';
import type { TextBlock } from '../model/text-block';
import { keysIn } from './keys-in';
import { isJoined, mixColumns } from './mix-columns';
import { mixLine } from './mix-line';
import { haveSpine, mixList } from './mix-list';
import { mixRecord, together, type PartSides } from './mix-record';
import { mixText } from './mix-text';
import { keysInRow, rowText, tellBlocks, tellParts } from './tell-blocks';
import { kindOfBlock, tellCard, tellSetting } from './tell-settings';
import { unchanged, whole, type Mixed, type Sides } from './mixed';

type Keyed = Readonly<Record<string, unknown>> & { readonly _key: string };

export type BlockContext = { readonly owners: readonly number[] };

export function mixBlock(sides: Sides<Block>, context: BlockContext): Mixed<Block> {
  const { before, after } = sides;
  if (before === after || sameData(before, after)) return unchanged(after);
  if (isTextBlock(before) && isTextBlock(after)) return mixTextBlock(textSides(sides as Sides<TextBlock>), context);
  if (before._type === after._type && isKnownObject(after)) {
    const finer = mixKeyed(sides as unknown as Sides<Keyed>, {
      ...context,
      key: after._key,
      path: after._key,
      field: '',
    });
    if (finer !== null) return finer as unknown as Mixed<Block>;
  }
  return wholeBlock(sides);
}

const textSides = (sides: Sides<TextBlock>): Sides<TextBlock> => ({
  ...sides,
  between: sides.between.map((one) => (one !== undefined && isTextBlock(one) ? one : undefined)),
});

/** A style and its place in a list go together. */
const style = ['style', 'listItem', 'level', 'checked'];

function mixTextBlock(sides: Sides<TextBlock>, { owners }: BlockContext): Mixed<Block> {
  const { before, after } = sides;
  const { _key: key } = after;
  const placeOf = (from: number, to: number) => ({ kind: 'block', key, from, to }) as const;
  const words = mixText(sides, { within: key, placeOf, owners });
  const rest = mixRecord(sides, {
    within: key,
    place: placeOf(0, 0),
    together: { style },
    leaveOut: ['_type', '_key', 'children', 'markDefs'],
    tell: (name, parts) => tellSetting(name, parts, textOf(after)),
  });
  const atoms = [...rest.atoms, ...words.atoms];
  if (atoms.length === 0) return unchanged(after);
  return {
    atoms,
    build: (isBack) => {
      const back = atoms.filter(({ id }) => isBack(id)).length;
      if (back === 0) return after;
      const built = { _type: 'block', _key: key, ...rest.build(isBack), ...words.build(isBack) } as TextBlock;
      return back === atoms.length && sameData(built, before) ? before : built;
    },
  };
}

function wholeBlock(sides: Sides<Block>): Mixed<Block> {
  const { before, after } = sides;
  const place = { kind: 'block', key: after._key, from: 0, to: 0 } as const;
  const id = `${after._key}/object`;
  const told = { kind: 'object', of: kindOfBlock(after), before: blockText(before), after: blockText(after) } as const;
  return whole(sides, { id, place, ...told, leaves: keysIn(before), brings: keysIn(after) });
}

type KeyedContext = BlockContext & {
  /** Of the block that stands in the body. */
  readonly key: string;
  /** Begins the names of what is found. */
  readonly path: string;
  /** The same as texts of cards are named by: `images/2/`. */
  readonly field: string;
};

/** A picture and what says how it is cut go together; an article that is named, and its headline. */
const joined = { picture: ['asset', 'width', 'height', 'crop', 'focus'], related: ['article', 'headline'] };
const lists = new Set(['rows', 'cells', 'content', 'images']);

/** The words of a card, one by one. */
function mixCardText(
  name: string,
  sides: PartSides,
  { type, key, path, field: within, owners }: KeyedContext & { readonly type: string },
): Mixed<Part> | null {
  const text = objectTextName(type, name);
  if (text === null) return null;
  const field = `${within}${name}`;
  const placeOf = (from: number, to: number) => ({ kind: 'cardText', key, field, from, to }) as const;
  return mixLine(name, sides, { within: `${path}/${name}`, placeOf, owners, told: { text } });
}

/** Null where columns came or went, or no row or picture stayed: then the block is taken as a whole. */
function mixKeyed(sides: Sides<Keyed>, context: KeyedContext): Mixed<Keyed> | null {
  const { after } = sides;
  if (after['_type'] === 'block') return mixBlock(sides as unknown as Sides<Block>, context) as unknown as Mixed<Keyed>;
  const names = Object.keys(after).filter((name) => lists.has(name));
  const nested: Mixed<Part>[] = [];
  for (const name of names) {
    const list = mixPart(name, sides, context);
    if (list === null) return null;
    nested.push(list);
  }
  const fields = mixRecord(sides, {
    within: context.path,
    place: { kind: 'block', key: context.key, from: 0, to: 0 },
    together: joined,
    leaveOut: ['_type', '_key', ...lists],
    tell: (name, parts) => tellCard(name, parts, String(after['_type'])),
    finer: (name, parts) => mixCardText(name, parts, { ...context, type: String(after['_type']) }),
  });
  const own = { _type: after['_type'], _key: after._key };
  return together([fields, ...nested], (built) => fitted(Object.assign({}, own, ...built) as Keyed, sides));
}

/** Widths of other columns than a table has now are none, unless one of its versions was so. */
function fitted(object: Keyed, { before, after }: Sides<Keyed>): Keyed {
  const { columnWidths: widths, ...rest } = object;
  if (!Array.isArray(widths) || widths.length === columnCount(object)) return object;
  const isAsOne = [before, after].some(
    (side) => columnCount(side) === columnCount(object) && sameData(side['columnWidths'], widths),
  );
  return isAsOne ? object : (rest as Keyed);
}

const columnCount = (table: Keyed): number | undefined =>
  (table['rows'] as TableBlock['rows'] | undefined)?.[0]?.cells.length;

/** Null where it can't be built part by part. */
function mixPart(name: string, { before, after, between }: Sides<Keyed>, context: KeyedContext): Mixed<Part> | null {
  const [was, is] = [before[name], after[name]] as readonly (readonly Keyed[] | undefined)[];
  if (was === undefined || is === undefined) return null;
  const sides = { before: was, after: is, between: between.map((one) => one?.[name] as readonly Keyed[] | undefined) };
  const mixed = mixItems(name, sides, context) ?? (name === 'rows' ? mixTableColumns(sides, context) : null);
  return mixed && { atoms: mixed.atoms, build: (isBack) => ({ [name]: mixed.build(isBack) }) };
}

function mixItems(name: string, sides: Sides<readonly Keyed[]>, context: KeyedContext): Mixed<readonly Keyed[]> | null {
  if (!isSameKeys(sides.before, sides.after) && !mayDiffer(name, sides)) return null;
  const path = (key: string): string => `${context.path}.${key}`;
  return mixList<Keyed>(sides, {
    path,
    mix: (own, at) =>
      mixKeyed(own, { ...context, path: path(own.after._key), field: `${context.field}${name}/${at}/` }),
    ...tellIn(name, context.key),
  });
}

function mixTableColumns(sides: Sides<readonly Keyed[]>, context: KeyedContext): Mixed<readonly Keyed[]> | null {
  const rows = sides as unknown as Sides<TableBlock['rows']>;
  const mixed = mixColumns(rows, {
    card: context.key,
    path: context.path,
    mixCell: (cell, row) => {
      const path = `${context.path}.${rows.after[row]!._key}.${cell.after._key}`;
      const own = mixKeyed(cell as unknown as Sides<Keyed>, { ...context, path });
      return own as unknown as Mixed<TableCell> | null;
    },
  });
  return mixed as unknown as Mixed<readonly Keyed[]> | null;
}

const isSameKeys = (was: readonly Keyed[], is: readonly Keyed[]): boolean =>
  was.length === is.length && is.every(({ _key }, at) => _key === was[at]!._key);

/** Rows of as many cells each, none of them joined; cells only come and go with their column, which nobody can tell from the row's. */
function mayDiffer(name: string, { before, after }: Sides<readonly Keyed[]>): boolean {
  if (name === 'cells' || !haveSpine(before, after)) return false;
  const rows = name === 'rows' ? ([...before, ...after] as unknown as readonly TableRow[]) : [];
  return rows.every(({ cells }) => cells.length === rows[0]!.cells.length && !cells.some(isJoined));
}

function tellIn(name: string, card: string) {
  if (name === 'content') return tellBlocks(card) as unknown as ReturnType<typeof tellParts<Keyed>>;
  if (name === 'images')
    return tellParts<Keyed>(card, {
      of: 'image',
      text: (image) => blockText(image as unknown as Block),
      keysOf: () => [],
    });
  const [text, keysOf] = [rowText, keysInRow] as unknown as readonly [(row: Keyed) => string, (row: Keyed) => string[]];
  return tellParts<Keyed>(card, { of: 'row', text, keysOf });
}
