/** What a field or a block of an article is called and what it says, where versions of it stand beside each other. */
import { blockOfLine } from '../../shared/merge/compare-words';
import type { Part } from '../../shared/merge/fields';
import type { MessageKey, Translate } from '../../shared/messages/translate';
import type { Byline } from '../../shared/model/article';
import type { Correction } from '../../shared/model/correction';
import { bylineText, peopleSeparator } from '../../shared/model/byline';
import { isKnownObject, isTextBlock, type Block, type ObjectBlock } from '../../shared/model/body';
import type { TableBlock } from '../../shared/model/object-blocks';
import { blockText, textOf } from '../../shared/model/plain-text';
import type { TextBlock } from '../../shared/model/text-block';
import { isolated } from '../i18n/plain-words';

export function objectKind(t: Translate, block: ObjectBlock): string {
  return isKnownObject(block) ? t(`card.${block._type}`) : t('clash.object', { type: isolated(block._type) });
}

/** The words of a table, row by row, or of another block; of one that has none, or that this version does not know, what its file holds. */
export function wordsOf(block: Block): TextBlock {
  if (isTextBlock(block)) return block;
  const words = isKnownObject(block) && block._type === 'table' ? tableText(block) : blockText(block);
  if (words !== '') return blockOfLine(words.slice(0, mostOfAnObject * 4));
  const { _type, _key, ...fields } = block;
  return blockOfLine(JSON.stringify(fields, null, 1).replace(/\s+/gu, ' ').slice(0, mostOfAnObject));
}

const tableText = ({ caption, rows }: TableBlock): string =>
  [caption, ...rows.map(({ cells }) => cells.map(({ content }) => content.map(textOf).join(' ')).join(' | '))]
    .filter((line) => line !== '')
    .join('\n');

/** Letters; a table of a hundred rows would fill the screen. */
const mostOfAnObject = 600;

const kinds: Readonly<Record<string, MessageKey>> = {
  normal: 'command.block.paragraph',
  h2: 'command.block.heading2',
  h3: 'command.block.heading3',
  h4: 'command.block.heading4',
  blockquote: 'command.block.quote',
  bullet: 'command.block.bulletList',
  number: 'command.block.numberList',
  check: 'command.block.checkList',
};

export const blockKind = (t: Translate, block: TextBlock): string => kindName(t, block.listItem ?? block.style);

/** A style or a kind of list by its own name (`h2`, `bullet`). */
export function kindName(t: Translate, name: string): string {
  const key = kinds[name];
  return key === undefined ? isolated(name) : t(key);
}

const fieldNames: Readonly<Record<string, MessageKey>> = {
  slugline: 'field.slugline',
  kicker: 'field.kicker',
  headline: 'field.headline',
  subheadline: 'field.subheadline',
  standfirst: 'field.standfirst',
  byline: 'article.groupByline',
  located: 'field.located',
  newsDate: 'field.newsDate',
  section: 'field.section',
  desk: 'field.desk',
  urgency: 'field.urgency',
  plannedFor: 'field.plannedFor',
  embargoedUntil: 'field.embargoedUntil',
  corrections: 'field.corrections',
  keywords: 'field.keywords',
  language: 'field.language',
};

/** A field that this version does not know goes by its own name. */
export function fieldName(t: Translate, field: string): string {
  const key = fieldNames[field];
  return key === undefined ? isolated(field) : t(key);
}

const languages: Readonly<Record<string, MessageKey>> = {
  ar: 'field.languageArabic',
  en: 'field.languageEnglish',
  fr: 'field.languageFrench',
};

/** '' where there is nothing in it. */
export function fieldText(t: Translate, field: string, part: Part): string {
  const value = part[field];
  if (value === undefined || value === null) return '';
  if (field === 'byline') return bylineText(value as Byline);
  if (field === 'keywords') return (value as readonly string[]).join(peopleSeparator);
  if (field === 'corrections') return (value as readonly Correction[]).map(({ text }) => text).join('\n');
  if (field === 'language') {
    const key = languages[String(value)];
    return key === undefined ? String(value) : t(key);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
