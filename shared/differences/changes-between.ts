/**
 * What is different between two versions of an article as single changes, each of which can be taken or taken back by itself, in any order:
 * taking one makes it part of the version before, taking it back undoes it in the version after. Rules: RULES.md, S1–S3.
 */
import type { Article } from '../model/article';
import { changesOf } from './group-atoms';
import { mixBody } from './mix-body';
import { articleParts } from '../merge/merge-articles';
import { mixFields } from './mix-fields';
import type { Atom, IsBack } from './mixed';
import { isSuggestible } from '../model/suggestible';

/** What a person decides at once. */
export type Change = Omit<Atom, 'id'> & {
  readonly id: string;
  /** The differences it is made of. */
  readonly atoms: readonly string[];
};

export type Changes = {
  /** As they are met: fields, then the text. */
  readonly list: readonly Change[];
  /** The later version without these changes: they are taken back. */
  readonly without: (ids: ReadonlySet<string>) => Article;
  /** The earlier version with these changes: they are taken. */
  readonly withOnly: (ids: ReadonlySet<string>) => Article;
};

/** What was between the two, the oldest first, and who owns each step, by any number. */
export type Steps = {
  readonly between: readonly Article[];
  readonly owners: readonly number[];
  /** Also those that are never suggested: when it was written and when it is to leave. */
  readonly fields?: 'suggestible' | 'all';
};

export function changesBetween(
  before: Article,
  after: Article,
  { between, owners, fields: which = 'suggestible' }: Steps = { between: [], owners: [0] },
): Changes {
  const parts = articleParts([before, after]).filter(({ name }) => which === 'all' || isSuggestible(name));
  const mixed = new Set(parts.flatMap((part) => part.fields));
  const fields = mixFields({ before, after, between }, { owners, parts });
  const bodies = { before: before.body, after: after.body, between: between.map(({ body }) => body) };
  const body = mixBody(bodies, { owners });
  const list = [...changesOf(fields.atoms), ...changesOf(body.atoms)];
  const build = (isBack: IsBack): Article => {
    const frame = Object.fromEntries(Object.entries(after).filter(([name]) => !mixed.has(name)));
    return { ...frame, ...fields.build(isBack), body: body.build(isBack) } as Article;
  };
  const backOf = (isIn: (change: Change) => boolean): IsBack => {
    const atoms = new Set(list.filter(isIn).flatMap((change) => change.atoms));
    return (atom) => atoms.has(atom);
  };
  return {
    list,
    without: (ids) => build(backOf(({ id }) => ids.has(id))),
    withOnly: (ids) => build(backOf(({ id }) => !ids.has(id))),
  };
}
