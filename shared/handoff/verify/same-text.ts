/** Whether the article that a site reads says what was approved. */
import { z } from 'zod';
import { ArticleExport } from '../../export/article-json';
import { canonicalJson } from '../../model/canonical';
import { Correction, shownCorrections } from '../../model/correction';

/** What an export says beside the text: worked out from it, or from the record. */
export const derivedFields: ReadonlySet<string> = new Set([
  'format',
  'versionCreated',
  'wordCount',
  'status',
  'version',
  'firstPublished',
]);

/** The desk's own, which no export holds. */
export const deskFields: ReadonlySet<string> = new Set([
  'format',
  'slugline',
  'desk',
  'embargoedUntil',
  'plannedFor',
  'suggestions',
  'versionCreated',
]);

type Fields = Readonly<Record<string, unknown>>;

/** `exported`: what `article.json` holds; `approved`: the text as approved. Fields that are in one alone must be empty. */
export function isSameText(exported: unknown, approved: unknown): boolean {
  if (!isFields(exported) || !isFields(approved)) return false;
  const shown: Fields = { ...without(exported, derivedFields), byline: withoutText(exported['byline']) };
  const meant: Fields = { ...without(approved, deskFields), corrections: correctionsIn(approved) };
  const names = new Set([...Object.keys(shown), ...Object.keys(meant).filter((name) => known.has(name))]);
  return [...names].every((name) => formOf(shown[name]) === formOf(meant[name]));
}

/** Fields of ours; what another program has added to an article no export holds. */
const known = new Set(Object.keys(ArticleExport.shape).filter((name) => !derivedFields.has(name)));

const formOf = (value: unknown): string => (isEmpty(value) ? '' : canonicalJson(value));

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

const without = (fields: Fields, names: ReadonlySet<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !names.has(name)));

/** In the order in which readers see them, and none without words. */
function correctionsIn({ corrections }: Fields): unknown {
  const parsed = z.array(Correction).safeParse(corrections);
  return parsed.success ? shownCorrections({ corrections: parsed.data }) : corrections;
}

/** The line as printed is worked out from its parts. */
function withoutText(byline: unknown): unknown {
  if (!isFields(byline)) return byline;
  const { text: _, ...parts } = byline;
  return parts;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
