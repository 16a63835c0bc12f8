/** A query in the words of FTS5. Folded words hold letters and digits only, so nothing in them can be taken for syntax. */
import type { Query, Term } from '../../shared/search/query';
import { columns, formsWeight } from './indexed-words';

export type Match =
  /** Articles that answer, ranked. */
  | { readonly kind: 'matching'; readonly expression: string }
  /** Only exclusions were asked: all articles but those that answer. */
  | { readonly kind: 'all-but'; readonly expression: string }
  | { readonly kind: 'all' };

export function matchExpression({ all, none }: Query): Match {
  const excluded = none.map(termExpression).join(' OR ');
  if (all.length === 0) return none.length === 0 ? { kind: 'all' } : { kind: 'all-but', expression: excluded };
  const asked = all.map(termExpression).join(' AND ');
  return { kind: 'matching', expression: none.length === 0 ? asked : `(${asked}) NOT (${excluded})` };
}

function termExpression(term: Term): string {
  if (term.kind === 'phrase') return `({${columns.map(({ name }) => name).join(' ')}} : "${term.words.join(' ')}")`;
  if (term.kind === 'beginning') return `("${term.letters}" *)`;
  return `(${term.forms.map((form) => `"${form}"`).join(' OR ')})`;
}

/** How articles are ranked, less being better. */
export const ranking = `bm25(${[
  ...columns.map(({ weight }) => weight),
  ...columns.map(({ weight }) => weight * formsWeight),
].join(', ')})`;
