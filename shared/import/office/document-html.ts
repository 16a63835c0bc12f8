/** The HTML that a word processor's file was turned into, as an article: the first title is the headline, direction is that of most paragraphs. */
import type { Direction } from '../../arabic/direction';
import { bodyText } from '../../model/plain-text';
import { cleanHtml, readCleanHtml } from '../clean/read-html';
import {
  around,
  attribute,
  findAll,
  parseHtml,
  remove,
  setAttribute,
  textOf,
  type Element,
  type Parent,
} from '../html/html-nodes';
import { nothingImported, type Imported, type LeftOut, type NewKey } from '../imported';
import { liftHeader } from '../lift-header';
import { isCarried, type PictureFile } from '../pictures/carried-picture';
import { directionMarks } from './prepare-docx';

export type DocumentHtml = {
  readonly html: string;
  readonly leftOut: readonly LeftOut[];
  /** The document's pictures, by the addresses that the HTML has for them. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
};

export function readDocumentHtml({ html, leftOut, pictures }: DocumentHtml, newKey: NewKey): Imported {
  const root = parseHtml(html);
  applyDirectionMarks(root);
  const direction = mostlyRuns(root);
  const cleaned = cleanHtml(root);
  const files = (source: string): PictureFile | null => pictures.get(source) ?? null;
  const options = { newKey, firstHeading: 'headline', direction, pictures: 'as-words', files } as const;
  const read = readCleanHtml(root, options);
  const all = [...leftOut, ...cleaned, ...read.leftOut];
  const isEmpty = bodyText(read.body) === '' && !read.body.some(isCarried);
  if (read.headline === null && isEmpty) return { ...nothingImported, leftOut: all };
  const article = {
    ...(read.headline === null ? {} : { headline: read.headline }),
    // An article is Arabic unless something says otherwise; which other language it is, its direction does not say.
    ...(direction === 'rtl' ? {} : { direction, language: 'en' }),
    ...liftHeader(read.body),
  };
  return { ...nothingImported, article, leftOut: all };
}

const blockNames = new Set(['p', 'li', 'blockquote', 'figcaption', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th']);

/** Anchors that `prepare-docx` had mammoth print. */
function applyDirectionMarks(root: Parent): void {
  for (const [direction, id] of Object.entries(directionMarks)) {
    for (const mark of findAll(root, (element) => element.tagName === 'a' && attribute(element, 'id') === id)) {
      const block = [...around(mark)].find(({ tagName }) => blockNames.has(tagName));
      if (block !== undefined) setAttribute(block, 'dir', direction);
      remove(mark);
    }
  }
}

/** By letters, not by paragraphs: ten short lines of addresses do not make an article English. */
function mostlyRuns(root: Parent): Direction {
  const letters = { arabic: 0, other: 0 };
  for (const letter of textOf(root).matchAll(/\p{L}/gu))
    letters[/\p{Script=Arabic}|\p{Script=Hebrew}/u.test(letter[0]) ? 'arabic' : 'other'] += 1;
  const said = findAll(root, (element) => isRightToLeft(element)).length;
  return letters.arabic * 2 >= letters.other || (letters.other === 0 && said > 0) ? 'rtl' : 'ltr';
}

const isRightToLeft = (element: Element): boolean => attribute(element, 'dir') === 'rtl';
