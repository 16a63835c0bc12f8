/**
 * HTML as a body, by an allow-list: headings, paragraphs, lists, quotes, tables, notes, links and the marks we know.
 * Words of anything else stay, as paragraphs, and what was lost of it is said.
 */
import { directionOf, type Direction } from '../../arabic/direction';
import { factBoxClass } from '../../export/body/fact-box-html';
import { isTextBlock, type Block, type ObjectBlock } from '../../model/body';
import { isSafeHref } from '../../model/href';
import { listItems } from '../../model/text-block';
import { cleanHref } from '../clean/clean-href';
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
  hasClass,
  isElement,
  isText,
  silent,
  textOf,
  type Element,
  type Node,
  type Parent,
} from './html-nodes';
import type { Imported, LeftOut, LeftOutKind, NewKey } from '../imported';
import { isCarried } from '../pictures/carried-picture';
import { listAttributes, noteTag } from './midad-tags';
import { itemKind, listOf, type ListPlace } from './list-kind';
import { hasMark, stylesOf, withStyle, withTagMark } from './looks';
import { pictureOf, type PictureFiles } from './picture-of';
import { isFrame, rowsOf, tableOf } from './table-of';

const headingStyles: Readonly<Record<string, string>> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' };
/** Elements that are only a frame round paragraphs. */
const frames = new Set(
  'html body p div section article main header footer aside nav hgroup address figure figcaption details summary dl dt dd fieldset center blockquote ul ol menu li caption google-sheets-html-origin'.split(
    ' ',
  ),
);
/** Elements within a line that change nothing of their words. */
const transparent = new Set(
  'span bdi bdo font small big mark abbr cite q time label ins kbd samp var dfn data tt wbr acronym ruby rb rt rp picture nobr'.split(
    ' ',
  ),
);
const lost: Readonly<Record<string, LeftOutKind>> = {
  ...Object.fromEntries(
    'iframe video audio object embed canvas svg math map'.split(' ').map((name) => [name, 'embed']),
  ),
  ...Object.fromEntries('form input button select textarea'.split(' ').map((name) => [name, 'form'])),
};

export type HtmlBody = {
  /** Of the first `h1`, if the page's own is wanted. */
  readonly headline: string | null;
  readonly body: readonly Block[];
  readonly leftOut: Imported['leftOut'];
};

export type HtmlOptions = {
  readonly newKey: NewKey;
  readonly whiteSpace: WhiteSpace;
  /** The first `h1` becomes the headline, or is a heading like others because the headline stands elsewhere. */
  readonly firstHeading: 'headline' | 'heading';
  /** Of the article; blocks that say the same need not. */
  readonly direction: Direction;
  /** Whether the words that stand for a picture become a paragraph. */
  readonly pictures: 'as-words' | 'left-out';
  /** Pictures that come with the page: they stand in the body as `CarriedPicture`, for whoever asked to store. None where absent. */
  readonly files?: PictureFiles;
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
  readonly list: ListPlace | null;
  readonly depth: number;
};

/** How deep in a page what is read stands, and what is said of its words from there. */
type Standing = Pick<Place, 'depth' | 'look'>;
const topOfPage: Standing = { depth: 0, look: plainLook };

/** Ten levels of list are the most that a body holds. */
const deepestList = 10;
/** No page that a person wrote nests its elements further; below, words count and tags do not. */
const deepest = 300;

