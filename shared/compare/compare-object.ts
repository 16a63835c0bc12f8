/** What is different in a card: its texts, its pictures, its settings, each by the name a person knows. */
import { sameData } from '../merge/same-data';
import { isTextBlock, type Block } from '../model/body';
import type { GalleryBlock, ImageBlock, KnownObjectBlock } from '../model/object-blocks';
import type { TextBlock } from '../model/text-block';
import type { ObjectTextName } from '../model/object-texts';
import { movedKeys } from '../merge/merge-order';
import { compareBlockList, type PiecesOf } from './compare-block-list';
import { linePiece, textPieces } from './text-pieces';
import { compareTables, haveOtherSpans } from './compare-tables';
import type { Change, ComparedPiece } from './comparison';
import type { SettingName } from '../differences/told';

type Line = readonly [field: string, name: ObjectTextName];
type Setting = readonly [field: string, name: SettingName];

type Shape = { readonly lines: readonly Line[]; readonly settings: readonly Setting[] };

const shapes: Readonly<Record<KnownObjectBlock['_type'], Shape>> = {
  image: {
    lines: [
      ['caption', 'pictureCaption'],
      ['credit', 'pictureCredit'],
      ['alt', 'pictureAlt'],
    ],
    settings: [
      ['crop', 'crop'],
      ['focus', 'focus'],
    ],
  },
  gallery: { lines: [['caption', 'galleryCaption']], settings: [] },
  table: {
    lines: [['caption', 'tableCaption']],
    settings: [
      ['headerRows', 'headerRows'],
      ['headerColumns', 'headerColumns'],
      ['columnWidths', 'columnWidths'],
    ],
  },
  pullQuote: {
    lines: [
      ['text', 'quoteText'],
      ['attribution', 'quoteAttribution'],
    ],
    settings: [],
  },
  factBox: { lines: [['title', 'boxTitle']], settings: [] },
  divider: { lines: [], settings: [] },
  embed: {
    lines: [
      ['title', 'linkTitle'],
      ['provider', 'linkProvider'],
    ],
    settings: [['href', 'address']],
  },
  relatedArticle: { lines: [['headline', 'linkTitle']], settings: [['article', 'article']] },
};

/** Fields that are drawn in a way of their own. */
const drawn = ['_key', '_type', 'asset', 'width', 'height', 'images', 'rows', 'content'];

type Fields = Readonly<Record<string, unknown>>;

/** Of one kind, or null on the side that has none. */
export function objectPieces(id: string, before: Block | null, after: Block | null): readonly ComparedPiece[] {
  const { _type } = (after ?? before) as KnownObjectBlock;
  const { lines, settings } = shapes[_type];
  const [was, is] = [before, after] as readonly (Fields | null)[];
  const texts = lines.flatMap(([field, name]): ComparedPiece[] => {
    const read = (side: Fields | null | undefined) => (side ? String(side[field] ?? '') : null);
    const piece = linePiece({ id: `${id}/${field}`, name, was: read(was), is: read(is) });
    return piece === null ? [] : [piece];
  });
  const known = [...drawn, ...lines.map(([field]) => field), ...settings.map(([field]) => field)];
  const others = Object.keys({ ...was, ...is }).filter((field) => !known.includes(field));
  const set = [...settings, ...others.map((field): Setting => [field, 'other'])].flatMap(
    ([field, name]): ComparedPiece[] => {
      const [old, now] = [was?.[field] ?? null, is?.[field] ?? null];
      const isAlone = !was || !is;
      const isShown = isAlone ? name === 'address' : !sameData(old, now);
      return isShown ? [{ kind: 'setting', id: `${id}/${field}`, name, field, was: old, is: now }] : [];
    },
  );
  return [...pictures(id, before, after), ...texts, ...set, ...inside(id, before, after)];
}

function pictures(id: string, before: Block | null, after: Block | null): readonly ComparedPiece[] {
  const [was, is] = [before, after].map((block) => (block?._type === 'image' ? (block as ImageBlock) : null));
  return was || is ? [{ kind: 'picture', id: `${id}/asset`, was: was ?? null, is: is ?? null }] : [];
}

/** A box and a cell hold paragraphs only. */
const piecesOf: PiecesOf = (id, before, after) => textPieces(id, before as TextBlock | null, after as TextBlock | null);

/** What the card holds: pictures, paragraphs or cells. */
function inside(id: string, before: Block | null, after: Block | null): readonly ComparedPiece[] {
  const kind = (after ?? before)?._type;
  const held = <Type extends KnownObjectBlock['_type']>(type: Type) =>
    [before, after].map((block) =>
      block !== null && !isTextBlock(block) && block._type === type
        ? (block as Extract<KnownObjectBlock, { _type: Type }>)
        : null,
    ) as [Extract<KnownObjectBlock, { _type: Type }> | null, Extract<KnownObjectBlock, { _type: Type }> | null];
  if (kind === 'gallery') return members(id, ...held('gallery'));
  if (kind === 'factBox') {
    const [was, is] = held('factBox');
    return [
      {
        kind: 'blocks',
        id,
        blocks: compareBlockList(was?.content ?? [], is?.content ?? [], { within: `${id}/`, piecesOf }),
      },
    ];
  }
  if (kind === 'table') {
    const [was, is] = held('table');
    const spans: ComparedPiece[] = haveOtherSpans(was, is)
      ? [{ kind: 'setting', id: `${id}/cells`, name: 'cells', field: 'cells', was: null, is: null }]
      : [];
    return [...spans, { kind: 'table', id, table: compareTables(id, was, is, piecesOf) }];
  }
  return [];
}

function members(id: string, before: GalleryBlock | null, after: GalleryBlock | null): readonly ComparedPiece[] {
  const listOf = (gallery: GalleryBlock | null) =>
    new Map(gallery?.images.map((image, at) => [image._key, { image, number: at + 1 }]));
  const [was, is] = [listOf(before), listOf(after)];
  const both = (keys: Iterable<string>) => [...keys].filter((key) => was.has(key) && is.has(key));
  const moved = new Set(movedKeys(both(was.keys()), both(is.keys())));
  const gone = [...was.keys()].filter((key) => !is.has(key));
  return [...is.keys(), ...gone].map((key): ComparedPiece => {
    const [old, now] = [was.get(key), is.get(key)];
    const [earlier, later] = [old?.image ?? null, now?.image ?? null];
    return {
      kind: 'member',
      id: `${id}/images/${key}`,
      change: changeOf(earlier, later),
      isMoved: moved.has(key),
      was: old?.number ?? null,
      is: now?.number ?? null,
      pieces: objectPieces(`${id}/images/${key}`, earlier, later),
    };
  });
}

const changeOf = (before: ImageBlock | null, after: ImageBlock | null): Change => {
  if (before === null) return 'come';
  if (after === null) return 'gone';
  return sameData(before, after) ? 'same' : 'changed';
};
