/**
 * The words that stand in an object itself, not in blocks within it: what a person writes into a card, the title of a box, a note on a word. Whoever
 * looks through an article asks here, so that nothing a reader reads is overlooked.
 */

export const objectTextNames = [
  'pictureCaption',
  'pictureCredit',
  'pictureAlt',
  'galleryCaption',
  'tableCaption',
  'quoteText',
  'quoteAttribution',
  'boxTitle',
  'linkTitle',
  'linkProvider',
  'note',
] as const;
/** What such a text is, as a person calls it; worded under `cardText.<name>`. */
export type ObjectTextName = (typeof objectTextNames)[number];

export type ObjectText = {
  readonly name: ObjectTextName;
  /** From the object to the text: names and numbers, parted by slashes (`images/2/alt`). */
  readonly field: string;
  readonly text: string;
  /** Letters that the model lets it have (object-blocks.ts). */
  readonly longest: number;
};

type Kind = readonly [field: string, name: ObjectTextName, longest: number];

const pictureTexts: readonly Kind[] = [
  ['caption', 'pictureCaption', 10_000],
  ['credit', 'pictureCredit', 2000],
  ['alt', 'pictureAlt', 2000],
];

/** In their order on the page. The headline of a related article is that article's, not ours. */
const textsOf: Readonly<Record<string, readonly Kind[] | undefined>> = {
  image: pictureTexts,
  gallery: [['caption', 'galleryCaption', 10_000]],
  table: [['caption', 'tableCaption', 10_000]],
  pullQuote: [
    ['text', 'quoteText', 10_000],
    ['attribution', 'quoteAttribution', 2000],
  ],
  factBox: [['title', 'boxTitle', 2000]],
  embed: [
    ['title', 'linkTitle', 2000],
    ['provider', 'linkProvider', 2000],
  ],
  explainer: [['text', 'note', 10_000]],
};

/** What the text of an object at `field` is called; null where its kind has none there. */
export function objectTextName(type: string, field: string): ObjectTextName | null {
  const inGallery = /^images\/\d+\/(.+)$/.exec(field)?.[1];
  const kinds = type === 'gallery' && inGallery !== undefined ? pictureTexts : (textsOf[type] ?? []);
  return kinds.find(([name]) => name === (inGallery ?? field))?.[1] ?? null;
}

/** Those that are not empty. Kinds that this version does not know have none. */
export function objectTexts(object: { readonly _type: string }): readonly ObjectText[] {
  const images = object._type === 'gallery' && 'images' in object ? (object.images as readonly object[]) : [];
  const ofImages = images.flatMap((image, at) => namedIn(image, pictureTexts, `images/${at}/`));
  return [...ofImages, ...namedIn(object, textsOf[object._type] ?? [], '')];
}

function namedIn(object: object, kinds: readonly Kind[], before: string): ObjectText[] {
  return kinds.flatMap(([field, name, longest]) => {
    const text: unknown = (object as Readonly<Record<string, unknown>>)[field];
    return typeof text === 'string' && text !== '' ? [{ name, field: `${before}${field}`, text, longest }] : [];
  });
}

/** All but what leads there are the very same objects. A path that leads nowhere throws. */
export function changedAt(value: unknown, path: string, change: (value: unknown) => unknown): unknown {
  return path === '' ? change(value) : changedAlong(value, path.split('/'), change);
}

function changedAlong(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.map((item, at) => (String(at) === name ? changedAlong(item, rest, change) : item));
  if (typeof value !== 'object' || value === null) throw new TypeError(`nothing at ${name}`);
  const object = value as Record<string, unknown>;
  return { ...object, [name]: changedAlong(object[name], rest, change) };
}

/** Null where nothing stands there. */
export const objectTextAt = (object: { readonly _type: string }, field: string): ObjectText | null =>
  objectTexts(object).find((text) => text.field === field) ?? null;
