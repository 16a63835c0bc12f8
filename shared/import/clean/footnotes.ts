/**
 * Footnotes of whatever program: a link to a place below that links back. What stands there becomes a note on the word before the link.
 * Word, LibreOffice, Google Docs, Pandoc, Wikipedia and mammoth differ in names only. Comments that were copied along look the same and are taken out.
 */
import type { LeftOut } from '../imported';
import {
  around,
  attribute,
  collapse,
  findAll,
  isElement,
  isText,
  remove,
  replaceBy,
  type Element,
  type Parent,
} from '../html/html-nodes';
import { noteTag } from '../html/midad-tags';

/** What Word and Google Docs call the places of comments. */
const ofComments = /^(_msocom|_anchor|cmnt)/;
/** Elements that one note may fill. */
const noteElements = new Set(['p', 'div', 'li', 'aside', 'dd', 'tr', 'td', 'span']);
/** A model's note holds no more (shared/model/text-block.ts). */
const longest = 10_000;

type Places = { readonly byName: ReadonlyMap<string, Element>; readonly links: readonly Element[] };

export function liftFootnotes(root: Parent): readonly LeftOut[] {
  const elements = findAll(root, () => true);
  const links = elements.filter((element) => element.tagName === 'a' && targetOf(element) !== null);
  const places: Places = { byName: namesOf(elements), links };
  const leftOut: LeftOut[] = [];
  const notes = new Map<Element, string>();
  for (const link of links) {
    const note = noteOf(link, places);
    if (note === null || isInside(link, notes)) continue;
    const text = notes.get(note.element) ?? noteText(note.element, places.links);
    if (!notes.has(note.element) && note.isComment) leftOut.push({ what: 'comment', text });
    notes.set(note.element, text);
    if (note.isComment) remove(link);
    else replaceBy(link, noteTag, { text });
  }
  for (const element of notes.keys()) remove(element);
  return leftOut;
}

/** The name a link leads to within its page; null where it leads elsewhere. */
function targetOf(link: Element): string | null {
  const href = attribute(link, 'href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

function namesOf(elements: readonly Element[]): ReadonlyMap<string, Element> {
  const byName = new Map<string, Element>();
  for (const element of elements)
    for (const name of ownNames(element)) if (!byName.has(name)) byName.set(name, element);
  return byName;
}

const ownNames = (element: Element): string[] =>
  ['id', 'name'].flatMap((key) => (key === 'name' && element.tagName !== 'a' ? [] : (attribute(element, key) ?? [])));

/** How far round a reference its name may stand: `<sup id><span><a href>`. */
const nameDepth = 2;

function noteOf(link: Element, { byName, links }: Places): { element: Element; isComment: boolean } | null {
  const target = targetOf(link);
  const place = target === null ? undefined : byName.get(target);
  if (target === null || place === undefined) return null;
  const names = new Set([link, ...[...around(link)].slice(0, nameDepth)].flatMap(ownNames));
  const back = links.find(
    (other) => names.has(targetOf(other) ?? '') && (other === place || isWithin(other, wideNote(place))),
  );
  if (back === undefined || back === link || isWithin(back, link)) return null;
  // Of the two links that lead to each other the first in the page is the reference.
  if (links.indexOf(back) < links.indexOf(link)) return null;
  return { element: wholeNote(back, links), isComment: ofComments.test(target) };
}

/** Where the link back is looked for: the place itself, or the block round a place that is only an anchor. */
const wideNote = (place: Element): Element =>
  ['a', 'sup', 'span'].includes(place.tagName)
    ? ([...around(place)].find(({ tagName }) => noteElements.has(tagName) && tagName !== 'span') ?? place)
    : place;

/** The largest element round the link back that holds no other note and no reference. */
function wholeNote(back: Element, links: readonly Element[]): Element {
  let note = back;
  for (const wider of around(back)) {
    if (!noteElements.has(wider.tagName)) break;
    if (links.some((link) => link !== back && isWithin(link, wider))) break;
    note = wider;
  }
  return note === back ? ([...around(back)].find(({ tagName }) => noteElements.has(tagName)) ?? back) : note;
}

function isWithin(element: Element, outer: Element): boolean {
  if (element === outer) return true;
  for (const parent of around(element)) if (parent === outer) return true;
  return false;
}

const isInside = (link: Element, notes: ReadonlyMap<Element, string>): boolean =>
  [...around(link)].some((element) => notes.has(element));

/** Without the links that lead back: they hold the number, or an arrow. */
function noteText(note: Element, links: readonly Element[]): string {
  const words = wordsWithout(note, new Set(findAll(note, (element) => links.includes(element))));
  return collapse(words.replaceAll('\u00A0', ' ')).slice(0, longest);
}

function wordsWithout(parent: Parent, skipped: ReadonlySet<Element>): string {
  return parent.childNodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || skipped.has(node)) return '';
      const words = wordsWithout(node, skipped);
      return noteElements.has(node.tagName) && node.tagName !== 'span' ? `${words} ` : words;
    })
    .join('');
}
