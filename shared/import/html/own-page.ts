/** Pages that `shared/export` wrote, read back: every field from its own element, white space as it stands. */
import { Byline, type Article } from '../../model/article';
import { defaultBylineSeparator, peopleSeparator } from '../../model/byline';
import { isSafeHref } from '../../model/href';
import { Day } from '../../model/ids';
import { TickerDraft } from '../../model/ticker-line';
import {
  attribute,
  findAll,
  findByName,
  hasClass,
  isElement,
  isText,
  textOf,
  type Element,
  type Parent,
} from './html-nodes';
import { htmlToBody } from './html-to-body';
import type { ImportedArticle, ImportedTicker, LeftOut, NewKey } from '../imported';

export function ownArticle(
  document: Parent,
  article: Element,
  newKey: NewKey,
): { readonly article: ImportedArticle; readonly leftOut: readonly LeftOut[] } {
  const frame =
    article.parentNode !== null && isElement(article.parentNode as Element) ? (article.parentNode as Element) : null;
  const language = inherited(frame, 'lang') ?? 'ar';
  const direction = inherited(frame, 'dir') === 'ltr' ? 'ltr' : 'rtl';
  const header = article.childNodes.filter(isElement).find(({ tagName }) => tagName === 'header');
  const content = { ...article, childNodes: article.childNodes.filter((node) => node !== header) };
  const { body, leftOut } = htmlToBody(content, { newKey, whiteSpace: 'keep', firstHeading: 'heading', direction });
  const fields = header === undefined ? {} : headerFields(header);
  return { article: { language, direction, ...fields, ...metaFields(document), body }, leftOut };
}

function inherited(element: Element | null, name: string): string | null {
  for (let at: Element | null = element; at !== null && isElement(at); at = at.parentNode as Element | null) {
    const value = attribute(at, name);
    if (value !== null) return value;
  }
  return null;
}

function headerFields(header: Element): Partial<Article> {
  const field = (className: string) => {
    const found = findAll(header, (element) => hasClass(element, className))[0];
    return found === undefined ? {} : textOf(found);
  };
  const texts = {
    kicker: field('kicker'),
    subheadline: field('subheadline'),
    standfirst: field('standfirst'),
    located: field('located'),
  };
  const headline = findByName(header, 'h1');
  const byline = findAll(header, (element) => hasClass(element, 'byline'))[0];
  const day = Day.safeParse(attribute(findByName(header, 'time') ?? header, 'datetime'));
  return {
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string')) as Partial<Article>),
    ...(headline === undefined ? {} : { headline: textOf(headline) }),
    ...(byline === undefined ? {} : { byline: bylineOf(byline) }),
    ...(day.success ? { newsDate: day.data } : {}),
  };
}

/** The words between the parts are the separator, those between people the comma. */
function bylineOf(element: Element): Byline {
  const part = (className: string) => findAll(element, (one) => hasClass(one, className)).map(textOf);
  const between = element.childNodes.filter(isText).map(({ value }) => value);
  const separator = between.find((text) => text !== peopleSeparator);
  return {
    people: part('person'),
    agency: part('agency')[0] ?? '',
    outlet: part('outlet')[0] ?? '',
    ...(separator === undefined || separator === defaultBylineSeparator ? {} : { separator }),
  };
}

function metaFields(document: Parent): Pick<Article, never> | { section?: string; keywords?: string[] } {
  const property = (name: string) =>
    findAll(document, (element) => element.tagName === 'meta' && attribute(element, 'property') === name).map(
      (element) => attribute(element, 'content') ?? '',
    );
  const section = property('article:section')[0];
  const keywords = property('article:tag');
  return { ...(section === undefined ? {} : { section }), ...(keywords.length === 0 ? {} : { keywords }) };
}

/** The ticker of a page, alone or beside an article. Lines whose data are not sound are left where they are. */
export function ownTicker(document: Parent): ImportedTicker | null {
  const frame = findAll(document, (element) => hasClass(element, 'ticker'))[0];
  if (frame === undefined) return null;
  const heading = findByName(frame, 'h1') ?? findByName(frame, 'h2');
  const lines = findAll(frame, ({ tagName }) => tagName === 'li').flatMap((row): TickerDraft[] => {
    const draft = TickerDraft.safeParse(draftOf(row));
    return draft.success ? [draft.data as TickerDraft] : [];
  });
  return { title: heading === undefined ? null : textOf(heading), lines };
}

/** A link to one of our own pages is relative and has no meaning elsewhere: ids are new after an import. */
function draftOf(row: Element) {
  const find = (className: string) => findAll(row, (element) => hasClass(element, className))[0];
  const time = findByName(row, 'time');
  const text = find('text');
  const href = attribute(find('more') ?? row, 'href');
  return {
    displayTime: time === undefined ? '' : attribute(time, 'datetime'),
    text: text === undefined ? '' : textOf(text),
    breaking: find('label') !== undefined,
    link: href !== null && isSafeHref(href) ? { kind: 'url', href } : null,
  };
}
