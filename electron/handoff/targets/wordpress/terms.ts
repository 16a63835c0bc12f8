/** Categories and tags of a WordPress by name: found by their slug, else made. */
import { failed, succeeded, type Result } from '../../../../shared/result';
import { Term, Terms } from './answers';
import type { Objection, WordPressRest } from './rest';

export type Taxonomy = 'categories' | 'tags';

/** Ids of those that are there now; one that this user may not make is left out. Each name is asked for once. */
export type TermIds = (taxonomy: Taxonomy, names: readonly string[]) => Promise<Result<readonly number[], Objection>>;

export function termIds(rest: WordPressRest): TermIds {
  const known = new Map<string, number | null>();
  return async (taxonomy, names) => {
    const wanted = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
    for (const name of wanted) {
      const key = `${taxonomy} ${name}`;
      if (known.has(key)) continue;
      const found = await foundOrMade(rest, taxonomy, name);
      if (!found.ok) return found;
      known.set(key, found.value);
    }
    return succeeded(wanted.flatMap((name) => known.get(`${taxonomy} ${name}`) ?? []));
  };
}

async function foundOrMade(
  rest: WordPressRest,
  taxonomy: Taxonomy,
  name: string,
): Promise<Result<number | null, Objection>> {
  // WordPress makes a slug of what it is asked for in the same way as of a name.
  const found = await rest.call(Terms, { method: 'GET', path: taxonomy, query: { slug: name } });
  if (!found.ok) return found;
  if (found.value[0] !== undefined) return succeeded(found.value[0].id);
  const made = await rest.call(Term, { method: 'POST', path: taxonomy, fields: { name } });
  if (made.ok) return succeeded(made.value.id);
  // There under another slug, or made by somebody else just now.
  if (made.failure.code === 'term_exists' && made.failure.termId !== null) return succeeded(made.failure.termId);
  return made.failure.code === 'rest_cannot_create' ? succeeded(null) : failed(made.failure);
}
