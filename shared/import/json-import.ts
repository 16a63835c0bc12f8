/** Our own JSON: articles, what an export wrote, or a bare Portable Text array. Checked like any file; ids are made anew. */
import { z } from 'zod';
import { ArticleExport, articleExportFormat } from '../export/article-json';
import { TickerExport, tickerExportFormat, tickerExportFrom1 } from '../export/ticker/ticker-json';
import type { Article } from '../model/article';
import { Body } from '../model/body';
import { formats } from '../model/formats';
import { isSafeHref } from '../model/href';
import { parseDocument, parseJson } from '../model/parse-document';
import { breakingLabel, tickerDraft, type TickerLink } from '../model/ticker-line';
import { failed, succeeded, type Result } from '../result';
import { nothingImported, type Imported, type ImportedArticle, type ImportFailure, type NewKey } from './imported';

export function parseJsonImport(text: string, newKey: NewKey): Result<Imported, ImportFailure> {
  const json = parseJson(text);
  if (!json.ok) return failed({ code: 'unreadable', problem: json.failure });
  if (Array.isArray(json.value)) return parsePortableText(json.value, newKey);
  const kind = Format.safeParse(json.value).data?.format.split('@')[0];
  if (kind === articleExportFormat.split('@')[0]) return parseArticleExport(text);
  return kind === tickerExportFormat.split('@')[0] ? parseTickerExport(text) : parseArticleFile(text);
}

const Format = z.looseObject({ format: z.string() });

function parseArticleFile(text: string): Result<Imported, ImportFailure> {
  const parsed = parseDocument(text, formats.article);
  if (!parsed.ok) return failed({ code: 'unreadable', problem: parsed.failure });
  const { slugline, byline } = parsed.value;
  return succeeded({ ...nothingImported, article: { ...publishedFields(parsed.value), slugline, byline } });
}

function parseArticleExport(text: string): Result<Imported, ImportFailure> {
  const parsed = parseDocument(text, { name: articleExportFormat, schema: ArticleExport });
  if (!parsed.ok) return failed({ code: 'unreadable', problem: parsed.failure });
  const { people, agency, outlet, separator } = parsed.value.byline;
  const byline = { people, agency, outlet, ...(separator === undefined ? {} : { separator }) };
  return succeeded({ ...nothingImported, article: { ...publishedFields(parsed.value), byline } });
}

function publishedFields(article: Omit<ArticleExport, 'format' | 'byline' | 'wordCount'>): ImportedArticle {
  const { language, direction, kicker, headline, subheadline, standfirst, located, newsDate, section, keywords, body } =
    article;
  const { corrections = [] } = article;
  const corrected = corrections.length === 0 ? {} : { corrections };
  const lines = { kicker, headline, subheadline, standfirst, located };
  return { language, direction, ...lines, newsDate, section, keywords, ...corrected, body };
}

function parseTickerExport(text: string): Result<Imported, ImportFailure> {
  const parsed = parseDocument(text, {
    name: tickerExportFormat,
    schema: TickerExport,
    migrations: { 1: tickerExportFrom1 },
  });
  if (!parsed.ok) return failed({ code: 'unreadable', problem: parsed.failure });
  const lines = parsed.value.lines.map((line) =>
    tickerDraft({
      displayTime: line.time,
      text: line.text,
      urgency: line.urgency,
      label: line.label ?? (line.breaking ? breakingLabel : null),
      section: line.section,
      source: line.source,
      link: linkOf(line.link),
    }),
  );
  return succeeded({ ...nothingImported, ticker: { title: parsed.value.title, lines } });
}

/** A link to an article keeps its id: where the article is in this workspace it leads there again. */
function linkOf(link: TickerExport['lines'][number]['link']): TickerLink | null {
  if (link === null) return null;
  if ('article' in link && link.article !== undefined) return { kind: 'article', id: link.article as Article['id'] };
  return link.href !== undefined && isSafeHref(link.href) ? { kind: 'url', href: link.href } : null;
}

/** Keys, marks and definitions may be missing: the specification asks for none of them. */
function parsePortableText(blocks: readonly unknown[], newKey: NewKey): Result<Imported, ImportFailure> {
  const parsed = Body.safeParse(blocks.map((block) => completed(block, newKey)));
  if (parsed.success) return succeeded({ ...nothingImported, article: { body: parsed.data as Body } });
  const issue = parsed.error.issues[0];
  const problem = {
    kind: 'broken' as const,
    where: issue?.path.join('.') ?? '',
    what: (issue?.message ?? '').slice(0, 200),
  };
  return failed({ code: 'unreadable', problem });
}

const Loose = z.looseObject({ _type: z.string(), children: z.array(z.unknown()).optional() });

function completed(block: unknown, newKey: NewKey): unknown {
  const known = Loose.safeParse(block);
  if (!known.success) return block;
  const { children, ...rest } = known.data;
  const keyed = { _key: newKey(), ...rest };
  if (known.data._type === 'span') return { marks: [], ...keyed };
  if (known.data._type !== 'block') return children === undefined ? keyed : { ...keyed, children };
  return {
    style: 'normal',
    markDefs: [],
    ...(rest.listItem === undefined ? {} : { level: 1 }),
    ...keyed,
    children: (children ?? []).map((child) => completed(child, newKey)),
  };
}
