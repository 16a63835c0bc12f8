/** What the styles of an .odt say, through all the styles they are based on, in the words of CSS. */
import { allNamed, attributeOf, childNamed, type Document, type Element } from './xml';

export type OdtParagraph = {
  readonly direction: 'rtl' | 'ltr' | null;
  readonly kind: 'title' | 'quote' | 'caption' | 'text';
  /** Declarations for the words, '' where they look as usual. */
  readonly css: string;
};

export type OdtStyles = {
  readonly paragraph: (name: string | null) => OdtParagraph;
  /** Declarations of a text style. */
  readonly text: (name: string | null) => string;
  readonly list: (name: string | null, level: number) => 'ul' | 'ol';
};

type Properties = Readonly<Record<string, string>>;
type Style = { readonly names: readonly string[]; readonly text: Properties; readonly paragraph: Properties };

export function readOdtStyles(documents: readonly Document[]): OdtStyles {
  const elements = documents.flatMap((document) => allNamed(document, 'style:style'));
  const byName = new Map(elements.map((element) => [keyOf(element), element]));
  const defaults = documents
    .flatMap((document) => allNamed(document, 'style:default-style'))
    .find((element) => attributeOf(element, 'style:family') === 'paragraph');
  const lists = new Map(
    documents
      .flatMap((document) => allNamed(document, 'text:list-style'))
      .map((element) => [attributeOf(element, 'style:name') ?? '', element]),
  );
  const resolve = (family: string, name: string | null): Style => resolved(chainOf(byName, family, name));
  return {
    paragraph: (name) => paragraphOf(resolve('paragraph', name), defaults),
    text: (name) => cssOf(resolve('text', name).text),
    list: (name, level) => listKind(lists.get(name ?? ''), level),
  };
}

const keyOf = (element: Element): string =>
  `${attributeOf(element, 'style:family') ?? ''} ${attributeOf(element, 'style:name') ?? ''}`;

/** From the most general to the style itself; a circle of styles ends where it closes. */
function chainOf(byName: ReadonlyMap<string, Element>, family: string, name: string | null): Element[] {
  const chain: Element[] = [];
  for (let at = byName.get(`${family} ${name ?? ''}`); at !== undefined && !chain.includes(at);) {
    chain.unshift(at);
    at = byName.get(`${family} ${attributeOf(at, 'style:parent-style-name') ?? ''}`);
  }
  return chain;
}

const resolved = (chain: readonly Element[]): Style => ({
  names: chain.map((element) => attributeOf(element, 'style:name') ?? ''),
  text: Object.assign({}, ...chain.map((element) => propertiesOf(element, 'style:text-properties'))) as Properties,
  paragraph: Object.assign(
    {},
    ...chain.map((element) => propertiesOf(element, 'style:paragraph-properties')),
  ) as Properties,
});

function propertiesOf(style: Element, name: string): Properties {
  const element = childNamed(style, name);
  if (element === undefined) return {};
  return Object.fromEntries(
    [...(element.attributes as Iterable<{ name: string; value: string }>)].map((one) => [one.name, one.value]),
  );
}

function paragraphOf({ names, text, paragraph }: Style, defaults: Element | undefined): OdtParagraph {
  const general = defaults === undefined ? {} : propertiesOf(defaults, 'style:paragraph-properties');
  const mode = paragraph['style:writing-mode'] ?? general['style:writing-mode'];
  return {
    direction: mode?.startsWith('rl') ? 'rtl' : mode?.startsWith('lr') ? 'ltr' : null,
    kind: kindByName.find(([name]) => names.includes(name))?.[1] ?? 'text',
    css: cssOf(text),
  };
}

/** Styles that LibreOffice brings along keep their English names whatever its language. */
const kindByName: readonly (readonly [string, OdtParagraph['kind']])[] = [
  ['Quotations', 'quote'],
  ['Title', 'title'],
  ['Caption', 'caption'],
];

/** `mso-bidi-…` is how the reader of HTML is told of the look of Arabic letters (shared/import/html/looks.ts). */
function cssOf(text: Properties): string {
  const declarations: readonly (readonly [string, string | undefined])[] = [
    ['font-weight', text['fo:font-weight']],
    ['mso-bidi-font-weight', text['style:font-weight-complex']],
    ['font-style', text['fo:font-style']],
    ['mso-bidi-font-style', text['style:font-style-complex']],
    ['text-decoration', lineOf(text)],
    ['vertical-align', /^(super|sub)/.exec(text['style:text-position'] ?? '')?.[1]],
  ];
  return declarations.flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`])).join(';');
}

function lineOf(text: Properties): string | undefined {
  const isOn = (value: string | undefined): boolean => value !== undefined && value !== 'none';
  const lines = [
    ...(isOn(text['style:text-underline-style']) ? ['underline'] : []),
    ...(isOn(text['style:text-line-through-style']) ? ['line-through'] : []),
  ];
  return lines.length === 0 ? undefined : lines.join(' ');
}

function listKind(list: Element | undefined, level: number): 'ul' | 'ol' {
  const numbers = list === undefined ? [] : allNamed(list, 'text:list-level-style-number');
  const own = numbers.find((element) => attributeOf(element, 'text:level') === String(level));
  return own !== undefined && (attributeOf(own, 'style:num-format') ?? '') !== '' ? 'ol' : 'ul';
}