export function htmlToBody(root: Parent, options: HtmlOptions, at: Standing = topOfPage): HtmlBody {
  const walk: Walk = {
    build: createBodyBuilder(options.newKey, options.whiteSpace),
    options,
    leftOut: [],
    headline: null,
  };
  const place: Place = {
    kind: { style: 'normal' },
    direction: options.direction,
    list: null,
    ...at,
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
  if (!isElement(node) || silent.has(node.tagName) || isHidden(node, walk)) return;
  const object = walk.options.object?.(node) ?? null;
  if (object !== null) return walk.build.blockAfter(object);
  const note = walk.options.note?.(node) ?? null;
  if (note !== null) return walk.build.explain(note);
  const special = specials[node.tagName];
  if (special !== undefined) return special(node, place, walk);
  if (node.tagName in headingStyles) return walkHeading(node, place, walk);
  if (hasMark(node) || transparent.has(node.tagName) || node.tagName.includes(':'))
    return walkInline(node, place, walk);
  if (!frames.has(node.tagName))
    walk.leftOut.push({ what: lost[node.tagName] ?? 'markup', text: collapse(textOf(node)) });
  walkFrame(node, place, walk);
}

type Special = (element: Element, place: Place, walk: Walk) => void;

const specials: Readonly<Record<string, Special | undefined>> = {
  br: (_, place, walk) => walk.build.breakLine(place.look),
  ul: walkList,
  ol: walkList,
  menu: walkList,
  a: walkLink,
  q: walkQuoted,
  table: walkTable,
  aside: (element, place, walk) =>
    hasClass(element, factBoxClass) ? walkBox(element, place, walk) : walkFrame(element, place, walk),
  img: walkImage,
  hr: (_, place, walk) => {
    walk.build.close();
    walk.build.blockAfter({ _type: 'divider', _key: walk.options.newKey() });
    walk.build.open(place.kind);
  },
  input: (element, _, walk) => {
    const type = attribute(element, 'type');
    if (type !== 'checkbox' && type !== 'hidden') walk.leftOut.push({ what: 'form', text: '' });
  },
  pre: (element, place, walk) => walkOwnLines('code', textOf(element).replace(/\n$/, ''), place, walk),
  [noteTag]: (element, _, walk) => walk.build.explain(attribute(element, 'text') ?? ''),
};

/** What a page keeps from its readers is none of its words. */
function isHidden(element: Element, { options }: Walk): boolean {
  if (options.whiteSpace === 'keep') return false;
  return attribute(element, 'hidden') !== null || stylesOf(element).get('display') === 'none';
}

function walkInline(element: Element, place: Place, walk: Walk): void {
  walkChildren(element, { ...place, look: lookIn(element, place.look, walk) }, walk);
}

function lookIn(element: Element, look: Look, { options }: Walk): Look {
  const tagged = withTagMark(look, element);
  return options.whiteSpace === 'keep' ? tagged : withStyle(tagged, element);
}

/** Browsers show the marks of a `q` and copy none. */
function walkQuoted(element: Element, place: Place, walk: Walk): void {
  const isRightToLeft = directionOf(textOf(element), walk.options.direction) === 'rtl';
  const [before, after] = isRightToLeft ? ['«', '»'] : ['“', '”'];
  walk.build.write(before!, place.look);
  walkInline(element, place, walk);
  walk.build.write(after!, place.look);
}

/** A block of its own, and what follows it is one again. In a list item the words of a first frame are the item's. */
function walkFrame(element: Element, place: Place, walk: Walk): void {
  const inside = placeInside(element, place, walk);
  walk.build.open(inside.kind);
  walkChildren(element, inside, walk);
  walk.build.open(place.kind);
}

function placeInside(element: Element, place: Place, walk: Walk): Place {
  const dir = attribute(element, 'dir')?.toLowerCase();
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : place.direction;
  const style = headingStyle(element) ?? (element.tagName === 'blockquote' ? 'blockquote' : place.kind.style);
  const list = listAt(element, place);
  const isItem = list !== null && (element.tagName === 'li' || list !== place.list);
  const item = isItem ? itemKind(element, list) : listOf(place.kind);
  const ownDirection = direction === walk.options.direction ? {} : { direction };
  // A heading's weight is its own; what a paragraph says of its words holds for all of them.
  const look = style.startsWith('h') ? place.look : lookIn(element, place.look, walk);
  return { ...place, look, list, direction, kind: { style: isItem ? 'normal' : style, ...item, ...ownDirection } };
}

/** A page of ours says which level was written where its own had to be another (export/body/headings.ts). */
function headingStyle(element: Element): string | undefined {
  const shown = headingStyles[element.tagName];
  const written = attribute(element, 'data-style');
  return shown !== undefined && written !== null && written in headingStyles ? headingStyles[written] : shown;
}

function listAt(element: Element, { list }: Place): Place['list'] {
  const item = listItems.find((name) => name === attribute(element, listAttributes.item));
  const level = Number(attribute(element, listAttributes.level));
  if (item !== undefined) return { item, level: Math.min(Math.max(level, 1), deepestList) };
  return element.tagName === 'li' ? (list ?? { item: 'bullet', level: 1 }) : list;
}

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
  const written = attribute(element, 'href')?.trim() ?? '';
  const href = walk.options.whiteSpace === 'keep' ? written : cleanHref(written);
  if (isSafeHref(href) && href.length <= 4096)
    return walkInline(element, { ...place, look: { ...place.look, href } }, walk);
  // A place within the page that was left is no address.
  if (href !== '' && !href.startsWith('#')) walk.leftOut.push({ what: 'link', text: href });
  walkInline(element, place, walk);
}

