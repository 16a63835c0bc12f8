/** Takes one change back: the later version as it would be without it. */
import { blockOfLine } from '../merge/compare-words';
import { childrenOf } from '../merge/words';
import { articleParts } from '../merge/merge-articles';
import { partOf } from '../merge/fields';
import { bareBody } from '../model/anchors';
import type { Article } from '../model/article';
import { isTextBlock, type Block } from '../model/body';
import { textOf } from '../model/plain-text';
import type { TextBlock } from '../model/text-block';
import { movedId } from './changes';
import { wordsWithout } from './compare-inline';
import type { ComparedBlock, ComparedField, ComparedPiece, Comparison } from './comparison';
import { withMarks } from './plain-text-block';
import { lineTakenBack } from './take-back-lines';

/** `change` is one of the comparison's. Null where only a person can say what the text would be: rows and columns of a table with joined cells. */
export function takeBack(
  comparison: Comparison,
  { before, after }: { readonly before: Article; readonly after: Article },
  change: string,
): Article | null {
  const field = comparison.fields.find(({ id }) => isIn(id, change));
  if (field !== undefined) return { ...after, ...fieldBack(field, { before, after }, change) };
  const bare = bareBody(after);
  const body = blocksBack(comparison.blocks, bare, change);
  if (body === null) return null;
  // Compared is what readers get; a block that is left as it is keeps where comments point.
  const asWritten = new Map(bare.map((block, at) => [block, after.body[at]!]));
  return { ...after, body: body.map((block) => asWritten.get(block) ?? block) };
}

/** Fields that are written as they are shown, word by word. */
const lines: ReadonlySet<string> = new Set([
  'kicker',
  'headline',
  'subheadline',
  'standfirst',
  'located',
  'section',
  'desk',
  'slugline',
]);

const isIn = (id: string, change: string): boolean => change === id || change.startsWith(`${id}/`);

type Articles = { readonly before: Article; readonly after: Article };
type Fields = Readonly<Record<string, unknown>>;

/** Of a text one change of words, of everything else the whole. */
function fieldBack({ field, piece }: ComparedField, { before, after }: Articles, change: string): Partial<Article> {
  const [was, is] = [(before as Fields)[field], (after as Fields)[field]];
  if (lines.has(field) && typeof was === 'string' && typeof is === 'string')
    return { [field]: lineBack(was, is, numberIn(piece.id, change)) };
  const names = articleParts([before, after]).find(({ name }) => name === field)?.fields ?? [field];
  const unset = Object.fromEntries(names.map((name) => [name, undefined]));
  return { ...unset, ...partOf(before, names) };
}

const numberIn = (id: string, change: string): number => Number(change.slice(id.length + 1));

function lineBack(was: string, is: string, change: number): string {
  const tokens = wordsWithout(blockOfLine(was), blockOfLine(is), change);
  return textOf({ ...blockOfLine(''), children: childrenOf(tokens) });
}

function textBack(was: TextBlock, is: TextBlock, change: number): TextBlock {
  const children = childrenOf(wordsWithout(was, is, change));
  const [first] = is.children;
  const empty = { _type: 'span' as const, _key: first?._key ?? 'empty', text: '', marks: [] };
  return withMarks(is, children.length === 0 ? [empty] : children, was);
}

/** A list of blocks without one change to it or within one of them. */
function blocksBack(rows: readonly ComparedBlock[], list: readonly Block[], change: string): readonly Block[] | null {
  const row = rows.findLast(({ id, kind }) => kind !== 'left' && isIn(id, change));
  if (row === undefined) return null;
  const { before, after } = row;
  const others = list.filter((block) => block !== after);
  if (change === row.id && after === null) return putBack(rows, list, row, before!);
  if (change === row.id) return others;
  if (change === movedId(row.id) && after !== null) {
    const place = rows.find(({ id }) => id === `${row.id}/left`);
    return place === undefined ? null : putBack(rows, others, place, after);
  }
  if (before === null || after === null) return null;
  const changed = blockBack(row, change);
  return changed === null ? null : list.map((block) => (block === after ? changed : block));
}

/** Behind what stands before it on the sheet. */
function putBack(
  rows: readonly ComparedBlock[],
  list: readonly Block[],
  row: ComparedBlock,
  block: Block,
): readonly Block[] {
  const earlier = rows.slice(0, rows.indexOf(row)).findLast(({ after }) => after !== null && list.includes(after));
  const at = earlier === undefined ? 0 : list.indexOf(earlier.after!) + 1;
  return [...list.slice(0, at), block, ...list.slice(at)];
}

