/** Takes one change back that a comparison shows: the later version as it would be without it. What is built either way is `changesBetween`'s; here is only which of its changes is meant. */
import { bareBody } from '../model/anchors';
import type { Article } from '../model/article';
import { isTextBlock, type Block } from '../model/body';
import type { TableBlock } from '../model/object-blocks';
import { changesBetween, type Change } from '../differences/changes-between';
import { movedId } from './changes';
import type { ComparedBlock, ComparedPiece, Comparison } from './comparison';
import { likeAfter } from './like-after';

/** `change` is one of the comparison's. Null where only a person can say what the text would be: parts of a table with joined cells, or whose rows and columns both are other ones. */
export function takeBack(
  comparison: Comparison,
  { before, after }: { readonly before: Article; readonly after: Article },
  change: string,
): Article | null {
  const meant = meantBy(comparison, change);
  if (meant === null) return null;
  const was = { ...before, body: likeAfter(comparison.blocks, bareBody(before)) };
  const changes = changesBetween(was, after, { between: [], owners: [0], fields: 'all' });
  const found = meant(changes.list);
  return found === undefined ? null : changes.without(new Set([found.id]));
}

/** Finds it among all changes. */
type Meant = (changes: readonly Change[]) => Change | undefined;

const isIn = (id: string, change: string): boolean => change === id || change.startsWith(`${id}/`);
const isOf = (piece: ComparedPiece, change: string): boolean =>
  isIn(piece.id, change) || (piece.kind === 'text' && change.startsWith(`${piece.id}#`));
const numberIn = (id: string, change: string): number => Number(change.slice(id.length + 1));

const byName =
  (name: string): Meant =>
  (changes) =>
    changes.find(({ atoms }) => atoms.includes(name));
/** The n-th change of words that stand there. */
const nth =
  (isThere: (place: Change['place']) => boolean, number: number): Meant =>
  (changes) =>
    changes.filter(({ kind, place }) => isOfWords(kind) && isThere(place))[number];
const isOfWords = (kind: Change['kind']): boolean =>
  kind === 'inserted' || kind === 'deleted' || kind === 'replaced' || kind === 'formatted';

function meantBy({ fields, blocks }: Comparison, change: string): Meant | null {
  const field = fields.find(({ id }) => isIn(id, change));
  if (field === undefined) return blockMeant(blocks, { path: '', card: null }, change);
  const { field: name, piece } = field;
  const words = nth((place) => place.kind === 'field' && place.field === name, numberIn(piece.id, change));
  // Of a field that is no line all of it.
  return (changes) => words(changes) ?? byName(`field:${name}/${name}`)(changes);
}

/** `path`: as `changesBetween` names what stands there; `card`: the block of the text that holds it, null in the text itself. */
type Within = { readonly path: string; readonly card: string | null };

function blockMeant(rows: readonly ComparedBlock[], { path, card }: Within, change: string): Meant | null {
  const row = rows.findLast(({ id, kind }) => kind !== 'left' && isIn(id, change));
  const block = row?.after ?? row?.before ?? null;
  if (row === undefined || block === null) return null;
  const own = `${path}${block._key}`;
  if (change === row.id || change === movedId(row.id)) return byName(`${own}/place`);
  if (row.before?._type !== row.after?._type) return byName(`${block._key}/object`);
  const piece = row.pieces.find((one) => isOf(one, change));
  if (piece === undefined) return null;
  if (isTextBlock(block)) return textMeant(block._key, piece, change);
  const meant = pieceMeant(
    piece,
    { block: row.after ?? block, path: own, card: card ?? block._key, field: '' },
    change,
  );
  const isTable = block._type === 'table';
  // A box or a gallery of which no part stayed is taken back as a whole.
  return meant && ((changes) => meant(changes) ?? (isTable ? undefined : byName(`${block._key}/object`)(changes)));
}

function textMeant(key: string, piece: ComparedPiece, change: string): Meant | null {
  if (piece.kind === 'text')
    return nth((place) => place.kind === 'block' && place.key === key, numberIn(piece.id, change));
  if (piece.kind !== 'setting') return null;
  const isStyle = piece.name === 'kind' || piece.name === 'level' || piece.name === 'ticked';
  return byName(`${key}/${isStyle ? 'style' : piece.field}`);
}

type InCard = {
  readonly block: Block;
  readonly path: string;
  readonly card: string;
  /** As texts of cards are named by: `images/2/`. */
  readonly field: string;
};

function pieceMeant(piece: ComparedPiece, within: InCard, change: string): Meant | null {
  const { block, path, card } = within;
  const last = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
  switch (piece.kind) {
    case 'text': {
      if (block._type === 'relatedArticle') return byName(`${path}/related`);
      const field = `${within.field}${last(piece.id)}`;
      return nth(
        (place) => place.kind === 'cardText' && place.key === card && place.field === field,
        numberIn(piece.id, change),
      );
    }
    case 'setting':
      return settingMeant(piece, within);
    case 'picture':
      return byName(`${path}/picture`);
    case 'member': {
      const key = last(piece.id);
      const own = `${path}.${key}`;
      if (change === piece.id || change === movedId(piece.id)) return byName(`${own}/place`);
      const inner = piece.pieces.find((one) => isOf(one, change));
      const images = (block as { readonly images?: readonly { readonly _key: string }[] }).images ?? [];
      const at = images.findIndex(({ _key }) => _key === key);
      return inner === undefined ? null : pieceMeant(inner, { ...within, path: own, field: `images/${at}/` }, change);
    }
    case 'blocks':
      return blockMeant(piece.blocks, { path: `${path}.`, card }, change);
    case 'table':
      return tableMeant(piece, within, change);
  }
}

function settingMeant(
  { name, field }: Extract<ComparedPiece, { readonly kind: 'setting' }>,
  { block, path }: InCard,
): Meant | null {
  if (name === 'cells') return null;
  if (name === 'crop' || name === 'focus') return byName(`${path}/picture`);
  if (name === 'article') return byName(`${path}/related`);
  return byName(name === 'other' && field === block._type ? `${block._key}/object` : `${path}/${field}`);
}

function tableMeant(
  { id, table }: Extract<ComparedPiece, { readonly kind: 'table' }>,
  { block, path, card }: InCard,
  change: string,
): Meant | null {
  const row = table.rows.find((line) => isIn(line.id, change));
  if (row !== undefined) return byName(`${path}.${row.key}/place`);
  const column = table.columns.find((line) => isIn(line.id, change));
  if (column !== undefined) return columnMeant(path, column.key);
  const { rows } = block as TableBlock;
  for (const cell of table.cells.flat()) {
    if (cell === null || !isIn(cell.id, change)) continue;
    const key = cell.id.slice(`${id}/cells/`.length);
    const home = rows.find(({ cells }) => cells.some(({ _key }) => _key === key));
    return home === undefined ? null : blockMeant(cell.blocks, { path: `${path}.${home._key}.${key}.`, card }, change);
  }
  return null;
}

const columnMeant = (path: string, key: string | null): Meant | null =>
  key === null ? null : byName(`${path}.column.${key}/place`);