function walkTable(element: Element, place: Place, walk: Walk): void {
  const rows = rowsOf(element);
  if (isFrame(element) && walk.options.whiteSpace !== 'keep') return walkRows(rows, place, walk);
  const pictures: Block[] = [];
  const readCell = (cell: Element) => {
    const inside = { ...walk.options, firstHeading: 'heading' as const };
    const read = htmlToBody(cell, inside, { depth: place.depth, look: lookIn(cell, plainLook, walk) });
    walk.leftOut.push(...read.leftOut);
    pictures.push(...read.body.filter(isCarried));
    const words = read.body.filter(isTextBlock);
    return words.length > 0 ? words : createBodyBuilder(walk.options.newKey, walk.options.whiteSpace).finish();
  };
  const page = walk.options.whiteSpace === 'keep' ? 'ours' : 'anybodys';
  const table = tableOf(element, { newKey: walk.options.newKey, readCell, page });
  walk.build.close();
  if (table === null) walkTooLarge(rows, place, walk);
  else walk.build.blockAfter(table);
  // A cell holds words alone; its pictures stand below the table.
  for (const picture of pictures) walk.build.blockAfter(picture);
  walk.build.open(place.kind);
}

/** A box of a page of ours. */
function walkBox(element: Element, place: Place, walk: Walk): void {
  const heading = element.childNodes.filter(isElement).find(({ tagName }) => tagName === 'h2');
  const content = { ...element, childNodes: element.childNodes.filter((node) => node !== heading) };
  const read = htmlToBody(
    content,
    { ...walk.options, firstHeading: 'heading' },
    { depth: place.depth, look: plainLook },
  );
  walk.leftOut.push(...read.leftOut);
  walk.build.close();
  walk.build.blockAfter({
    _type: 'factBox',
    _key: walk.options.newKey(),
    title: heading === undefined ? '' : textOf(heading),
    content: read.body.filter(isTextBlock),
  });
  walk.build.open(place.kind);
}

function walkRows(rows: readonly Element[][], place: Place, walk: Walk): void {
  for (const cell of rows.flat()) walkFrame(cell, place, walk);
}

/** A row is a paragraph, its cells parted by tabs as when a table is copied into a plain text. */
function walkTooLarge(rows: readonly Element[][], place: Place, walk: Walk): void {
  const lines = rows.map((cells) => cells.map((cell) => collapse(textOf(cell))).join('\t'));
  const kept = lines.filter((line) => line.trim() !== '');
  if (kept.length > 0) walk.leftOut.push({ what: 'table', text: kept.join('\n') });
  for (const line of kept) walk.build.paragraphAfter(line, place.kind);
}

function walkImage(element: Element, place: Place, walk: Walk): void {
  const { files = noFiles, newKey, pictures } = walk.options;
  const read = pictureOf(element, files, newKey);
  if (read.kind === 'letters') walk.build.write(read.text, place.look);
  else if (read.kind === 'carried') walk.build.blockAfter(read.picture);
  else if (read.kind === 'nothing') return;
  else if (pictures === 'as-words') leaveOut('image', read.words, place, walk);
  else walk.leftOut.push({ what: 'image', text: read.words });
}

const noFiles: PictureFiles = () => null;

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
