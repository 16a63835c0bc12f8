/** Blocks of a body as paragraphs, tables and pictures. What a .docx knows no form for is left out. */
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Direction } from '../../../shared/arabic/direction';
import { isKnownObject, isTextBlock, type Block } from '../../../shared/model/body';
import { isSafeHref, parseUrl } from '../../../shared/model/href';
import type { FactBoxBlock, ImageBlock, KnownObjectBlock, TableBlock } from '../../../shared/model/object-blocks';
import { placedCells } from '../../../shared/model/table-grid';
import type { TextBlock } from '../../../shared/model/text-block';
import type { DocxPlace } from './docx-place';
import { deepestLevel, styleIds, type ListKind } from './docx-styles';
import { blockRuns, plainRuns } from './docx-text';

/** CSS pixels between the margins of A4. */
const pageWidth = 600;
const rule = { style: BorderStyle.SINGLE, size: 6, color: 'BBB6AC' } as const;

const headings: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
};

type DocxBlock = Paragraph | Table;

export function docxBlocks(blocks: readonly Block[], place: DocxPlace): DocxBlock[] {
  let list = 0;
  return blocks.flatMap((block, at): DocxBlock[] => {
    if (!isTextBlock(block)) return isKnownObject(block) ? objectBlocks(block, place) : [];
    const before = blocks[at - 1];
    // Items that follow each other count on.
    if (block.listItem !== undefined && !(before !== undefined && isTextBlock(before) && before.listItem !== undefined))
      list = place.newList();
    return [textParagraph(block, list, place)];
  });
}

/** A paragraph that runs as it should. */
export const paragraph = (direction: Direction, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, bidirectional: direction === 'rtl' });

function textParagraph(block: TextBlock, list: number, place: DocxPlace): Paragraph {
  const direction = block.direction ?? place.direction;
  const children = blockRuns(block, direction, place);
  if (block.listItem !== undefined) {
    const level = Math.min((block.level ?? 1) - 1, deepestLevel);
    return paragraph(direction, { children, numbering: { reference: kindOf(block), level, instance: list } });
  }
  const heading = headings[block.style];
  return paragraph(direction, {
    children,
    ...(heading !== undefined && { heading }),
    ...(block.style === 'blockquote' && { style: styleIds.quote }),
  });
}

function kindOf({ listItem, checked }: TextBlock): ListKind {
  if (listItem !== 'check') return listItem === 'number' ? 'number' : 'bullet';
  return checked === true ? 'ticked' : 'unticked';
}

function objectBlocks(block: KnownObjectBlock, place: DocxPlace): DocxBlock[] {
  const { direction } = place;
  switch (block._type) {
    case 'image':
      return pictureBlocks(block, place);
    case 'gallery':
      return [...block.images.flatMap((image) => pictureBlocks(image, place)), ...captions([block.caption], direction)];
    case 'table':
      return [...captions([block.caption], direction), tableBlock(block, place)];
    case 'pullQuote':
      return [
        ...words(block.text, direction, { style: styleIds.pullQuote }),
        ...words(block.attribution, direction, { style: styleIds.byline, indent: { start: 560 } }),
      ];
    case 'factBox':
      return [boxBlock(block, place)];
    case 'divider':
      return [paragraph(direction, { border: { bottom: rule }, spacing: { before: 120, after: 240 } })];
    case 'embed':
      return isSafeHref(block.href) ? [cardParagraph(block, direction)] : [];
    case 'relatedArticle':
      return words(block.headline, direction, {});
  }
}

const words = (text: string, direction: Direction, options: IParagraphOptions): Paragraph[] =>
  text.trim() === '' ? [] : [paragraph(direction, { ...options, children: plainRuns(text, direction) })];

const captions = (texts: readonly string[], direction: Direction): Paragraph[] =>
  words(texts.filter((text) => text.trim() !== '').join(' '), direction, { style: styleIds.caption });

function pictureBlocks(image: ImageBlock, place: DocxPlace): DocxBlock[] {
  const found = place.picture(image);
  const below = captions([image.caption, image.credit], place.direction);
  if (found === null) return below;
  const scale = Math.min(1, pageWidth / found.width);
  const picture = new ImageRun({
    type: found.kind,
    data: found.bytes,
    transformation: { width: Math.round(found.width * scale), height: Math.round(found.height * scale) },
    altText: { name: image._key, description: image.alt, title: '' },
  });
  return [
    paragraph(place.direction, {
      alignment: AlignmentType.CENTER,
      keepNext: below.length > 0,
      spacing: { before: 240 },
      children: [picture],
    }),
    ...below,
  ];
}

function tableBlock(table: TableBlock, place: DocxPlace): Table {
  const placed = placedCells(table);
  return new Table({
    visuallyRightToLeft: place.direction === 'rtl',
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: table.rows.flatMap((_, at) => {
      const cells = placed.filter(({ row }) => row === at);
      if (cells.length === 0) return [];
      return [
        new TableRow({
          // Written as false it is read as true by some.
          ...(at < table.headerRows && { tableHeader: true }),
          children: cells.map(({ cell, column }) => {
            const isHeader = at < table.headerRows || column < table.headerColumns;
            return new TableCell({
              ...(cell.colSpan !== undefined && { columnSpan: cell.colSpan }),
              ...(cell.rowSpan !== undefined && { rowSpan: Math.min(cell.rowSpan, table.rows.length - at) }),
              ...(isHeader && { shading: { fill: 'ECEAE5' } }),
              margins: { top: 60, bottom: 60, left: 100, right: 100 },
              children: docxBlocks(cell.content, place),
            });
          }),
        }),
      ];
    }),
  });
}

function boxBlock({ title, content }: FactBoxBlock, place: DocxPlace): Table {
  const cell = new TableCell({
    shading: { fill: 'F5F4F1' },
    margins: { top: 160, bottom: 100, left: 200, right: 200 },
    children: [...words(title, place.direction, { style: styleIds.boxTitle }), ...docxBlocks(content, place)],
  });
  return new Table({
    visuallyRightToLeft: place.direction === 'rtl',
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [cell] })],
  });
}

function cardParagraph(
  { href, title, provider }: Extract<KnownObjectBlock, { _type: 'embed' }>,
  direction: Direction,
): Paragraph {
  const named = title.trim() === '' ? (parseUrl(href)?.hostname ?? href) : title;
  const link: ParagraphChild = new ExternalHyperlink({
    link: href,
    children: plainRuns(named, direction, { style: 'Hyperlink' }),
  });
  const by = provider.trim() === '' ? [] : plainRuns(` (${provider})`, direction);
  return paragraph(direction, { children: [link, ...by] });
}
