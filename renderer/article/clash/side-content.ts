/** What one side of a field or block shows, with the words marked that the other side does not have. */
import { blockOfLine, compareWords, plainRuns, type WordRun } from '../../../shared/merge/compare-words';
import type { Part } from '../../../shared/merge/fields';
import { sameData } from '../../../shared/merge/same-data';
import type { MessageKey, Translate } from '../../../shared/messages/translate';
import type { Byline } from '../../../shared/model/article';
import { isKnownObject, isTextBlock, type Block, type ObjectBlock } from '../../../shared/model/body';
import type { TableBlock } from '../../../shared/model/object-blocks';
import type { TextBlock } from '../../../shared/model/text-block';
import type { MergePlan, OrderConflict } from '../../../shared/merge/merge-plan';
import { blockText, textOf } from '../../../shared/model/plain-text';
import { isolated } from '../../i18n/plain-words';
import { bylineText, peopleSeparator } from '../../../shared/model/byline';

export type SideContent =
  /** `kind` names what the block is, where that is no plain paragraph or where the sides differ in it. */
  | {
      readonly kind: 'words';
      readonly runs: readonly WordRun[];
      readonly look: 'field' | 'text';
      readonly label: string | null;
    }
  | { readonly kind: 'note'; readonly text: string };

export type Contents = { readonly base: SideContent; readonly ours: SideContent; readonly theirs: SideContent };

type Sides<T> = { readonly base: T | null; readonly ours: T; readonly theirs: T };

export function fieldContents(t: Translate, field: string, sides: Sides<Part>): Contents {
  const show = (part: Part | null): string => (part === null ? '' : fieldText(t, field, part));
  const [ours, theirs] = [show(sides.ours), show(sides.theirs)];
  const compared = compareWords(blockOfLine(ours), blockOfLine(theirs));
  const content = (text: string, runs: readonly WordRun[]): SideContent =>
    text.trim() === '' ? { kind: 'note', text: t('clash.empty') } : { kind: 'words', runs, look: 'field', label: null };
  const was = show(sides.base);
  return {
    base: sides.base === null ? { kind: 'note', text: t('clash.unknown') } : content(was, plainRuns(blockOfLine(was))),
    ours: content(ours, compared.ours),
    theirs: content(theirs, compared.theirs),
  };
}

/** A block that a side does not have was either removed from it or never in it. */
export function blockContents(t: Translate, sides: Sides<Block | null>): Contents {
  const { base, ours, theirs } = sides;
  const compared = ours === null || theirs === null ? null : compareWords(wordsOf(ours), wordsOf(theirs));
  const isLabelled = ours !== null && theirs !== null && !sameData(placeOf(ours), placeOf(theirs));
  const show = (block: Block | null, runs: readonly WordRun[] | undefined): SideContent => {
    if (block === null) return { kind: 'note', text: t(base === null ? 'clash.absent' : 'clash.removed') };
    const shown = runs ?? plainRuns(wordsOf(block));
    if (!isTextBlock(block)) return { kind: 'words', runs: shown, look: 'field', label: objectKind(t, block) };
    const isPlain = block.style === 'normal' && block.listItem === undefined;
    const label = isPlain && !isLabelled ? null : blockKind(t, block);
    return shown.length === 0
      ? { kind: 'note', text: t('clash.empty') }
      : { kind: 'words', runs: shown, look: 'text', label };
  };
  return {
    base: base === null ? { kind: 'note', text: t('clash.unknown') } : show(base, undefined),
    ours: show(ours, compared?.ours),
    theirs: show(theirs, compared?.theirs),
  };
}

function objectKind(t: Translate, block: ObjectBlock): string {
  return isKnownObject(block) ? t(`card.${block._type}`) : t('clash.object', { type: isolated(block._type) });
}

/** The words of a table, row by row, or of another block; of one that has none, or that this version does not know, what its file holds. */
function wordsOf(block: Block): TextBlock {
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

/** The blocks between the first and the last that stand elsewhere, each by its first words. */
export function orderContents(t: Translate, plan: MergePlan, { base, ours, theirs }: OrderConflict): Contents {
  const shared = ours.filter((key) => theirs.includes(key));
  const [our, their] = [shared, theirs.filter((key) => shared.includes(key))];
  const first = our.findIndex((key, at) => key !== their[at]);
  const last = our.findLastIndex((key, at) => key !== their[at]);
  const show = (keys: readonly string[]): SideContent => {
    const lines = keys
      .slice(first, last + 1)
      .map((key) => `${our.indexOf(key) + 1}. ${beginning(plan.blocks.get(key)?.ours)}`);
    return { kind: 'words', runs: plainRuns(blockOfLine(lines.join('\n'))), look: 'field', label: null };
  };
  const was = (base ?? []).filter((key) => shared.includes(key));
  return {
    base: base === null ? { kind: 'note', text: t('clash.unknown') } : show(was),
    ours: show(our),
    theirs: show(their),
  };
}

const beginning = (block: Block | null | undefined): string => {
  if (block === null || block === undefined) return '';
  const words = (blockText(block) || block._type).split(/\s+/u);
  return words.length > 7 ? `${words.slice(0, 7).join(' ')}…` : words.join(' ');
};

const placeOf = (block: Block): unknown =>
  isTextBlock(block) ? [block.style, block.listItem ?? null, block.level ?? null, block.direction ?? null] : null;

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

function blockKind(t: Translate, block: TextBlock): string {
  const key = kinds[block.listItem ?? block.style];
  return key === undefined ? isolated(block.style) : t(key);
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

function fieldText(t: Translate, field: string, part: Part): string {
  const value = part[field];
  if (value === undefined || value === null) return '';
  if (field === 'byline') return bylineText(value as Byline);
  if (field === 'keywords') return (value as readonly string[]).join(peopleSeparator);
  if (field === 'language') {
    const key = languages[String(value)];
    return key === undefined ? String(value) : t(key);
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
