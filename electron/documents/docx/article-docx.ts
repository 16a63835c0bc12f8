/** An article as a Word document. The same article gives the same bytes. Loaded when first needed: the library is a megabyte of code. */
import { Document, HeadingLevel, Packer, type FileChild, type Paragraph, type ParagraphChild } from 'docx';
import { bylineText } from '../../../shared/model/byline';
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { exportWords } from '../../../shared/export/words';
import type { Article } from '../../../shared/model/article';
import type { TextBlock } from '../../../shared/model/text-block';
import { docxBlocks, paragraph } from './docx-blocks';
import { docxComments, ofArticle } from './docx-comments';
import type { DocxPicture, DocxPlace } from './docx-place';
import { docxNumbering, docxStyles, styleIds } from './docx-styles';
import { blockRuns, plainRuns } from './docx-text';
import { stableDocx } from './stable-docx';

export type DocxSource = {
  readonly article: Article;
  /** Empty where the document is to carry no comments. */
  readonly threads: readonly PlacedThread[];
  readonly picture: DocxPlace['picture'];
};

export type { DocxPicture };

export async function articleDocx({ article, threads, picture }: DocxSource): Promise<Uint8Array> {
  const { direction, language } = article;
  const comments = docxComments(threads, article.headline.length);
  const footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  let lists = 0;
  const place: DocxPlace = {
    direction,
    language,
    picture,
    anchors: comments.anchors,
    note: (text, side) => {
      const number = Object.keys(footnotes).length + 1;
      footnotes[number] = { children: [paragraph(side, { children: plainRuns(text, side) })] };
      return number;
    },
    newList: () => (lists += 1),
  };
  const children: FileChild[] = [...headBlocks(article, place), ...docxBlocks(article.body, place)];
  const document = new Document({
    title: article.headline,
    creator: bylineText(article.byline),
    lastModifiedBy: '',
    description: '',
    keywords: article.keywords.join(', '),
    styles: docxStyles(direction),
    numbering: docxNumbering(),
    footnotes,
    ...(comments.children.length > 0 && { comments: { children: comments.children } }),
    sections: [{ children }],
  });
  return stableDocx(new Uint8Array(await Packer.toArrayBuffer(document)), article.versionCreated);
}

function headBlocks(article: Article, place: DocxPlace): Paragraph[] {
  const { direction } = article;
  const line = (text: string, style: string): Paragraph[] =>
    text.trim() === '' ? [] : [paragraph(direction, { style, children: plainRuns(text, direction) })];
  return [
    ...line(article.kicker, styleIds.kicker),
    ...headlineParagraph(article, place),
    ...line(article.subheadline, styleIds.subheadline),
    ...line(article.standfirst, styleIds.standfirst),
    ...line(bylineText(article.byline), styleIds.byline),
    ...line(article.located, styleIds.byline),
    ...line(dateText(article), styleIds.byline),
  ];
}

/** Comments that are about no words in particular stand at the headline. */
function headlineParagraph({ headline, direction }: Article, place: DocxPlace): Paragraph[] {
  if (headline.trim() === '' && !place.anchors.has(ofArticle)) return [];
  const asBlock: TextBlock = {
    _type: 'block',
    _key: ofArticle,
    style: 'normal',
    children: [{ _type: 'span', _key: 'headline', text: headline, marks: [] }],
    markDefs: [],
  };
  const children: ParagraphChild[] = blockRuns(asBlock, direction, place);
  return [paragraph(direction, { heading: HeadingLevel.TITLE, children })];
}

function dateText({ newsDate, language }: Article): string {
  if (newsDate === null) return '';
  return `${exportWords(language)('export.newsDate')} ${newsDate.split('-').reverse().join('-')}`;
}
