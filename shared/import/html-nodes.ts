/** What we ask of parse5's tree: names, attributes, text, a search. */
import { defaultTreeAdapter as adapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => adapter.isElementNode(node);
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => adapter.isTextNode(node);

/** As browsers parse it: there is no wrong HTML. */
export const parseHtml = (html: string): Parent => parse(html);

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** All elements below, in the order of the document, that pass. */
export function findAll(parent: Parent, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...parent.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (passes(node)) found.push(node);
    stack.push(...[...node.childNodes].reverse());
  }
  return found;
}

export const findByName = (parent: Parent, name: string): Element | undefined =>
  findAll(parent, ({ tagName }) => tagName === name)[0];

/** The words below, breaks as line feeds; scripts and styles have none. */
export function textOf(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || silent.has(node.tagName)) return '';
      return node.tagName === 'br' ? '\n' : textOf(node);
    })
    .join('');
}

/** Their content is for machines. */
export const silent: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'meta', 'link', 'base']);

/** White space as browsers show it, for a field of one line. */
export const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
