/** The body as markup: `p h2 h3 h4 blockquote ul ol li` and what stands in a line. What it knows no markup for is left out. */
import type { Direction } from '../../arabic/direction';
import { isKnownObject, isTextBlock, type Body } from '../../model/body';
import { headingsAsWritten, headingsInOrder, type Headings } from './headings';
import { isSafeHref } from '../../model/href';
import { isExplainer, isLinkDef, isSpan, type ListItem, type TextBlock } from '../../model/text-block';
import { element, join, type Html } from '../html';
import { notesHtml, notesOf, type Notes } from './notes-html';
import { objectHtml, type ObjectPlace } from './object-html';
import { noLinks, type PageLinks } from '../page-links';
import { inlineHtml } from './inline-html';

/** Marks the list item that is there only because a list is deeper than its neighbours. */
export const skippedLevelClass = 'skipped-level';

/** On lists of boxes to tick. */
export const checklistClass = 'checklist';

/** Blocks without a visible character leave nothing behind. */
export function bodyHtml(body: Body, direction: Direction, options: BodyOptions = {}): Html {
  const { links = noLinks, language = direction === 'rtl' ? 'ar' : 'en' } = options;
  const notes = notesOf(body);
  const headings = options.headings === 'in-order' ? headingsInOrder(body) : headingsAsWritten;
  const blocks = blocksHtml(body, { direction, links, notes, headings });
  const atEnd = notesHtml(notes, { direction, language });
  return atEnd === null ? blocks : join([blocks, atEnd], '\n');
}

export type BodyOptions = {
  readonly links?: PageLinks;
  /** BCP 47, of the few words that a page adds; else that of the direction. */
  readonly language?: string;
  /** `in-order`: below a headline none skips a level, whatever the writer chose. As they are written where absent. */
  readonly headings?: 'in-order';
};

type BodyPlace = {
  readonly direction: Direction;
  readonly links: PageLinks;
  readonly notes: Notes;
  readonly headings: Headings;
};

function blocksHtml(body: Body, place: BodyPlace): Html {
  const objectPlace: ObjectPlace = {
    direction: place.direction,
    links: place.links,
    // Text blocks alone, as they stand in a cell or a box; their notes are the article's.
    blocksHtml: (blocks, direction) => blocksHtml(blocks, { ...place, direction }),
  };
  const parts = body.flatMap((block): Part[] => {
    if (isTextBlock(block)) return hasText(block) ? [block] : [];
    const html = isKnownObject(block) ? objectHtml(block, objectPlace) : null;
    return html === null ? [] : [html];
  });
  return join(
    groups(parts).map((group) => groupHtml(group, place)),
    '\n',
  );
}

type Part = TextBlock | Html;
const isText = (part: Part): part is TextBlock => typeof part !== 'string';

const hasText = (block: TextBlock): boolean =>
  block.children.some((child) => (isSpan(child) || isExplainer(child)) && child.text.trim() !== '');

type Group =
  | { readonly kind: 'single' | 'quote' | 'list'; readonly blocks: readonly TextBlock[] }
  | { readonly kind: 'object'; readonly html: Html };
type TextGroup = { kind: 'single' | 'quote' | 'list'; blocks: TextBlock[] };

/** Neighbouring list items make a list, neighbouring quoted paragraphs one quote. */
function groups(parts: readonly Part[]): Group[] {
  const found: (TextGroup | Extract<Group, { kind: 'object' }>)[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    const kind = isText(part) ? kindOf(part) : 'object';
    if (!isText(part)) found.push({ kind: 'object', html: part });
    else if (last === undefined || last.kind === 'object' || kind === 'single' || last.kind !== kind)
      found.push({ kind: kindOf(part), blocks: [part] });
    else last.blocks.push(part);
  }
  return found;
}

function kindOf(block: TextBlock): TextGroup['kind'] {
  if (block.listItem !== undefined) return 'list';
  return block.style === 'blockquote' ? 'quote' : 'single';
}

