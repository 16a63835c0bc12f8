/** An .odt as HTML for the one reader of HTML. Comments and tracked changes are read and told. https://docs.oasis-open.org/office/OpenDocument/v1.3/ */
import { element as htmlElement, join, text as htmlText, type Attributes, type Html } from '../../export/html';
import type { LeftOut } from '../imported';
import { pictureAddress, type PictureFile } from '../pictures/carried-picture';
import type { DocumentHtml } from './document-html';
import { readOdtStyles, type OdtStyles } from './odt-styles';
import { partNamed, textOfPart, unzipParts, type Unzipped } from './unzip';
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenOf,
  elementsIn,
  isElement,
  isText,
  parseXml,
  type Element,
  type Node,
} from './xml';

type Walk = {
  readonly styles: OdtStyles;
  readonly leftOut: LeftOut[];
  readonly notes: Html[];
  /** Words that were added, by their change's id. */
  readonly inserted: Map<string, string>;
  /** Of those, the changes that have not ended yet. */
  readonly open: Set<string>;
  readonly parts: Unzipped;
  readonly pictures: Map<string, PictureFile>;
};

/** Lists keep the style of the outermost. */
type Place = { readonly list: { readonly style: string | null; readonly level: number } | null };
const outside: Place = { list: null };

const isWanted = (name: string): boolean => name === 'content.xml' || name === 'styles.xml' || isPicture(name);
const isPicture = (name: string): boolean => /^(Pictures|media)\//.test(name);

/** Null where it is no .odt, or one behind a password. */
export function odtToHtml(bytes: Uint8Array): DocumentHtml | null {
  const parts = unzipParts(bytes, isWanted);
  const content = parseXml(parts === null ? '' : (textOfPart(parts, 'content.xml') ?? ''));
  const [text] = content === null ? [] : allNamed(content, 'office:text');
  if (parts === null || content === null || text === undefined) return null;
  const common = parseXml(textOfPart(parts, 'styles.xml') ?? '');
  const styles = readOdtStyles(common === null ? [content] : [common, content]);
  const lists = { leftOut: deletionsIn(text), notes: [], inserted: new Map(), open: new Set<string>() };
  const walk: Walk = { styles, ...lists, parts, pictures: new Map() };
  const body = inside(text, outside, walk);
  const insertions = [...walk.inserted].map(([id, words]): LeftOut => ({
    what: 'insertion',
    text: words.trim(),
    ...authorOfChange(text, id),
  }));
  const notes = walk.notes.length === 0 ? '' : htmlElement('ol', {}, ...walk.notes);
  return {
    html: `${body}${notes}`,
    leftOut: [...walk.leftOut, ...insertions.filter(({ text: words }) => words !== '')],
    pictures: walk.pictures,
  };
}

/** What lies in the file and is no part of its text. */
const silent = new Set(
  'text:tracked-changes text:sequence-decls text:variable-decls text:user-field-decls office:forms text:note-citation svg:desc svg:title office:event-listeners office:annotation-end text:soft-page-break dc:creator dc:date meta:creator-initials text:bookmark'.split(
    ' ',
  ),
);

function inside(parent: Node, place: Place, walk: Walk): Html {
  return join(
    childrenOf(parent).flatMap((node): Html[] => {
      if (isText(node)) return [words(node.nodeValue ?? '', walk)];
      return isElement(node) && !silent.has(node.nodeName) ? [one(node, place, walk)] : [];
    }),
  );
}

function words(text: string, walk: Walk): Html {
  for (const id of walk.open) walk.inserted.set(id, `${walk.inserted.get(id) ?? ''}${text}`);
  return htmlText(text);
}

type Turn = (element: Element, place: Place, walk: Walk) => Html;
const wrap =
  (name: string, attributes: Attributes = {}): Turn =>
  (element, place, walk) =>
    htmlElement(name, attributes, inside(element, place, walk));

const turns: Readonly<Record<string, Turn | undefined>> = {
  'text:p': paragraph,
  'text:h': paragraph,
  'text:span': span,
  'text:a': (element, place, walk) =>
    htmlElement('a', { href: attributeOf(element, 'xlink:href') }, inside(element, place, walk)),
  'text:s': () => htmlText(' '),
  'text:tab': () => htmlText(' '),
  'text:line-break': () => htmlElement('br', {}),
  'text:list': list,
  'text:list-item': wrap('li'),
  'text:list-header': wrap('li'),
  'text:note': note,
  'office:annotation': comment,
  'text:change-start': (element, _, walk) => {
    walk.open.add(attributeOf(element, 'text:change-id') ?? '');
    return htmlText('');
  },
  'text:change-end': (element, _, walk) => {
    walk.open.delete(attributeOf(element, 'text:change-id') ?? '');
    return htmlText('');
  },
  'draw:image': image,
  'draw:object': () => htmlText(''),
  'draw:text-box': wrap('div'),
  'table:table': wrap('table'),
  'table:table-header-rows': wrap('thead'),
  'table:table-row': wrap('tr'),
  'table:table-cell': cell,
  'table:covered-table-cell': () => htmlText(''),
};

function one(element: Element, place: Place, walk: Walk): Html {
  return turns[element.nodeName]?.(element, place, walk) ?? inside(element, place, walk);
}

/** Between Arabic letters and others, whose looks an .odt keeps apart. */
const scriptBorder =
  /(?<=[\p{Script=Latin}\p{N}])(?=[^\p{Script=Latin}\p{N}]*\p{Script=Arabic})|(?<=\p{Script=Arabic}[^\p{Script=Latin}\p{N}]*)(?=[\p{Script=Latin}\p{N}])/u;

