/** Caption, credit and alternative text out of XMP, as IPTC's Photo Metadata standard names its fields. */
import {
  attribute,
  findByName,
  isElement,
  parseHtml,
  textOf,
  type Element,
  type Parent,
} from '../../shared/import/html/html-nodes';

export type XmpWords = {
  readonly caption: string;
  readonly credit: string;
  readonly author: string;
  readonly alt: string;
};

/** XML is read as HTML is: no entity, no address in it is ever followed. */
export function readXmp(text: string): XmpWords {
  const root = parseHtml(text);
  const field = (name: string) => fieldOf(root, name);
  return {
    caption: field('dc:description'),
    credit: field('photoshop:credit') || field('photoshop:source'),
    author: field('dc:creator'),
    alt: field('iptc4xmpcore:alttextaccessibility'),
  };
}

/** A field stands as an element, with one text or with one for each language (the Arabic one first, then the default), or as an attribute. */
function fieldOf(root: Parent, name: string): string {
  const element = findByName(root, name);
  if (element === undefined) return attributeOf(root, name);
  const items = itemsOf(element);
  const chosen =
    items.find((item) => attribute(item, 'xml:lang')?.toLowerCase().startsWith('ar')) ??
    items.find((item) => attribute(item, 'xml:lang')?.toLowerCase() === 'x-default') ??
    items[0];
  return textOf(chosen ?? element).trim();
}

const itemsOf = (parent: Parent): Element[] =>
  parent.childNodes.filter(isElement).flatMap((child) => (child.tagName === 'rdf:li' ? [child] : itemsOf(child)));

function attributeOf(parent: Parent, name: string): string {
  for (const child of parent.childNodes.filter(isElement)) {
    const found = attribute(child, name) || attributeOf(child, name);
    if (found !== '') return found.trim();
  }
  return '';
}
