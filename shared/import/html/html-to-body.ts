/**
 * HTML as a body, by an allow-list: headings, paragraphs, lists, quotes, links and the marks we know.
 * Words of anything else stay, as paragraphs, and what was lost of it is said.
 */
import type { Direction } from '../../arabic/direction';
import type { Body, ObjectBlock } from '../../model/body';
import type { Decorator } from '../../model/text-block';
import { isSafeHref } from '../../model/href';
import {
  createBodyBuilder,
  plainLook,
  type BlockKind,
  type BodyBuilder,
  type Look,
  type WhiteSpace,
} from '../body-builder';
import {
  attribute,
  collapse,
  isElement,
  isText,
  silent,
  textOf,
  type Element,
  type Node,
  type Parent,
} from './html-nodes';
import type { Imported, LeftOut, LeftOutKind, NewKey } from '../imported';

const marks: Readonly<Record<string, Decorator>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  u: 'underline',
  s: 'strike-through',
  del: 'strike-through',
  strike: 'strike-through',
  code: 'code',
  sub: 'sub',
  sup: 'sup',
};
const headingStyles: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' };
/** Elements that are only a frame round paragraphs. */
const frames = new Set(
  'html body p div section article main header footer aside nav hgroup address figure figcaption details summary dl dt dd fieldset center blockquote ul ol menu li caption'.split(
    ' ',
  ),
);
/** Elements within a line that change nothing of their words. */
const transparent = new Set(
  'span bdi bdo font small big mark abbr cite q time label ins kbd samp var dfn data tt wbr acronym ruby rb rt rp'.split(
    ' ',
  ),
);
const lost: Readonly<Record<string, LeftOutKind>> = {
  ...Object.fromEntries(
    'iframe video audio object embed canvas svg math map picture'.split(' ').map((name) => [name, 'embed']),
  ),
  ...Object.fromEntries('form input button select textarea'.split(' ').map((name) => [name, 'form'])),
};

export type HtmlBody = {
  /** Of the first `h1`, if the page's own is wanted. */
  readonly headline: string | null;
  readonly body: Body;
  readonly leftOut: Imported['leftOut'];
};

export type HtmlOptions = {
  readonly newKey: NewKey;
  readonly whiteSpace: WhiteSpace;
  /** The first `h1` becomes the headline, or is a heading like others because the headline stands elsewhere. */
  readonly firstHeading: 'headline' | 'heading';
  /** Of the article; blocks that say the same need not. */
  readonly direction: Direction;
  /** Blocks of other kinds than text, where the page was written by us; null: the element is none. */
  readonly object?: (element: Element) => ObjectBlock | null;
  /** Notes on words, likewise: what the note says. */
  readonly note?: (element: Element) => string | null;
};

type Walk = {
  readonly build: BodyBuilder;
  readonly options: HtmlOptions;
  readonly leftOut: LeftOut[];
  headline: string | null;
};

/** Where in the tree the walk is. */
type Place = {
  readonly kind: BlockKind;
  readonly look: Look;
  readonly direction: Direction;
  readonly list: { readonly item: 'bullet' | 'number'; readonly level: number } | null;
  readonly depth: number;
};

/** Ten levels of list are the most that a body holds. */
const deepestList = 10;
/** No page that a person wrote nests its elements further; below, words count and tags do not. */
const deepest = 300;

export function htmlToBody(root: Parent, options: HtmlOptions): HtmlBody {
  const walk: Walk = {
    build: createBodyBuilder(options.newKey, options.whiteSpace),
    options,
    leftOut: [],
    headline: null,
  };
  const place: Place = {
    kind: { style: 'normal' },
    look: plainLook,
    direction: options.direction,
    list: null,
    depth: 0,
  };
  walkChildren(root, place, walk);
  return { headline: walk.headline, body: walk.build.finish(), leftOut: walk.leftOut };
}

function walkChildren(parent: Parent, place: Place, walk: Walk): void {
  if (place.depth > deepest) return walk.build.write(textOf(parent), place.look);
  const below = { ...place, depth: place.depth + 1 };
  for (const node of parent.childNodes) walkNode(node, below, walk);
}

