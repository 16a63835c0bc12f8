/**
 * What mammoth would lose of a .docx, said in its XML so that mammoth carries it: direction as an empty bookmark at a paragraph's beginning, the look of
 * Arabic letters (`w:bCs`, `w:iCs`) as that of others, headings and quotes by styles of our own. Comments and tracked changes are read and told.
 */
import type { LeftOut } from '../imported';
import { isMedia, preparePictures, type DocxPictures } from './docx-pictures';
import { paragraphFacts, readDocxStyles, runFacts, type DocxStyles } from './docx-styles';
import { partOf, textOfPart, unzipParts, zipParts } from './unzip';
import { allNamed, attributeOf, childNamed, elementsIn, parseXml, printXml, type Document, type Element } from './xml';

export type PreparedDocx = {
  /** The file again, for mammoth. */
  readonly bytes: Uint8Array;
  readonly leftOut: readonly LeftOut[];
  /** By the addresses that stand for them; a picture's part in `bytes` holds its address. */
  readonly pictures: DocxPictures['found'];
};

/** How mammoth is told of our own styles. https://github.com/mwilliamson/mammoth.js#writing-style-maps */
export const docxStyleMap: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.MidadHeading${level} => h${level}:fresh`),
  'p.MidadQuote => blockquote:fresh',
  'p.MidadCaption => figcaption:fresh',
  'u => u',
];

/** mammoth prints a bookmark as an anchor of this id. */
export const directionMarks = { rtl: 'midad-rtl', ltr: 'midad-ltr' } as const;

/** Where words stand. */
const textParts = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
const isWanted = (name: string): boolean => /\.(xml|rels)$/.test(name) || isMedia(name);

/** Null where it is no .docx. */
export function prepareDocx(bytes: Uint8Array): PreparedDocx | null {
  const parts = unzipParts(bytes, isWanted);
  if (parts === null || parts['word/document.xml'] === undefined) return null;
  const styles = readDocxStyles(parseXml(textOfPart(parts, 'word/styles.xml') ?? ''));
  const prepared = Object.fromEntries(Object.entries(parts).filter(([name]) => !isMedia(name)));
  const pictures: DocxPictures = { found: new Map(), addresses: new Map() };
  const changes: LeftOut[] = [];
  for (const name of textParts) {
    const text = textOfPart(parts, name);
    const document = text === null ? null : parseXml(text);
    if (document === null && name === 'word/document.xml') return null;
    if (document === null) continue;
    changes.push(...settleChanges(document));
    preparePictures(document, { name, parts, prepared, pictures });
    for (const paragraph of allNamed(document, 'w:p')) prepareParagraph(paragraph, styles);
    prepared[name] = partOf(printXml(document));
  }
  const leftOut = [...commentsOf(textOfPart(parts, 'word/comments.xml')), ...changes];
  return { bytes: zipParts(prepared), leftOut, pictures: pictures.found };
}

function commentsOf(text: string | null): LeftOut[] {
  const document = text === null ? null : parseXml(text);
  if (document === null) return [];
  return allNamed(document, 'w:comment').map((comment) => ({
    what: 'comment',
    text: wordsOf(comment),
    ...authorOf(comment),
  }));
}

/** mammoth keeps what was inserted and drops what was deleted; it knows nothing of moves, which are both. */
function settleChanges(document: Document): LeftOut[] {
  for (const [moved, changed] of [
    ['w:moveTo', 'w:ins'],
    ['w:moveFrom', 'w:del'],
  ] as const)
    for (const element of allNamed(document, moved)) rename(element, changed);
  const told = (name: string, what: LeftOut['what']) =>
    allNamed(document, name).map((element): LeftOut => ({ what, text: wordsOf(element), ...authorOf(element) }));
  return [...told('w:ins', 'insertion'), ...told('w:del', 'deletion')].filter(({ text }) => text !== '');
}

const authorOf = (element: Element) => {
  const author = attributeOf(element, 'w:author')?.trim() ?? '';
  return author === '' ? {} : { author };
};

/** Words of runs, those that were deleted too; paragraphs parted by a space. */
function wordsOf(element: Element): string {
  const paragraphs = allNamed(element, 'w:p');
  const within = paragraphs.length === 0 ? [element] : paragraphs;
  return within
    .map((one) =>
      ['w:t', 'w:delText']
        .flatMap((name) => allNamed(one, name))
        .map(({ textContent }) => textContent ?? '')
        .join(''),
    )
    .join(' ')
    .trim();
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument?.createElement(name);
  if (other === undefined) return;
  const author = attributeOf(element, 'w:author');
  if (author !== null) other.setAttribute('w:author', author);
  while (element.firstChild !== null) other.appendChild(element.firstChild);
  element.parentNode?.replaceChild(other, element);
}

function prepareParagraph(paragraph: Element, styles: DocxStyles): void {
  const properties = childNamed(paragraph, 'w:pPr');
  const style = properties === undefined ? undefined : childNamed(properties, 'w:pStyle');
  const id = style === undefined ? null : attributeOf(style, 'w:val');
  const facts = { ...styles.paragraph(id), ...paragraphFacts(properties) };
  const name = styleName(facts);
  if (name !== null) setStyle(paragraph, properties, name);
  markDirection(paragraph, facts.bidi === true ? directionMarks.rtl : directionMarks.ltr);
  for (const run of allNamed(paragraph, 'w:r')) prepareRun(run, { ...styles.run(id) }, styles);
}

function styleName({ heading, kind }: ReturnType<DocxStyles['paragraph']>): string | null {
  if (kind === 'title') return 'MidadHeading1';
  if (heading !== undefined) return `MidadHeading${Math.min(heading, 6)}`;
  if (kind === 'caption') return 'MidadCaption';
  return kind === 'quote' ? 'MidadQuote' : null;
}

function setStyle(paragraph: Element, properties: Element | undefined, name: string): void {
  const holder = properties ?? insertFirst(paragraph, 'w:pPr');
  const style = childNamed(holder, 'w:pStyle') ?? insertFirst(holder, 'w:pStyle');
  style.setAttribute('w:val', name);
  // Numbered headings are headings.
  const numbering = childNamed(holder, 'w:numPr');
  if (numbering !== undefined && name.startsWith('MidadHeading')) holder.removeChild(numbering);
}

function markDirection(paragraph: Element, name: string): void {
  const properties = childNamed(paragraph, 'w:pPr');
  const start = paragraph.ownerDocument?.createElement('w:bookmarkStart');
  if (start === undefined) return;
  start.setAttribute('w:name', name);
  paragraph.insertBefore(start, properties === undefined ? paragraph.firstChild : properties.nextSibling);
}

function insertFirst(parent: Element, name: string): Element {
  const element = parent.ownerDocument!.createElement(name);
  parent.insertBefore(element, parent.firstChild);
  return element;
}

const arabic = /\p{Script=Arabic}/u;
const latin = /\p{Script=Latin}/u;

/** Of letters of complex scripts Word looks at `bCs` and `iCs`, of others at `b` and `i`; mammoth at the latter only. */
function prepareRun(run: Element, inherited: ReturnType<DocxStyles['run']>, styles: DocxStyles): void {
  const properties = childNamed(run, 'w:rPr');
  if (properties === undefined) return;
  const style = childNamed(properties, 'w:rStyle');
  const own = { ...(style === undefined ? {} : styles.run(attributeOf(style, 'w:val'))), ...runFacts(properties) };
  const words = wordsOf(run);
  const isComplex = (own.rtl ?? inherited.rtl) === true || (arabic.test(words) && !latin.test(words));
  if (!isComplex || !(arabic.test(words) || own.rtl === true)) return;
  setToggle(properties, 'w:b', own.bCs === true);
  setToggle(properties, 'w:i', own.iCs === true);
}

function setToggle(properties: Element, name: string, isOn: boolean): void {
  for (const element of elementsIn(properties).filter(({ nodeName }) => nodeName === name))
    properties.removeChild(element);
  if (isOn) insertFirst(properties, name);
}
