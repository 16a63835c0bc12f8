/** The suggestions of two desks that have written at once, in the article that their texts became. */
import { mergeArticles } from '../merge/merge-articles';
import type { Article } from '../model/article';
import { suggestedIn, withSuggested, type Stretch } from './suggested';
import { byName, stretchName } from './turned';

export type Desks = { readonly base: Article | null; readonly ours: Article; readonly theirs: Article };

/** `merged` is what became of both texts, by whatever was decided. First stands what both had, then ours, then theirs, which were made in a text with ours in it. */
export function mergeSuggested(merged: Article, desks: Desks): Article {
  const [was, our, their] = [desks.base, desks.ours, desks.theirs].map((one) =>
    one === null ? null : suggestedIn(one),
  );
  const known = byName(was?.stretches ?? []);
  const [ours, theirs] = [our!.stretches, their!.stretches];
  const inTheirs = byName(theirs);
  const isNew = (one: Stretch): boolean => !known.has(stretchName(one));
  const theirOwn = theirs.filter(isNew);
  // What they changed without suggesting it is in the text before ours, too.
  const ground = theirOwn[0]?.before ?? desks.theirs;
  const shared = ours.flatMap((one): Stretch[] => {
    const [earlier, later] = [known.get(stretchName(one)), inTheirs.get(stretchName(one))];
    return earlier === undefined || later === undefined ? [] : [moved(one, { was: earlier.before, is: later.before })];
  });
  const ourOwn = ours.filter(isNew).map((one) => moved(one, { was: desks.base ?? ground, is: ground }));
  const onOurs = theirOwn.map((one) => moved(one, { was: desks.theirs, is: merged }));
  // Whoever has switched it since both began is heard.
  const tracking = our!.tracking === (was?.tracking ?? false) ? their!.tracking : our!.tracking;
  return withSuggested(merged, { tracking, stretches: [...shared, ...ourOwn, ...onOurs] });
}

/** As it would have been in a text that was changed from the one to the other. */
function moved(stretch: Stretch, { was, is }: { readonly was: Article; readonly is: Article }): Stretch {
  const merge = mergeArticles({ base: was, ours: stretch.before, theirs: is });
  return { ...stretch, before: merge.kind === 'merged' ? merge.article : merge.withOurs };
}
