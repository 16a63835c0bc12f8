/** An article as Markdown, with the tables, tick lists and notes of GitHub's. Markdown knows no direction: whoever shows it goes by the letters. */
import { withoutAnchors } from '../../model/anchors';
import type { Article } from '../../model/article';
import { isKnownObject, isTextBlock, type Block, type Body } from '../../model/body';
import { isSafeHref, parseUrl } from '../../model/href';
import type { ImageBlock, KnownObjectBlock, TableBlock } from '../../model/object-blocks';
import { placedCells } from '../../model/table-grid';
import type { TextBlock } from '../../model/text-block';
import { headLines, type HeadLine } from './article-head';
import { markdownLine, markdownWords } from './markdown-text';

type Notes = { readonly texts: string[]; readonly take: (text: string) => number };

export function articleMarkdown(article: Article): string {
  const texts: string[] = [];
  const notes: Notes = { texts, take: (text) => texts.push(text) };
  const body = blocksMarkdown(withoutAnchors(article.body), notes);
  const atEnd = texts.map((text, at) => `[^${at + 1}]: ${markdownWords(text).replaceAll('\n', ' ')}`);
  const parts = [...headLines(article).map(headMarkdown), body, atEnd.join('\n')];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headMarkdown({ kind, text }: HeadLine): string {
  const words = markdownWords(text);
  if (kind === 'headline') return `# ${words.replaceAll('\\\n', ' ')}`;
  return kind === 'standfirst' ? `**${words.trim()}**` : words;
}

/** Items of one list stand close, all else is parted by an empty line. */
function blocksMarkdown(blocks: Body, notes: Notes): string {
  const counters: number[] = [];
  let before: Block | undefined;
  let text = '';
  for (const block of blocks) {
    const own = blockMarkdown(block, counters, notes);
    if (own === '') continue;
    const gap = before === undefined ? '' : isItem(before) && isItem(block) ? '\n' : '\n\n';
    // Two lists, or two quotes, in a row would be one.
    text += gap + own;
    before = block;
  }
  return text;
}

const isItem = (block: Block): boolean => isTextBlock(block) && block.listItem !== undefined;

function blockMarkdown(block: Block, counters: number[], notes: Notes): string {
  if (!isTextBlock(block)) {
    counters.length = 0;
    return isKnownObject(block) ? objectMarkdown(block, notes) : '';
  }
  const words = markdownLine(block, notes.take);
  if (words === '') return '';
  if (block.listItem !== undefined) return itemMarkdown(block, words, counters);
  counters.length = 0;
  const heading = { h2: '## ', h3: '### ', h4: '#### ' }[block.style];
  if (heading !== undefined) return `${heading}${words.replaceAll('\\\n', ' ')}`;
  return block.style === 'blockquote' ? quoted(words) : words;
}

const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** Four spaces a level: what every reader takes for a list within a list, under a number or a sign. */
function itemMarkdown({ listItem, level = 1, checked }: TextBlock, words: string, counters: number[]): string {
  counters.length = Math.min(counters.length, level);
  const number = (counters[level - 1] ?? 0) + 1;
  for (let above = counters.length; above < level - 1; above += 1) counters[above] = 0;
  counters[level - 1] = listItem === 'number' ? number : 0;
  const indent = '    '.repeat(level - 1);
  const sign = listItem === 'number' ? `${number}.` : '-';
  const box = listItem === 'check' ? (checked === true ? '[x] ' : '[ ] ') : '';
  return `${indent}${sign} ${box}${words.replaceAll('\\\n', `\\\n${indent}  `)}`;
}

function objectMarkdown(block: KnownObjectBlock, notes: Notes): string {
  switch (block._type) {
    case 'image':
      return captions([block]);
    case 'gallery':
      return [captions(block.images), emphasised([block.caption])].filter((text) => text !== '').join('\n\n');
    case 'table':
      return [emphasised([block.caption]), tableMarkdown(block, notes)].filter((text) => text !== '').join('\n\n');
    case 'pullQuote':
      return [block.text, block.attribution]
        .filter((text) => text.trim() !== '')
        .map((text) => quoted(markdownWords(text)))
        .join('\n>\n');
    case 'factBox': {
      const title = block.title.trim() === '' ? '' : `**${markdownWords(block.title.trim())}**`;
      const content = blocksMarkdown(block.content, notes);
      return quoted([title, content].filter((text) => text !== '').join('\n\n'));
    }
    case 'divider':
      return '---';
    case 'embed': {
      if (!isSafeHref(block.href)) return '';
      const title = block.title.trim() || (parseUrl(block.href)?.hostname ?? block.href);
      return `[${markdownWords(title)}](<${block.href}>)`;
    }
    case 'relatedArticle':
      return markdownWords(block.headline.trim());
  }
}

/** The picture itself lies elsewhere; what is written under it is said. */
const captions = (images: readonly ImageBlock[]): string =>
  images
    .map(({ caption, credit }) => emphasised([caption, credit]))
    .filter((text) => text !== '')
    .join('\n\n');

function emphasised(texts: readonly string[]): string {
  const words = texts.map((text) => text.trim()).filter((text) => text !== '');
  return words.length === 0 ? '' : `*${markdownWords(words.join(' – ')).replaceAll('\\\n', ' ')}*`;
}

/** A table of GitHub's has one row of headers, and cells of one line that span nothing. */
function tableMarkdown(table: TableBlock, notes: Notes): string {
  const placed = placedCells(table);
  const width = placed.reduce((most, { column, cell }) => Math.max(most, column + (cell.colSpan ?? 1)), 0);
  const rows = table.rows.map((_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const found = placed.find((one) => one.row === row && one.column === column);
      const words = found?.cell.content.map((block) => markdownLine(block, notes.take)) ?? [];
      return words.join(' ').replaceAll('\\\n', ' ');
    }),
  );
  const empty = Array.from({ length: width }, () => '');
  const [head = empty, ...others] = table.headerRows > 0 ? rows : [empty, ...rows];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
}
