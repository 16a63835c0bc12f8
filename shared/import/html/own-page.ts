/** Pages that `shared/export` wrote, read back: every field from its own element, white space as it stands. */
import type { Article, Byline } from '../../model/article';
import { defaultBylineSeparator, peopleSeparator } from '../../model/byline';
import { Correction } from '../../model/correction';
import { isSafeHref } from '../../model/href';
import { Day } from '../../model/ids';
import { asBreaking, breakingLabel, TickerDraft, tickerDraft } from '../../model/ticker-line';
import {
  attribute,
  findAll,
  findByName,
  hasClass,
  isElement,
  isText,
  languageOf,
  textOf,
  type Element,
  type Node,
  type Parent,
} from './html-nodes';
import { htmlToBody } from './html-to-body';
import { ownCard, ownNote, ownNotes } from './own-cards';
import { ownPictures } from './own-pictures';
import type { ImportedArticle, ImportedTicker, LeftOut, NewKey } from '../imported';

export function ownArticle(
  document: Parent,
  article: Element,
  newKey: NewKey,
): { readonly article: ImportedArticle; readonly leftOut: readonly LeftOut[] } {
  const { language, direction } = languageOf(article);
  const header = article.childNodes.filter(isElement).find(({ tagName }) => tagName === 'header');
  const isNotes = (node: Node): boolean => isElement(node) && node.tagName === 'section' && hasClass(node, 'notes');
  const corrected = article.childNodes.filter(isElement).find((element) => hasClass(element, 'corrections'));
  const isOfText = (node: Node): boolean => node !== header && node !== corrected && !isNotes(node);
  const content = { ...article, childNodes: article.childNodes.filter(isOfText) };
  const notes = ownNotes(article);
  const { body, leftOut } = htmlToBody(content, {
    newKey,
    whiteSpace: 'keep',
    firstHeading: 'heading',
    direction,
    pictures: 'as-words',
    object: (element) => ownCard(element, newKey) ?? ownPictures(element, newKey),
    note: (element) => ownNote(element, notes),
  });
  const fields = header === undefined ? {} : headerFields(header);
  const corrections = corrected === undefined ? {} : correctionsOf(corrected, newKey);
  return {
    article: {
      ...(language === null ? {} : { language }),
      direction,
      ...fields,
      ...corrections,
      ...metaFields(document),
      body,
    },
    leftOut,
  };
}

const textFields = ['kicker', 'subheadline', 'standfirst', 'located'] as const;

function headerFields(header: Element): Partial<Article> {
  const headline = findAll(header, (one) => one.tagName === 'h1' && attribute(one, 'data-untitled') === null)[0];
  const dated = findByClass(header, 'news-date') ?? header;
  const byline = findByClass(header, 'byline');
  const day = Day.safeParse(attribute(findByName(dated, 'time') ?? dated, 'datetime'));
  const texts = textFields.flatMap((name) => {
    const element = findByClass(header, name);
    return element === undefined ? [] : [[name, textOf(element)] as const];
  });
  return {
    ...(Object.fromEntries(texts) as Partial<Record<(typeof textFields)[number], string>>),
    ...(headline === undefined ? {} : { headline: textOf(headline) }),
    ...(byline === undefined ? {} : { byline: bylineOf(byline) }),
    ...(day.success ? { newsDate: day.data } : {}),
  };
}

function correctionsOf(section: Element, newKey: NewKey): Pick<Article, 'corrections'> {
  const corrections = findAll(section, (element) => hasClass(element, 'correction')).flatMap(
    (element): Correction[] => {
      const [time, words] = [findByName(element, 'time'), findByClass(element, 'text')];
      const said = { _key: newKey(), text: words && textOf(words), at: time && attribute(time, 'datetime') };
      const read = Correction.safeParse(said);
      return read.success ? [read.data as Correction] : [];
    },
  );
  return corrections.length === 0 ? {} : { corrections: corrections.reverse() };
}

const findByClass = (parent: Parent, name: string): Element | undefined =>
  findAll(parent, (element) => hasClass(element, name))[0];

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

function metaFields(document: Parent): Partial<Pick<Article, 'section' | 'keywords'>> {
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
  const frame = findByClass(document, 'ticker');
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
  const time = findByName(row, 'time');
  const text = findByClass(row, 'text');
  const href = attribute(findByClass(row, 'more') ?? row, 'href');
  const mark = findByClass(row, 'label');
  const label = mark === undefined ? null : textOf(mark).slice(0, 60) || null;
  return tickerDraft({
    displayTime: time === undefined ? '' : (attribute(time, 'datetime') ?? ''),
    text: text === undefined ? '' : textOf(text),
    ...(label === null ? {} : label === breakingLabel ? asBreaking : { label }),
    link: href !== null && isSafeHref(href) ? { kind: 'url', href } : null,
  });
}
