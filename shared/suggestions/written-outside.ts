/** Changes of an article that no open window follows: a replacement through all articles, another name, a version that comes back, what a reviewer's window sends. */
import { sameData } from '../merge/same-data';
import type { Article } from '../model/article';
import type { Timestamp } from '../model/ids';
import type { Author } from '../people/author';
import type { Tracker } from '../people/review-only';
import { suggestible } from '../model/suggestible';
import { noteChange, rebase, suggestedIn, withSuggested, type Stretch } from './suggested';
import { byName, stretchName } from './turned';

type Written = { readonly was: Article; readonly is: Article };
type By = Tracker & { readonly at: Timestamp };

/** `was` as its file has it has become `is`: a suggestion where the article tracks, or who did it only reviews. */
export function writtenOutside({ was, is }: Written, { by, role, at }: By): Article {
  const suggested = suggestedIn(was);
  const isTracked = suggested.tracking || role === 'reviewer';
  if (isTracked) return withSuggested(is, noteChange(suggested, { was, by, at }));
  return suggested.stretches.length === 0 ? is : withSuggested(is, rebase(suggested, { was, is }));
}

/** What a reviewer's window sends, held to what a reviewer may: where it would decide about anything, or change anything unsuggested, all of it is one suggestion of theirs. */
export const reviewed = (written: Written, { by, at }: { readonly by: Author; readonly at: Timestamp }): Article =>
  isSuggested(written, by) ? written.is : writtenOutside(written, { by, at, role: 'reviewer' });

function isSuggested({ was, is }: Written, by: Author): boolean {
  const [before, after] = [suggestedIn(was), suggestedIn(is)];
  const known = byName(before.stretches);
  const isTheirs = (one: Stretch): boolean => one.by.person === by.person && one.by.name === by.name;
  return (
    before.tracking === after.tracking &&
    sameText(groundOf(was, before.stretches), groundOf(is, after.stretches)) &&
    after.stretches.every((one) => known.has(stretchName(one)) || isTheirs(one))
  );
}

/** The text before anything was suggested. */
const groundOf = (article: Article, [first]: readonly Stretch[]): Article => first?.before ?? article;

const sameText = (one: Article, other: Article): boolean =>
  sameData(one.body, other.body) && sameData(suggestible(one), suggestible(other));
