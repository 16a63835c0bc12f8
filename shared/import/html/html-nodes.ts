/** What we ask of parse5's tree: names, attributes, text, a search. */
import type { Direction } from '../../arabic/direction';
import { defaultTreeAdapter as adapter, html, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

export const isElement = (node: Node): node is Element => adapter.isElementNode(node);
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => adapter.isTextNode(node);

/** As browsers parse it: there is no wrong HTML. */
export const parseHtml = (text: string): Parent => parse(text);

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The attribute of the nearest element upwards that has it, as `lang` and `dir` are inherited. */
export function inherited(element: Element, name: string): string | null {
  for (let at: Parent | null = element; at !== null && 'attrs' in at; at = at.parentNode) {
    const value = attribute(at, name);
    if (value !== null) return value;
  }
  return null;
}

/** What an element says of its language and direction; null where it says nothing that we could keep. */
export function languageOf(element: Element): { readonly language: string | null; readonly direction: Direction } {
  const language = (inherited(element, 'lang') ?? '').trim();
  const isKnown = language.length >= 2 && language.length <= 35;
  return { language: isKnown ? language : null, direction: inherited(element, 'dir') === 'ltr' ? 'ltr' : 'rtl' };
}

export function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(/\s+/).includes(name);
}

/** Takes a node out of its tree. */
export function remove(node: Node): void {
  adapter.detachNode(node);
}

/** Takes a node out of its place and puts it before another. */
export function moveBefore(node: Node, other: Node): void {
  adapter.detachNode(node);
  if (other.parentNode !== null) adapter.insertBefore(other.parentNode, node, other);
}

/** What stood in an element stands in its place. */
export function unwrap(element: Element): void {
  for (let [child] = element.childNodes; child !== undefined; [child] = element.childNodes) {
    adapter.detachNode(child);
    if (element.parentNode !== null) adapter.insertBefore(element.parentNode, child, element);
  }
  adapter.detachNode(element);
}

/** Another element in the place of a node; gives the new one. */
export function replaceBy(node: Node, name: string, attributes: Readonly<Record<string, string>>): Element {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = adapter.createElement(name, html.NS.HTML, attrs);
  if (node.parentNode !== null) adapter.insertBefore(node.parentNode, element, node);
  adapter.detachNode(node);
  return element;
}

export function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((one) => one.name !== name), { name, value }];
}

/** The elements round a node, the nearest first. */
export function* around(node: Node): Generator<Element> {
  for (let at: Parent | null = node.parentNode; at !== null && 'attrs' in at; at = at.parentNode) yield at;
}

/** All elements below, in the order of the document, that pass. */
export function findAll(parent: Parent, passes: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const stack: Node[] = [...parent.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (passes(node)) found.push(node);
    pushAll(stack, [...node.childNodes].reverse());
  }
  return found;
}

/** Spread arguments overflow the stack at some hundred thousand. */
function pushAll<Item>(stack: Item[], items: readonly Item[]): void {
  for (const item of items) stack.push(item);
}

export const findByName = (parent: Parent, name: string): Element | undefined =>
  findAll(parent, ({ tagName }) => tagName === name)[0];

/** The words below, breaks as line feeds; scripts and styles have none. Goes as deep as the page does. */
export function textOf(parent: Parent): string {
  const words: string[] = [];
  const stack: Node[] = [...parent.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) words.push(node.value);
    else if (isElement(node) && node.tagName === 'br') words.push('\n');
    else if (isElement(node) && !silent.has(node.tagName)) pushAll(stack, [...node.childNodes].reverse());
  }
  return words.join('');
}

/** Their content is for machines. */
export const silent: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'base',
]);

/** White space as browsers show it, for a field of one line. */
export const collapse = (text: string): string => text.replace(/[ \t\n\f\r]+/g, ' ').trim();
