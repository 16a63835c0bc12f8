/**
 * A news feed's file as entries: RSS 2.0 with its older kin (https://www.rssboard.org/rss-specification), RSS 1.0, and Atom (RFC 4287).
 * Asks nobody: what an address in it leads to is not fetched.
 */
import { isSafeHref, parseUrl } from '../../model/href';
import { cleanHref } from '../clean/clean-href';
import { parseHtml, textOf } from '../html/html-nodes';
import { attributeOf, elementsIn, isElement, parseXml, wordsIn, type Element } from '../office/xml';
import type { Feed, FeedEntry } from './feed';

/** Null where the text is no feed. */
export function readFeed(text: string): Feed | null {
  const root = parseXml(text)?.documentElement ?? null;
  if (root === null) return null;
  if (root.localName === 'feed') return readAtom(root);
  const channel = childOf(root, 'channel');
  if (channel === undefined || (root.localName !== 'rss' && root.localName !== 'RDF')) return null;
  return readRss(root, channel);
}

/** In RSS 1.0 the items stand beside the channel. */
function readRss(root: Element, channel: Element): Feed {
  const base = parseUrl(wordsOf(childOf(channel, 'link')));
  const items = [...childrenNamed(channel, 'item'), ...childrenNamed(root, 'item')];
  return { title: titleWords(childOf(channel, 'title')), entries: items.map((item) => rssEntry(item, base)) };
}

function rssEntry(item: Element, base: URL | null): FeedEntry {
  const guid = childOf(item, 'guid');
  const isAddress =
    guid !== undefined && attributeOf(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(wordsOf(guid));
  const link = wordsOf(childOf(item, 'link')) || (isAddress ? wordsOf(guid) : '');
  return {
    title: titleWords(childOf(item, 'title')),
    date: firstOf(wordsOf(childOf(item, 'pubDate')), wordsOf(dublinCore(item, 'date'))),
    ...leadingTo(link, base),
    categories: [...childrenNamed(item, 'category'), ...all(item, 'subject', dublinCoreName)]
      .map(titleWords)
      .filter(Boolean),
    source: firstOf(
      titleWords(childOf(item, 'source')),
      titleWords(dublinCore(item, 'creator')),
      nameIn(titleWords(childOf(item, 'author'))),
    ),
    hasSummary: wordsOf(childOf(item, 'description')) !== '',
  };
}

function readAtom(root: Element): Feed {
  const base = parseUrl(attributeOf(root, 'xml:base') ?? alternateIn(root) ?? '');
  const entries = childrenNamed(root, 'entry').map((entry) => atomEntry(entry, base));
  return { title: titleWords(childOf(root, 'title')), entries };
}

function atomEntry(entry: Element, base: URL | null): FeedEntry {
  const source = childOf(entry, 'source');
  const author = childOf(entry, 'author');
  return {
    title: titleWords(childOf(entry, 'title')),
    date: firstOf(wordsOf(childOf(entry, 'published')), wordsOf(childOf(entry, 'updated'))),
    ...leadingTo(alternateIn(entry) ?? '', parseUrl(attributeOf(entry, 'xml:base') ?? '') ?? base),
    categories: childrenNamed(entry, 'category')
      .map((category) => oneLine(attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? ''))
      .filter(Boolean),
    source: firstOf(
      source === undefined ? '' : titleWords(childOf(source, 'title')),
      author === undefined ? '' : titleWords(childOf(author, 'name')),
    ),
    hasSummary: ['summary', 'content'].some((name) => wordsOf(childOf(entry, name)) !== ''),
  };
}

/** RFC 4287 §4.2.7.2: a link that says no relation is the entry's own page. */
function alternateIn(element: Element): string | undefined {
  const links = childrenNamed(element, 'link').filter(
    (link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate',
  );
  const page = links.find((link) => /html/.test(attributeOf(link, 'type') ?? 'html')) ?? links[0];
  return page === undefined ? undefined : (attributeOf(page, 'href') ?? undefined);
}

function leadingTo(written: string, base: URL | null): Pick<FeedEntry, 'href' | 'lostHref'> {
  const link = written.trim();
  if (link === '') return { href: null, lostHref: null };
  const href = parseUrl(link) === null && base !== null ? resolved(link, base) : link;
  return href !== null && isSafeHref(href) && href.length <= 4096
    ? { href: cleanHref(href), lostHref: null }
    : { href: null, lostHref: link };
}

function resolved(link: string, base: URL): string | null {
  try {
    return new URL(link, base.href).href;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}

/** `desk@example.org (Name)`, as RSS writes an author. */
const nameIn = (author: string): string => /\(([^()]+)\)\s*$/.exec(author)?.[1]?.trim() ?? author;

const dublinCoreName = 'http://purl.org/dc/elements/1.1/';
const dublinCore = (element: Element, name: string) => all(element, name, dublinCoreName)[0];
const all = (element: Element, name: string, namespace: string): readonly Element[] =>
  elementsIn(element).filter((child) => child.localName === name && child.namespaceURI === namespace);

/** Without a prefix: `media:title` is none of the entry's own. */
const childrenNamed = (element: Element, name: string): readonly Element[] =>
  elementsIn(element).filter((child) => child.nodeName === name);
const childOf = (element: Element, name: string): Element | undefined => childrenNamed(element, name)[0];

const wordsOf = (element: Element | undefined): string => (element === undefined ? '' : wordsIn(element).trim());

/** Markup in a title is said by its type in Atom; in RSS nothing says it, and many write it all the same. */
function titleWords(element: Element | undefined): string {
  if (element === undefined) return '';
  const words = wordsIn(element);
  const hasElements = [...element.childNodes].some(isElement);
  const isMarkup = !hasElements && (attributeOf(element, 'type') === 'html' || looksLikeMarkup.test(words));
  return oneLine(isMarkup ? textOf(parseHtml(words)) : words);
}

const looksLikeMarkup = /<\/?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;

/** What a feed puts into a title to keep its direction is no part of it: a line is shown by the rules of its own place. */
const oneLine = (text: string): string => text.replace(directionMarks, '').replace(/\s+/g, ' ').trim();

const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

const firstOf = (...values: readonly string[]): string => values.find((value) => value !== '') ?? '';
