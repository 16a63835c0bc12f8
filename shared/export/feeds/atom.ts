/** The articles as Atom (RFC 4287), the feed that says when a text was last another one. */
import { siteAddress } from '../addresses';
import { directedText } from '../directed-text';
import type { ExportContext } from '../export-context';
import { directionOf, exportWords } from '../words';
import { xmlElement, xmlFile, xmlText, xmlWords, type Xml } from '../xml';
import type { FeedEntry } from './feed-entries';

export const atomName = 'atom.xml';

/** Of a feed without an article, which must have a date all the same. */
const never = '1970-01-01T00:00:00Z';

export function articlesAtom(entries: readonly FeedEntry[], context: ExportContext): string {
  const { name, language, outlet } = context.newsroom;
  const self = siteAddress(atomName, context);
  const home = siteAddress('', context);
  const content = [
    xmlWords('id', self ?? 'urn:midad:articles'),
    xmlWords('title', directedText(name, directionOf(language))),
    xmlWords('updated', newest(entries)),
    ...(self === null ? [] : [link('self', 'application/atom+xml', self)]),
    ...(home === null ? [] : [link('alternate', 'text/html', home)]),
    // Of entries that name nobody.
    person(outlet?.trim() || name),
    ...entries.map((entry) => atomEntry(entry, language)),
  ];
  return xmlFile(xmlElement('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, ...content));
}

const newest = (entries: readonly FeedEntry[]): string =>
  entries.reduce<string>((last, { updated }) => (Date.parse(updated) > Date.parse(last) ? updated : last), never);

const link = (rel: string, type: string, href: string): Xml => xmlElement('link', { rel, type, href });
const person = (name: string): Xml => xmlElement('author', {}, xmlWords('name', name));
const words = (name: string, type: 'text' | 'html', value: string): Xml => xmlElement(name, { type }, xmlText(value));

function atomEntry(entry: FeedEntry, language: string): Xml {
  const { article, uri, url, title, summary, authors, published, updated, content, picture } = entry;
  return xmlElement(
    'entry',
    { 'xml:lang': article.language === language ? null : article.language },
    xmlWords('id', uri),
    words('title', 'text', title),
    ...(url === null ? [] : [link('alternate', 'text/html', url)]),
    ...(picture === null ? [] : [link('enclosure', picture.type, picture.url)]),
    ...authors.map(person),
    ...categories(entry),
    xmlWords('published', published),
    xmlWords('updated', updated),
    ...(summary === '' ? [] : [words('summary', 'text', summary)]),
    words('content', 'html', content),
  );
}

/** A scheme is a URI that tells terms of different kinds apart. */
function categories({ article, keywords, isBreaking }: FeedEntry): Xml[] {
  const category = (term: string, kind: string): Xml[] =>
    term.trim() === '' ? [] : [xmlElement('category', { term, scheme: `urn:midad:${kind}` })];
  return [
    ...category(article.section, 'section'),
    ...keywords.flatMap((keyword) => category(keyword, 'keyword')),
    ...category(article.kicker, 'kicker'),
    ...(isBreaking ? category(exportWords(article.language)('export.breaking'), 'label') : []),
  ];
}
