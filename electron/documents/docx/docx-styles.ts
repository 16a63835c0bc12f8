/** The styles of a document and its kinds of lists. Built-in names, so that Word's own panes and our import know them. */
import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Direction } from '../../../shared/arabic/direction';

/** On every machine that has a word processor, with Arabic letters. */
const face = 'Arial';
export const font = { ascii: face, hAnsi: face, cs: face, eastAsia: face };
export const monospace = { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New', eastAsia: 'Courier New' };

const quiet = '5D5850';

/** Half-points. */
const sizes = { text: 26, small: 22, title: 44, h2: 32, h3: 29, h4: 26, lead: 29 };

export const styleIds = {
  kicker: 'MidadKicker',
  subheadline: 'Subtitle',
  standfirst: 'MidadStandfirst',
  byline: 'MidadByline',
  quote: 'Quote',
  pullQuote: 'IntenseQuote',
  caption: 'Caption',
  boxTitle: 'MidadBoxTitle',
} as const;

export function docxStyles(direction: Direction): IStylesOptions {
  const bidirectional = direction === 'rtl';
  const own = (
    id: string,
    name: string,
    { run = {}, paragraph = {} }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
  ): IParagraphStyleOptions => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph });
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, font, color: '000000' },
    paragraph: { spacing: { before, after: 80, line: 288, lineRule: LineRuleType.AUTO }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font, size: sizes.text, language: { value: 'en-US', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 160, line: 320, lineRule: LineRuleType.AUTO } },
      },
      title: heading(sizes.title, 0),
      heading2: heading(sizes.h2, 320),
      heading3: heading(sizes.h3, 280),
      heading4: heading(sizes.h4, 240),
      hyperlink: { run: { color: '175676', underline: {} } },
    },
    paragraphStyles: [
      own(styleIds.kicker, 'Kicker', { run: { size: sizes.small, bold: true, color: '9C1C14' } }),
      own(styleIds.subheadline, 'Subtitle', { run: { size: sizes.lead, color: quiet } }),
      own(styleIds.standfirst, 'Standfirst', { run: { bold: true } }),
      own(styleIds.byline, 'Byline', {
        run: { size: sizes.small, color: quiet },
        paragraph: { spacing: { after: 60 } },
      }),
      own(styleIds.quote, 'Quote', { run: { color: '3A3733' }, paragraph: { indent: { start: 560, end: 280 } } }),
      own(styleIds.pullQuote, 'Intense Quote', {
        run: { size: sizes.lead, bold: true },
        paragraph: { indent: { start: 560, end: 560 }, spacing: { before: 240, after: 120 } },
      }),
      own(styleIds.caption, 'Caption', { run: { size: sizes.small, color: quiet } }),
      own(styleIds.boxTitle, 'Box Title', { run: { bold: true } }),
    ].map((style) => ({ ...style, paragraph: { ...style.paragraph, bidirectional } })),
  };
}

export const listKinds = ['bullet', 'number', 'ticked', 'unticked'] as const;
export type ListKind = (typeof listKinds)[number];

/** Levels that Word knows. */
export const deepestLevel = 8;
const signs: Readonly<Record<Exclude<ListKind, 'number'>, string>> = { bullet: '•', ticked: '☑', unticked: '☐' };

export function docxNumbering(): INumberingOptions {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
  return {
    config: listKinds.map((kind) => ({
      reference: kind,
      levels: levels.map((level) => ({
        level,
        format: kind === 'number' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
        text: kind === 'number' ? `%${level + 1}.` : signs[kind],
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { start: 560 * (level + 1), hanging: 320 } } },
      })),
    })),
  };
}
