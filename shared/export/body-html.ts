/** The body as markup: `p h2 h3 h4 blockquote ul ol li` and what stands in a line. Says what it had to leave out. */
import { decorators, isLinkDef, isSpan, isTextBlock, type Block, type Body, type TextBlock } from '../model/body';
import { element, join, nothing, type Html } from './html';
import { inlineHtml } from './inline-html';
import type { Direction } from './isolate';

/** Something the page can't show. It stands in the JSON as it was. */
export type LeftOut =
  | { readonly kind: 'block'; readonly type: string; readonly key: string }
  | { readonly kind: 'inline-object'; readonly type: string; readonly key: string }
  | { readonly kind: 'mark'; readonly type: string; readonly key: string }
  /** The words are there, as an ordinary paragraph. */
  | { readonly kind: 'style'; readonly type: string; readonly key: string };

export type BodyHtml = { readonly html: Html; readonly leftOut: readonly LeftOut[] };

const headings = new Set(['h2', 'h3', 'h4']);

/** Blocks without a visible character leave nothing behind. */
export function bodyHtml(body: Body, direction: Direction): BodyHtml {
  const texts = body.filter(isTextBlock).filter(hasText);
  return { html: join(groups(texts).map((group) => groupHtml(group, direction)), '\n'), leftOut: body.flatMap(leftOutOf) };
}

const hasText = (block: TextBlock): boolean => block.children.some((child) => isSpan(child) && child.text.trim() !== '');

type Group = { readonly kind: 'single' | 'quote' | 'list'; readonly blocks: readonly TextBlock[] };

/** Neighbouring list items make a list, neighbouring quoted paragraphs one quote. */
function groups(blocks: readonly TextBlock[]): Group[] {
  const found: { kind: Group['kind']; blocks: TextBlock[] }[] = [];
  for (const block of blocks) {
    const kind = block.listItem !== undefined ? 'list' : block.style === 'blockquote' ? 'quote' : 'single';
    const last = found.at(-1);
    if (last === undefined || kind === 'single' || last.kind !== kind) found.push({ kind, blocks: [block] });
    else last.blocks.push(block);
  }
  return found;
}

function groupHtml({ kind, blocks }: Group, direction: Direction): Html {
  if (kind === 'list') return listsHtml(blocks, 1, direction);
  const lines = blocks.map((block) => blockHtml(block, direction));
  return kind === 'quote' ? element('blockquote', {}, ...lines) : join(lines);
}

/** Items of `level` and deeper; a change between bullets and numbers begins another list. */
function listsHtml(items: readonly TextBlock[], level: number, direction: Direction): Html {
  const lists: Html[] = [];
  for (let at = 0; at < items.length; ) {
    const kind = listKindAt(items, at, level);
    let end = at;
    while (end < items.length && listKindAt(items, end, level) === kind) end = endOfItem(items, end, level);
    lists.push(listHtml(items.slice(at, end), { kind, level, direction }));
    at = end;
  }
  return join(lists, '\n');
}

/** An item that is deeper than its list takes part in it through an item without words. */
function listKindAt(items: readonly TextBlock[], at: number, level: number): 'bullet' | 'number' {
  return items.slice(at).find((item) => levelOf(item) === level)?.listItem ?? items[at]?.listItem ?? 'bullet';
}

function endOfItem(items: readonly TextBlock[], at: number, level: number): number {
  let end = at + 1;
  while (end < items.length && levelOf(items[end]!) > level) end += 1;
  return end;
}

function listHtml(
  items: readonly TextBlock[],
  { kind, level, direction }: { kind: 'bullet' | 'number'; level: number; direction: Direction },
): Html {
  const rows: Html[] = [];
  for (let at = 0; at < items.length; ) {
    const end = endOfItem(items, at, level);
    const first = items[at]!;
    const isSkipped = levelOf(first) > level;
    const below = items.slice(isSkipped ? at : at + 1, end);
    const inside = below.length === 0 ? nothing : listsHtml(below, level + 1, direction);
    rows.push(
      isSkipped
        ? element('li', { class: 'skipped-level' }, inside)
        : element('li', dirOf(first, direction), itemHtml(first, direction), inside),
    );
    at = end;
  }
  return element(kind === 'number' ? 'ol' : 'ul', {}, ...rows);
}

const levelOf = (block: TextBlock): number => block.level ?? 1;

function itemHtml(block: TextBlock, direction: Direction): Html {
  const words = inlineHtml(block, block.direction ?? direction);
  if (headings.has(block.style)) return element(block.style, {}, words);
  return block.style === 'blockquote' ? element('blockquote', {}, element('p', {}, words)) : words;
}

function blockHtml(block: TextBlock, direction: Direction): Html {
  const name = headings.has(block.style) ? block.style : 'p';
  return element(name, dirOf(block, direction), inlineHtml(block, block.direction ?? direction));
}

const dirOf = (block: TextBlock, direction: Direction) => ({
  dir: block.direction === undefined || block.direction === direction ? null : block.direction,
});

function leftOutOf(block: Block): LeftOut[] {
  const key = block._key;
  if (!isTextBlock(block)) return [{ kind: 'block', type: block._type, key }];
  const isKnownStyle = headings.has(block.style) || block.style === 'normal' || block.style === 'blockquote';
  const objects = block.children.filter((child) => !isSpan(child));
  return [
    ...(isKnownStyle ? [] : [{ kind: 'style' as const, type: block.style, key }]),
    ...objects.map((object) => ({ kind: 'inline-object' as const, type: object._type, key })),
    ...unknownMarks(block).map((type) => ({ kind: 'mark' as const, type, key })),
  ];
}

function unknownMarks(block: TextBlock): string[] {
  const used = new Set(block.children.flatMap((child) => (isSpan(child) ? child.marks : [])));
  const known = new Set<string>([...decorators, ...block.markDefs.filter(isLinkDef).map(({ _key }) => _key)]);
  const typeOf = (mark: string) => block.markDefs.find(({ _key }) => _key === mark)?._type ?? mark;
  return [...new Set([...used].filter((mark) => !known.has(mark)).map(typeOf))];
}
