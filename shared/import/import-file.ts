/** A file's name and text → what it holds. The kind is told by the ending of the name. */
import { Article } from '../model/article';
import { maxDocumentLength } from '../model/parse-document';
import { failed, succeeded, type Result } from '../result';
import { readFeed } from './feed/read-feed';
import { parseHtmlPage } from './html/html-page';
import { nothingImported, type Imported, type ImportedArticle, type ImportFailure, type NewKey } from './imported';
import { parseJsonImport } from './json-import';
import { liftHeader } from './lift-header';
import { markdownToBody } from './markdown-to-body';
import { parsePageText } from './page-text';

export type NamedText = { readonly name: string; readonly text: string };

/** Told before the file is read, which may be large. */
export const isImportable = (name: string): boolean => parserFor(name) !== undefined;

export function importFile({ name, text }: NamedText, newKey: NewKey): Result<Imported, ImportFailure> {
  const parse = parserFor(name);
  if (parse === undefined) return failed({ code: 'unknown-kind' });
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (withoutMark.trim() === '') return failed({ code: 'empty' });
  if (withoutMark.length > maxDocumentLength) return failed({ code: 'too-large' });
  const read = parse(withoutMark, newKey);
  if (!read.ok) return read;
  if (read.value.article === null && read.value.ticker === null && read.value.feed === null)
    return failed({ code: 'empty' });
  return read.value.article === null || isSound(read.value.article) ? read : failed({ code: 'too-large' });
}

const parserFor = (name: string): Parse | undefined => parsers[/\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? ''];

type Parse = (text: string, newKey: NewKey) => Result<Imported, ImportFailure>;

const parsers: Readonly<Record<string, Parse | undefined>> = {
  '.txt': (text, newKey) => succeeded(parsePageText(text, newKey)),
  '.html': (text, newKey) => succeeded(parseHtmlPage(text, newKey)),
  '.htm': (text, newKey) => succeeded(parseHtmlPage(text, newKey)),
  '.md': (text, newKey) => succeeded(parseMarkdown(text, newKey)),
  '.markdown': (text, newKey) => succeeded(parseMarkdown(text, newKey)),
  '.json': parseJsonImport,
  '.xml': parseFeed,
  '.rss': parseFeed,
  '.atom': parseFeed,
};

function parseFeed(text: string): Result<Imported, ImportFailure> {
  const feed = readFeed(text);
  if (feed === null) return failed({ code: 'not-a-feed' });
  return feed.entries.length === 0 ? failed({ code: 'empty' }) : succeeded({ ...nothingImported, feed });
}

function parseMarkdown(text: string, newKey: NewKey): Imported {
  const { headline, body, leftOut } = markdownToBody(text, newKey);
  return { ...nothingImported, article: { ...(headline === null ? {} : { headline }), ...liftHeader(body) }, leftOut };
}

/** What the parsers build is well formed; only its size can be beyond what an article may hold. */
function isSound(article: ImportedArticle): boolean {
  return Article.partial().safeParse(article).success;
}
