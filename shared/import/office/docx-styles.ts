/** What the styles of a .docx say, through all the styles they are based on: direction, the look of Arabic letters, headings, quotes. */
import { allNamed, attributeOf, childNamed, type Document, type Element } from './xml';

export type RunFacts = {
  readonly rtl?: boolean;
  readonly b?: boolean;
  readonly i?: boolean;
  readonly bCs?: boolean;
  readonly iCs?: boolean;
};

export type ParagraphFacts = {
  readonly bidi?: boolean;
  /** 1 for the highest heading; absent for text. */
  readonly heading?: number;
  readonly kind?: 'title' | 'quote' | 'caption';
};

export type DocxStyles = {
  readonly run: (id: string | null) => RunFacts;
  readonly paragraph: (id: string | null) => ParagraphFacts;
};

type Style = { readonly run: RunFacts; readonly paragraph: ParagraphFacts; readonly base: string | null };

export function readDocxStyles(document: Document | null): DocxStyles {
  const elements = document === null ? [] : allNamed(document, 'w:style');
  const styles = new Map(elements.map((element) => [attributeOf(element, 'w:styleId') ?? '', styleOf(element)]));
  const defaults = document === null ? none : defaultsOf(document);
  const standard = elements.find(
    (one) => attributeOf(one, 'w:type') === 'paragraph' && isOn(attributeOf(one, 'w:default')),
  );
  const standardId = standard === undefined ? null : attributeOf(standard, 'w:styleId');
  const resolve = (id: string | null): Style => merge([defaults, ...chainOf(styles, id)]);
  return { run: (id) => resolve(id).run, paragraph: (id) => resolve(id ?? standardId).paragraph };
}

const none: Style = { run: {}, paragraph: {}, base: null };

/** From the most general to the style itself; a circle of styles ends where it closes. */
function chainOf(styles: ReadonlyMap<string, Style>, id: string | null): Style[] {
  const chain: Style[] = [];
  for (let at = id, style = styles.get(at ?? ''); style !== undefined && !chain.includes(style);) {
    chain.unshift(style);
    at = style.base;
    style = styles.get(at ?? '');
  }
  return chain;
}

const merge = (chain: readonly Style[]): Style =>
  chain.reduce((all, one) => ({
    run: { ...all.run, ...one.run },
    paragraph: { ...all.paragraph, ...one.paragraph },
    base: null,
  }));

function styleOf(element: Element): Style {
  const base = childNamed(element, 'w:basedOn');
  const name = attributeOf(childNamed(element, 'w:name') ?? element, 'w:val') ?? '';
  return {
    run: runFacts(childNamed(element, 'w:rPr')),
    paragraph: { ...namedFacts(name), ...paragraphFacts(childNamed(element, 'w:pPr')) },
    base: base === undefined ? null : attributeOf(base, 'w:val'),
  };
}

function defaultsOf(document: Document): Style {
  const [run] = allNamed(document, 'w:rPrDefault');
  const [paragraph] = allNamed(document, 'w:pPrDefault');
  return {
    run: runFacts(run === undefined ? undefined : childNamed(run, 'w:rPr')),
    paragraph: paragraphFacts(paragraph === undefined ? undefined : childNamed(paragraph, 'w:pPr')),
    base: null,
  };
}

/** Built-in styles keep their English names whatever the language of Word. */
function namedFacts(name: string): ParagraphFacts {
  const heading = /^heading (\d)$/i.exec(name)?.[1];
  if (heading !== undefined) return { heading: Number(heading) };
  if (/^title$/i.test(name)) return { kind: 'title' };
  if (/^caption$/i.test(name)) return { kind: 'caption' };
  return /^((intense )?quote|quotations|block text)$/i.test(name) ? { kind: 'quote' } : {};
}

export function runFacts(properties: Element | undefined): RunFacts {
  const isRtl = toggle(properties, 'w:rtl') ?? toggle(properties, 'w:cs');
  return defined({
    rtl: isRtl,
    b: toggle(properties, 'w:b'),
    i: toggle(properties, 'w:i'),
    bCs: toggle(properties, 'w:bCs'),
    iCs: toggle(properties, 'w:iCs'),
  });
}

export function paragraphFacts(properties: Element | undefined): ParagraphFacts {
  const outline = properties === undefined ? undefined : childNamed(properties, 'w:outlineLvl');
  const level = outline === undefined ? Number.NaN : Number(attributeOf(outline, 'w:val'));
  const heading = level >= 0 && level < 9 ? level + 1 : undefined;
  return defined({ bidi: toggle(properties, 'w:bidi'), heading });
}

/** Undefined where nothing is said. https://learn.microsoft.com/dotnet/api/documentformat.openxml.onoffvalue */
function toggle(properties: Element | undefined, name: string): boolean | undefined {
  const element = properties === undefined ? undefined : childNamed(properties, name);
  return element === undefined ? undefined : isOn(attributeOf(element, 'w:val') ?? '1');
}

const isOn = (value: string | null): boolean => value !== null && !['0', 'false', 'off', 'none'].includes(value);

function defined<Facts extends object>(facts: Facts): { [Name in keyof Facts]?: NonNullable<Facts[Name]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Facts]?: NonNullable<Facts[Name]>;
  };
}