function groupHtml(group: Group, { direction, notes, headings }: BodyPlace): Html {
  if (group.kind === 'object') return group.html;
  const { kind, blocks } = group;
  if (kind === 'list') return listsHtml(blocks, { level: 1, article: direction, around: direction, notes, headings });
  const paragraphs = blocks.map((block) => blockHtml(block, { article: direction, notes, headings }));
  return kind === 'quote' ? element('blockquote', { cite: sourceOf(blocks) }, ...paragraphs) : join(paragraphs);
}

/** A quote that holds one address names its source. */
function sourceOf(blocks: readonly TextBlock[]): string | null {
  const hrefs = blocks.flatMap(({ children, markDefs }) =>
    markDefs
      .filter(isLinkDef)
      .filter(({ _key }) => children.some((child) => isSpan(child) && child.marks.includes(_key)))
      .map(({ href }) => href),
  );
  const [only, ...others] = new Set(hrefs);
  return only !== undefined && others.length === 0 && isSafeHref(only) && /^https?:/i.test(only) ? only : null;
}

type TextPlace = { readonly article: Direction; readonly notes: Notes; readonly headings: Headings };

function blockHtml(block: TextBlock, { article, notes, headings }: TextPlace): Html {
  const direction = block.direction ?? article;
  const { name, attributes } = headings(block) ?? { name: 'p', attributes: {} };
  return element(name, { ...dirAttribute(direction, article), ...attributes }, inlineHtml(block, direction, notes));
}

/** `around` is the direction of the item that holds the list. */
type ListPlace = TextPlace & { readonly level: number; readonly around: Direction };

/** Items of `level` and deeper; a change between bullets and numbers begins another list. */
function listsHtml(items: readonly TextBlock[], place: ListPlace): Html {
  const lists: Html[] = [];
  for (let at = 0; at < items.length;) {
    const kind = listKindAt(items, at, place.level);
    let end = at;
    while (end < items.length && listKindAt(items, end, place.level) === kind) end = endOfItem(items, end, place.level);
    const rows = rowsHtml(items.slice(at, end), place);
    lists.push(element(kind === 'number' ? 'ol' : 'ul', { class: kind === 'check' ? checklistClass : null }, ...rows));
    at = end;
  }
  return join(lists);
}

/** An item that is deeper than its list stands in it under an item without words. */
function listKindAt(items: readonly TextBlock[], at: number, level: number): ListItem {
  let own = at;
  while (own < items.length && levelOf(items[own]!) > level) own += 1;
  return items[own]?.listItem ?? items[at]?.listItem ?? 'bullet';
}

function endOfItem(items: readonly TextBlock[], at: number, level: number): number {
  let end = at + 1;
  while (end < items.length && levelOf(items[end]!) > level) end += 1;
  return end;
}

function rowsHtml(items: readonly TextBlock[], place: ListPlace): Html[] {
  const { level, article, around } = place;
  const rows: Html[] = [];
  for (let at = 0; at < items.length;) {
    const end = endOfItem(items, at, level);
    const first = items[at]!;
    if (levelOf(first) > level) {
      const inside = listsHtml(items.slice(at, end), { ...place, level: level + 1 });
      rows.push(element('li', { class: skippedLevelClass }, inside));
    } else {
      const direction = first.direction ?? article;
      const inside = listsHtml(items.slice(at + 1, end), { ...place, level: level + 1, around: direction });
      rows.push(element('li', dirAttribute(direction, around), itemHtml(first, direction, place), inside));
    }
    at = end;
  }
  return rows;
}

const levelOf = (block: TextBlock): number => block.level ?? 1;

function itemHtml(block: TextBlock, direction: Direction, { notes, headings }: TextPlace): Html {
  const words = inlineHtml(block, direction, notes);
  if (block.listItem === 'check') return element('label', {}, box(block.checked === true), words);
  const heading = headings(block);
  if (heading !== null) return element(heading.name, heading.attributes, words);
  return block.style === 'blockquote' ? element('blockquote', {}, element('p', {}, words)) : words;
}

/** Its name are the words behind it. A reader can't tick it. */
const box = (isTicked: boolean): Html =>
  element('input', { type: 'checkbox', disabled: '', checked: isTicked ? '' : null });

const dirAttribute = (direction: Direction, around: Direction) => ({ dir: direction === around ? null : direction });
