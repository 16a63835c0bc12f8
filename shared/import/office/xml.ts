/** What we ask of the XML of word processors and feeds (by @xmldom/xmldom, which resolves nothing from outside): names as written, attributes, children, words. */
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';

export type { Document, Element, Node };

/** Null where the text is no XML. */
export function parseXml(text: string): Document | null {
  let isBroken = false;
  const parser = new DOMParser({
    onError: (level) => {
      if (level !== 'warning') isBroken = true;
    },
  });
  if (hasDocumentType(text)) return null;
  try {
    const document = parser.parseFromString(text, 'text/xml');
    return isBroken ? null : document;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ParseError') return null;
    throw cause;
  }
}

/** It could define entities that grow without end; neither a word processor nor a feed of today writes one. Stands before the root, after nothing but comments and instructions. */
const hasDocumentType = (text: string): boolean => /^\uFEFF?(?:\s|<\?[^]*?\?>|<!--[^]*?-->)*<!(?!--)/.test(text);

export const printXml = (document: Document): string => new XMLSerializer().serializeToString(document);

export const isElement = (node: Node): node is Element => node.nodeType === 1;
export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4;

export const childrenOf = (node: Node): readonly Node[] => [...(node.childNodes as Iterable<Node>)];

export const elementsIn = (node: Node): readonly Element[] => childrenOf(node).filter(isElement);

export const childNamed = (node: Node, name: string): Element | undefined =>
  elementsIn(node).find(({ nodeName }) => nodeName === name);

export const allNamed = (node: Document | Element, name: string): readonly Element[] => [
  ...(node.getElementsByTagName(name) as Iterable<Element>),
];

/** Null where the element has none of this name. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.hasAttribute(name) ? element.getAttribute(name) : null;

/** The words below, however deep the elements go. */
export function wordsIn(node: Node): string {
  const words: string[] = [];
  const stack: Node[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (isText(next)) words.push(next.nodeValue ?? '');
    else for (const child of [...childrenOf(next)].reverse()) stack.push(child);
  }
  return words.join('');
}
