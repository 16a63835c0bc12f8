/** The suggestions that stand against an approval, each with what it is, whose it is and where. */
import { z } from 'zod';
import type { Data } from '../data';
import type { Article } from '../model/article';
import type { Change } from '../suggestions/changes-between';
import { changeKinds } from '../suggestions/mixed';
import { changesOf, suggestedIn, unreadIn } from '../suggestions/suggested';
import { stretchName } from '../suggestions/turned';
import { CheckPlace, placedFields } from './check-place';

/** Letters of what was and is; a name, not the text. */
const longest = 120;
const Words = z.string().max(longest);

export const NamedSuggestion = z.strictObject({
  /** Of no other in the text. */
  id: z.string().max(1000),
  /** `unread`: nobody can say what was suggested (shared/suggestions/suggested.ts). */
  kind: z.enum([...changeKinds, 'unread']),
  /** '' where this machine did not know them. */
  by: z.string().max(200),
  before: Words,
  after: Words,
  place: CheckPlace,
});
export type NamedSuggestion = Data<typeof NamedSuggestion>;

/** In the order of the document. */
export function namedSuggestions(article: Article): readonly NamedSuggestion[] {
  // Comparing is dear, and hardly any text has them.
  if (article.suggestions === undefined) return [];
  const suggested = suggestedIn(article);
  const unread = unreadIn(suggested).map((stretch): NamedSuggestion => {
    const { name } = stretch.by;
    return {
      id: `unread/${stretchName(stretch)}`,
      kind: 'unread',
      by: name,
      before: '',
      after: '',
      place: { kind: 'text' },
    };
  });
  const named = changesOf(article, suggested).list.map((change): NamedSuggestion => {
    const { id, kind, before, after, layer } = change;
    const { name } = suggested.stretches[layer]!.by;
    return { id, kind, by: name, before: shortened(before), after: shortened(after), place: placeOf(change, article) };
  });
  return [...unread, ...named];
}

const shortened = (text: string): string => {
  const words = text.trim();
  return words.length <= longest ? words : `${words.slice(0, longest - 1)}…`;
};

function placeOf({ place, kind, aspect }: Change, { body }: Article): CheckPlace {
  if (place.kind === 'field') {
    const field = placedFields.find((name) => name === (kind === 'field' ? aspect : place.field));
    return field === undefined ? { kind: 'text' } : { kind: 'field', field };
  }
  const { key } = place;
  if (key === null) return { kind: 'text' };
  const block = body.find(({ _key }) => _key === key);
  const isCard = place.kind === 'block' && block !== undefined && block._type !== 'block';
  return isCard ? { kind: 'block', key } : { kind: 'words', key, at: place.kind === 'block' ? place.from : 0 };
}