/** A block of both versions. One that became another kind is what it was. */
function blockBack({ before, after, pieces }: ComparedBlock, change: string): Block | null {
  const [was, is] = [before!, after!];
  if (was._type !== is._type) return { ...was, _key: is._key };
  const piece = pieces.find(
    ({ id, kind }) => change === id || isIn(id, change) || (kind === 'text' && change.startsWith(`${id}#`)),
  );
  if (piece === undefined) return null;
  if (piece.kind === 'text' && isTextBlock(was) && isTextBlock(is))
    return textBack(was, is, numberIn(piece.id, change));
  return pieceBack(piece, { was, is }, change) as Block | null;
}

type Sides = { readonly was: Fields; readonly is: Fields };

function pieceBack(piece: ComparedPiece, { was, is }: Sides, change: string): Fields | null {
  switch (piece.kind) {
    case 'text': {
      const field = piece.id.slice(piece.id.lastIndexOf('/') + 1);
      const text = lineBack(String(was[field] ?? ''), String(is[field] ?? ''), numberIn(piece.id, change));
      return { ...is, [field]: text };
    }
    case 'setting':
      return settingBack(piece, { was, is });
    case 'picture':
      return restored(was, is, ['asset', 'width', 'height', 'crop', 'focus']);
    case 'member':
      return memberBack(piece, { was, is }, change);
    case 'blocks': {
      const content = blocksBack(piece.blocks, is['content'] as readonly Block[], change);
      return content === null || content.length === 0 ? null : { ...is, content };
    }
    case 'table':
      return tableBack(piece, { was, is }, change);
  }
}

function settingBack(
  { name, field }: Extract<ComparedPiece, { readonly kind: 'setting' }>,
  { was, is }: Sides,
): Fields | null {
  if (name === 'cells') return null;
  if (name === 'kind') return restored(was, is, ['style', 'listItem', 'level', 'checked']);
  if (name === 'other' && field === is['_type']) return { ...was, _key: is['_key'] };
  const stored = { ticked: 'checked' }[field] ?? field;
  return restored(was, is, [stored]);
}

/** These fields as they were; one that was not there goes. */
function restored(was: Fields, is: Fields, fields: readonly string[]): Fields {
  const kept = Object.entries(is).filter(([name]) => !fields.includes(name));
  return Object.fromEntries([...kept, ...Object.entries(was).filter(([name]) => fields.includes(name))]);
}

function memberBack(
  piece: Extract<ComparedPiece, { readonly kind: 'member' }>,
  { was, is }: Sides,
  change: string,
): Fields | null {
  const key = piece.id.slice(piece.id.lastIndexOf('/') + 1);
  const [before, after] = [was['images'], is['images']] as readonly (readonly (Fields & { readonly _key: string })[])[];
  const find = (list: typeof before) => list?.find(({ _key }) => _key === key);
  const [old, now] = [find(before), find(after)];
  const others = after!.filter(({ _key }) => _key !== key);
  const behind = (one: Fields & { readonly _key: string }): Fields => {
    const earlier = before!
      .slice(
        0,
        before!.findIndex(({ _key }) => _key === key),
      )
      .map(({ _key }) => _key);
    const at = others.findLastIndex(({ _key }) => earlier.includes(_key)) + 1;
    return { ...is, images: [...others.slice(0, at), one, ...others.slice(at)] };
  };
  if (change === piece.id && old !== undefined && now === undefined) return behind(old);
  if (change === piece.id) return others.length === 0 ? null : { ...is, images: others };
  if (change === movedId(piece.id) && now !== undefined) return behind(now);
  const inner = piece.pieces.find(({ id }) => isIn(id, change) || change.startsWith(`${id}#`));
  if (inner === undefined || old === undefined || now === undefined) return null;
  const changed = pieceBack(inner, { was: old, is: now }, change);
  return changed === null ? null : { ...is, images: after!.map((one) => (one === now ? changed : one)) };
}

function tableBack(
  piece: Extract<ComparedPiece, { readonly kind: 'table' }>,
  { was, is }: Sides,
  change: string,
): Fields | null {
  const { table } = piece;
  if ([...table.rows, ...table.columns].some(({ id }) => isIn(id, change)))
    return lineTakenBack(table, { was, is }, change);
  for (const cell of table.cells.flat()) {
    if (cell === null || !isIn(cell.id, change)) continue;
    const rows = is['rows'] as readonly (Fields & {
      readonly cells: readonly (Fields & { readonly content: readonly Block[] })[];
    })[];
    const kept = cell.blocks.map(({ after }) => after);
    const found = rows
      .flatMap(({ cells }) => cells)
      .find(({ content }) => content.some((block) => kept.includes(block as TextBlock)));
    const content = found === undefined ? null : blocksBack(cell.blocks, found.content, change);
    if (content === null || content.length === 0) return null;
    return {
      ...is,
      rows: rows.map((row) => ({ ...row, cells: row.cells.map((one) => (one === found ? { ...one, content } : one)) })),
    };
  }
  return null;
}
