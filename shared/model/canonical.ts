/** The form of a document that hashes (and, later, signatures) speak of. */
import canonicalize from 'canonicalize';
import { withoutAnchors } from './anchors';
import type { Article } from './article';

/** RFC 8785 JSON of what an approval covers: everything but when the file was last written, and when the desk means it to leave, and where comments point. */
export function canonicalArticle(article: Article): string {
  const { versionCreated: _, plannedFor: _plan, ...content } = article;
  return canonicalJson(withoutAnchors(content));
}

/** RFC 8785. Throws on what JSON can't say (NaN, lone surrogates): such a document must not be written. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}