function walkNode(node: Node, place: Place, walk: Walk): void {
  if (isText(node)) return walk.build.write(node.value, place.look);
  if (!isElement(node) || silent.has(node.tagName)) return;
  const object = walk.options.object?.(node) ?? null;
  if (object !== null) return walk.build.object(object);
  const note = walk.options.note?.(node) ?? null;
  if (note !== null) return walk.build.note(note);
  const name = node.tagName;
  if (name === 'br') return walk.build.breakLine(place.look);
  if (name in headingStyles) return walkHeading(node, place, walk);
  if (name === 'ul' || name === 'ol' || name === 'menu') return walkList(node, place, walk);
  if (name === 'a') return walkLink(node, place, walk);
  if (name === 'table') return walkTable(node, place, walk);
  if (name === 'img') return leaveOut('image', attribute(node, 'alt')?.trim() ?? '', place, walk);
  if (name === 'hr') return walkOwnLines('divider', '', place, walk);
  if (name === 'pre') return walkOwnLines('code', textOf(node).replace(/\n$/, ''), place, walk);
  if (name in marks) return walkChildren(node, { ...place, look: withMark(place.look, marks[name]!) }, walk);
  if (transparent.has(name)) return walkChildren(node, place, walk);
  if (!frames.has(name)) walk.leftOut.push({ what: lost[name] ?? 'markup', text: collapse(textOf(node)) });
  walkFrame(node, place, walk);
}

/** A block of its own, and what follows it is one again. In a list item the words of a first frame are the item's. */
function walkFrame(element: Element, place: Place, walk: Walk): void {
  const inside = placeInside(element, place, walk);
  walk.build.open(inside.kind);
  walkChildren(element, inside, walk);
  walk.build.open(place.kind);
}

function placeInside(element: Element, place: Place, walk: Walk): Place {
  const dir = attribute(element, 'dir');
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : place.direction;
  const style = headingStyles[element.tagName] ?? (element.tagName === 'blockquote' ? 'blockquote' : place.kind.style);
  const isItem = element.tagName === 'li';
  const list = isItem ? (place.list ?? { item: 'bullet' as const, level: 1 }) : place.list;
  const inList = isItem ? { listItem: list!.item, level: list!.level } : listOf(place.kind);
  const ownDirection = direction === walk.options.direction ? {} : { direction };
  return { ...place, list, direction, kind: { style: isItem ? 'normal' : style, ...inList, ...ownDirection } };
}

const listOf = ({ listItem, level }: BlockKind): Pick<BlockKind, 'listItem' | 'level'> =>
  listItem === undefined || level === undefined ? {} : { listItem, level };

function walkHeading(element: Element, place: Place, walk: Walk): void {
  const isHeadline = element.tagName === 'h1' && walk.options.firstHeading === 'headline' && walk.headline === null;
  if (!isHeadline) return walkFrame(element, place, walk);
  const words = walk.options.whiteSpace === 'keep' ? textOf(element) : collapse(textOf(element));
  if (words.trim() === '') return;
  walk.build.close();
  walk.headline = words;
}

function walkList(element: Element, place: Place, walk: Walk): void {
  const level = Math.min((place.list?.level ?? 0) + 1, deepestList);
  const item = element.tagName === 'ol' ? 'number' : 'bullet';
  walk.build.open(place.kind);
  walkChildren(element, { ...place, kind: { style: 'normal' }, list: { item, level } }, walk);
  walk.build.open(place.kind);
}

function walkLink(element: Element, place: Place, walk: Walk): void {
  const href = attribute(element, 'href')?.trim() ?? '';
  if (isSafeHref(href) && href.length <= 4096)
    return walkChildren(element, { ...place, look: { ...place.look, href } }, walk);
  if (href !== '') walk.leftOut.push({ what: 'link', text: href });
  walkChildren(element, place, walk);
}

/** A row is a paragraph, its cells parted by tabs as when a table is copied into a plain text. */
function walkTable(element: Element, place: Place, walk: Walk): void {
  const rows = rowsOf(element).map((cells) => cells.map((cell) => collapse(textOf(cell))).join('\t'));
  const kept = rows.filter((row) => row.trim() !== '');
  walk.build.close();
  walk.leftOut.push({ what: 'table', text: kept.join('\n') });
  for (const child of element.childNodes)
    if (isElement(child) && child.tagName === 'caption') walkFrame(child, place, walk);
  for (const row of kept) walk.build.paragraphAfter(row, place.kind);
  walk.build.open(place.kind);
}

function rowsOf(table: Parent): Element[][] {
  return table.childNodes.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr')
      return [child.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? rowsOf(child) : [];
  });
}

/** An image in the middle of a line leaves its words after the paragraph, which stays whole. */
function leaveOut(what: LeftOutKind, text: string, place: Place, walk: Walk): void {
  walk.leftOut.push({ what, text });
  walk.build.paragraphAfter(text, place.kind);
}

function walkOwnLines(what: LeftOutKind, text: string, place: Place, walk: Walk): void {
  walk.build.close();
  leaveOut(what, text, place, walk);
  walk.build.open(place.kind);
}

function withMark(look: Look, mark: Decorator): Look {
  return look.decorators.includes(mark) ? look : { ...look, decorators: [...look.decorators, mark] };
}
