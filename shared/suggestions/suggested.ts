/**
 * Suggestions as the open article has them: the text as it was before each person's stretch of work. What was suggested is what differs between the first
 * of these texts and the text as it stands; no way of editing can slip past that. Rules: RULES.md, S1–S6.
 */
import { mergeArticles } from '../merge/merge-articles';
import type { Article } from '../model/article';
import type { Timestamp } from '../model/ids';
import type { Before, Suggestions } from '../model/suggestions';
import type { Author } from '../people/author';
import { changesBetween, type Change, type Changes } from '../differences/changes-between';
import { packBefore, unpackBefore } from './pack';

export type Stretch = {
  readonly by: Author;
  readonly from: Timestamp;
  readonly to: Timestamp;
  /** The text as it was when it began. */
  readonly before: Article;
  /** What the file says of that text where no article comes of it. Then `before` is the text after, and only a person can decide. */
  readonly unread?: Before;
};

export type Suggested = { readonly tracking: boolean; readonly stretches: readonly Stretch[] };

export const nothingSuggested: Suggested = { tracking: false, stretches: [] };

/** Milliseconds without a change after which a new stretch begins. */
export const longestPause = 30 * 60_000;

export function suggestedIn(article: Article): Suggested {
  const { tracking, layers } = article.suggestions ?? { tracking: false, layers: [] };
  let after = article;
  const stretches = layers.toReversed().map(({ by, from, to, before }): Stretch => {
    const was = unpackBefore(before, after);
    if (was === null) return { by, from, to, before: after, unread: before };
    after = was;
    return { by, from, to, before: after };
  });
  return { tracking, stretches: stretches.reverse() };
}

/** The article as its file holds it. What nothing differs in any more is left out. */
export function withSuggested(article: Article, { tracking, stretches }: Suggested): Article {
  const { suggestions: _, ...rest } = article;
  const open = changesOf(article, { tracking, stretches }).list.length > 0;
  const layers = packed(article, open ? stretches : stretches.filter(isUnread));
  if (layers.length === 0 && !tracking) return rest as Article;
  return { ...rest, suggestions: { tracking, layers } } as Article;
}

function packed(article: Article, stretches: readonly Stretch[]): Suggestions['layers'] {
  return stretches.flatMap(({ by, from, to, before, unread }, at) => {
    const own = unread ?? packBefore(before, stretches[at + 1]?.before ?? article);
    return unread === undefined && isNothing(own) ? [] : [{ by, from, to, before: own }];
  });
}

const isNothing = ({ fields, absent, blocks, order }: Suggestions['layers'][number]['before']): boolean =>
  order === undefined && [Object.keys(fields), absent, blocks].every(({ length }) => length === 0);

export const isUnread = ({ unread }: Stretch): boolean => unread !== undefined;

/** Stretches of which nobody can say what was suggested: their file is damaged, or of a later version. They stay until a person says that the text stands as it is. */
export const unreadIn = ({ stretches }: Suggested): readonly Stretch[] => stretches.filter(isUnread);

export const withoutUnread = (suggested: Suggested, unread: Stretch): Suggested => ({
  ...suggested,
  stretches: suggested.stretches.filter((one) => one !== unread),
});

const worked = new WeakMap<Article, { readonly stretches: Suggested['stretches']; readonly changes: Changes }>();

/**
 * All that is suggested, each with who suggested it. A stretch that changed nothing in the end is nobody's. Worked out once for a text and its stretches:
 * the list, the marks and the file ask for the same.
 */
export function changesOf(article: Article, suggested: Suggested): Changes {
  const before = worked.get(article);
  if (before?.stretches === suggested.stretches) return before.changes;
  const changes = workOut(article, suggested);
  worked.set(article, { stretches: suggested.stretches, changes });
  return changes;
}

function workOut(article: Article, { stretches }: Suggested): Changes {
  const counted = stretches.flatMap((stretch, layer) =>
    isNothing(packBefore(stretch.before, stretches[layer + 1]?.before ?? article)) ? [] : [{ ...stretch, layer }],
  );
  const [first, ...later] = counted;
  if (first === undefined) return changesBetween(article, article);
  const people = counted.map(({ by }) => by.person ?? by.name);
  const changes = changesBetween(first.before, article, {
    between: later.map(({ before }) => before),
    owners: people.map((one) => people.indexOf(one)),
  });
  return { ...changes, list: changes.list.map((one) => ({ ...one, layer: counted[one.layer]!.layer })) };
}

export const openSuggestions = (article: Article): readonly Change[] => changesOf(article, suggestedIn(article)).list;

/** Somebody has changed `was` into something else, at this moment. */
export function noteChange(
  { tracking, stretches }: Suggested,
  { was, by, at }: { readonly was: Article; readonly by: Author; readonly at: Timestamp },
): Suggested {
  const last = stretches.at(-1);
  const isTheirs = last !== undefined && !isUnread(last) && last.by.person === by.person && last.by.name === by.name;
  if (isTheirs && Date.parse(at) - Date.parse(last.to) <= longestPause)
    return { tracking, stretches: [...stretches.slice(0, -1), { ...last, to: at }] };
  return { tracking, stretches: [...stretches, { by, from: at, to: at, before: was }] };
}

/** These are part of the text now, as if they had been there before anybody suggested. */
export function accept(article: Article, suggested: Suggested, changes: readonly Change[]): Suggested {
  const wanted = new Set(changes.map(({ id }) => id));
  const all = changesOf(article, suggested);
  if (all.list.every(({ id }) => wanted.has(id))) return { ...suggested, stretches: unreadIn(suggested) };
  const [first, ...later] = suggested.stretches;
  if (first === undefined) return suggested;
  const ground = all.withOnly(wanted);
  const moved = rebase({ ...suggested, stretches: later }, { was: first.before, is: ground });
  return { ...suggested, stretches: [{ ...first, before: ground }, ...moved.stretches] };
}

/** The text without these. */
export const reject = (article: Article, suggested: Suggested, changes: readonly Change[]): Article =>
  changesOf(article, suggested).without(new Set(changes.map(({ id }) => id)));

/** The text went from `was` to `is` without being tracked: that is no suggestion. What was done where one is, joins it. */
export function rebase(suggested: Suggested, { was, is }: { readonly was: Article; readonly is: Article }): Suggested {
  if (was === is) return suggested;
  return {
    ...suggested,
    stretches: suggested.stretches.map((stretch) => ({ ...stretch, before: rebased(stretch.before, { was, is }) })),
  };
}

function rebased(before: Article, { was, is }: { readonly was: Article; readonly is: Article }): Article {
  const merge = mergeArticles({ base: was, ours: before, theirs: is });
  return merge.kind === 'merged' ? merge.article : merge.withOurs;
}
