/** What we ask of a word processor's XML (by @xmldom/xmldom, which resolves nothing from outside): names as written, attributes, children. */
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
  // A document type could define entities that grow without end; no word processor writes one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text.slice(0, 4096))) return null;
  try {
    const document = parser.parseFromString(text, 'text/xml');
    return isBroken ? null : document;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'ParseError') return null;
    throw cause;
  }
}

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