function span(element: Element, place: Place, walk: Walk): Html {
  const style = walk.styles.text(attributeOf(element, 'text:style-name'));
  const parts = childrenOf(element).flatMap((node): Html[] => {
    if (isText(node)) return (node.nodeValue ?? '').split(scriptBorder).map((part) => words(part, walk));
    return isElement(node) && !silent.has(node.nodeName) ? [one(node, place, walk)] : [];
  });
  return join(parts.map((part) => htmlElement('span', { style }, part)));
}

function paragraph(element: Element, place: Place, walk: Walk): Html {
  const { direction, kind, css } = walk.styles.paragraph(attributeOf(element, 'text:style-name'));
  const level = Number(attributeOf(element, 'text:outline-level') ?? '0');
  const isHeading = element.nodeName === 'text:h' && level > 0;
  const heading = isHeading ? `h${Math.min(level, 6)}` : kind === 'title' ? 'h1' : null;
  const name = heading ?? (kind === 'quote' ? 'blockquote' : kind === 'caption' ? 'figcaption' : 'p');
  const style = heading === null && css !== '' ? css : null;
  return htmlElement(name, { dir: direction, style }, inside(element, place, walk));
}

function list(element: Element, place: Place, walk: Walk): Html {
  const style = attributeOf(element, 'text:style-name') ?? place.list?.style ?? null;
  const level = (place.list?.level ?? 0) + 1;
  return htmlElement(walk.styles.list(style, level), {}, inside(element, { list: { style, level } }, walk));
}

/** As the web writes footnotes, which the clean-up knows. */
function note(element: Element, _: Place, walk: Walk): Html {
  const body = childNamed(element, 'text:note-body');
  const number = walk.notes.length + 1;
  const back = htmlElement('a', { href: `#midad-ref-${number}` }, htmlText('↑'));
  if (body !== undefined)
    walk.notes.push(htmlElement('li', { id: `midad-note-${number}` }, inside(body, outside, walk), back));
  return htmlElement('a', { id: `midad-ref-${number}`, href: `#midad-note-${number}` }, htmlText(String(number)));
}

function comment(element: Element, _: Place, walk: Walk): Html {
  const author = childNamed(element, 'dc:creator')?.textContent?.trim() ?? '';
  const paragraphs = elementsIn(element).filter(({ nodeName }) => nodeName === 'text:p' || nodeName === 'text:list');
  const text = paragraphs
    .map(({ textContent }) => textContent ?? '')
    .join(' ')
    .trim();
  walk.leftOut.push({ what: 'comment', text, ...(author === '' ? {} : { author }) });
  return htmlText('');
}

function cell(element: Element, place: Place, walk: Walk): Html {
  const colspan = attributeOf(element, 'table:number-columns-spanned');
  const rowspan = attributeOf(element, 'table:number-rows-spanned');
  return htmlElement('td', { colspan, rowspan }, inside(element, { ...place, list: null }, walk));
}

/** A frame may hold one picture in several forms: the first that every reader knows, else the first. */
function image(element: Element, _: Place, walk: Walk): Html {
  const forms = element.parentNode === null ? [] : elementsIn(element.parentNode).filter(isImage);
  const best = forms.find((form) => /\.(png|jpe?g|gif|webp|avif)$/i.test(hrefOf(form))) ?? forms[0];
  if (best !== undefined && best !== element) return htmlText('');
  return htmlElement('img', { src: addressOf(hrefOf(element), walk), alt: descriptionOf(element) });
}

const isImage = ({ nodeName }: Element): boolean => nodeName === 'draw:image';
const hrefOf = (element: Element): string => (attributeOf(element, 'xlink:href') ?? '').replace(/^\.\//, '');

/** '' where the file holds no such picture: it lies elsewhere, and nothing is fetched. */
function addressOf(name: string, { parts, pictures }: Walk): string {
  const bytes = isPicture(name) ? partNamed(parts, name) : null;
  if (bytes === null) return '';
  const known = [...pictures].find(([, file]) => file.bytes === bytes)?.[0];
  const address = known ?? pictureAddress(pictures.size + 1);
  if (known === undefined) pictures.set(address, { name: name.split('/').at(-1) ?? '', bytes });
  return address;
}

function descriptionOf(image: Element): string {
  const frame = image.parentNode;
  const description =
    frame === null
      ? undefined
      : elementsIn(frame).find(({ nodeName }) => nodeName === 'svg:desc' || nodeName === 'svg:title');
  return description?.textContent?.trim() ?? '';
}

function deletionsIn(text: Element): LeftOut[] {
  return allNamed(text, 'text:deletion').flatMap((deletion): LeftOut[] => {
    const gone = elementsIn(deletion).filter(({ nodeName }) => nodeName !== 'office:change-info');
    const deleted = gone
      .map(({ textContent }) => textContent ?? '')
      .join(' ')
      .trim();
    return deleted === '' ? [] : [{ what: 'deletion', text: deleted, ...authorIn(deletion) }];
  });
}

function authorOfChange(text: Element, id: string) {
  const region = allNamed(text, 'text:changed-region').find(
    (one) => (attributeOf(one, 'text:id') ?? attributeOf(one, 'xml:id')) === id,
  );
  return region === undefined ? {} : authorIn(region);
}

function authorIn(element: Element) {
  const author = allNamed(element, 'dc:creator')[0]?.textContent?.trim() ?? '';
  return author === '' ? {} : { author };
}
