/** A whole HTML page as an article. Our own pages come back field for field; of others we take the headline and the text. */
import { generator } from '../../export/page-html';
import { cleanHtml, readCleanHtml } from '../clean/read-html';
import {
  attribute,
  collapse,
  findAll,
  findByName,
  languageOf,
  parseHtml,
  textOf,
  type Element,
  type Parent,
} from './html-nodes';
import { bodyText } from '../../model/plain-text';
import { nothingImported, type Imported, type NewKey } from '../imported';
import { liftHeader } from '../lift-header';
import { pictureInAddress } from '../pictures/carried-picture';
import { ownArticle, ownTicker } from './own-page';

export function parseHtmlPage(html: string, newKey: NewKey): Imported {
  const document = parseHtml(html);
  return isOurs(document) ? ownPage(document, newKey) : foreignPage(document, newKey);
}

function isOurs(document: Parent): boolean {
  const named = findAll(
    document,
    (element) => element.tagName === 'meta' && attribute(element, 'name') === 'generator',
  );
  return named.some((element) => attribute(element, 'content') === generator);
}

function ownPage(document: Parent, newKey: NewKey): Imported {
  const article = findByName(document, 'article');
  const read = article === undefined ? null : ownArticle(document, article, newKey);
  return {
    ...nothingImported,
    article: read?.article ?? null,
    leftOut: read?.leftOut ?? [],
    ticker: ownTicker(document),
  };
}

function foreignPage(document: Parent, newKey: NewKey): Imported {
  const cleaned = cleanHtml(document);
  const root = contentOf(document);
  const { language, direction } = languageOf(root);
  const options = {
    newKey,
    firstHeading: 'headline',
    direction,
    pictures: 'as-words',
    files: pictureInAddress,
  } as const;
  const read = readCleanHtml(root, options);
  const leftOut = [...cleaned, ...read.leftOut];
  const headline = read.headline ?? headlineBeside(document);
  if (bodyText(read.body) === '' && headline === null) return { ...nothingImported, leftOut };
  const article = {
    ...(headline === null ? {} : { headline }),
    ...(language === null ? {} : { language }),
    direction,
    ...liftHeader(read.body),
  };
  return { ...nothingImported, article, leftOut };
}

/** The longest `article`, else `main`, else everything. */
function contentOf(document: Parent): Element {
  const articles = findAll(document, ({ tagName }) => tagName === 'article');
  const longest = articles
    .map((element) => ({ element, length: textOf(element).length }))
    .sort((a, b) => b.length - a.length)[0]?.element;
  return longest ?? findByName(document, 'main') ?? bodyOf(document);
}

/** parse5 makes a body for every page, as browsers do. */
function bodyOf(document: Parent): Element {
  const body = findByName(document, 'body');
  if (body === undefined) throw new TypeError('a parsed page without body');
  return body;
}

/** A page whose headline stands outside its article: the first `h1` anywhere, else the title. */
function headlineBeside(document: Parent): string | null {
  const heading = findByName(document, 'h1');
  const title = findByName(document, 'title');
  const text = [heading, title].map((element) => (element === undefined ? '' : collapse(textOf(element))));
  return text.find((candidate) => candidate !== '') ?? null;
}
