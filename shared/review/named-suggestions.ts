/** The suggestions that stand against an approval, each with what it is, whose it is and where. */
import { z } from 'zod';
import type { Data } from '../data';
import type { Article } from '../model/article';
import { objectTextNames } from '../model/object-texts';
import type { Change } from '../differences/changes-between';
import { changeKinds, settingNames, type LookChange, type Setting } from '../differences/told';
import { changesOf, suggestedIn, unreadIn } from '../suggestions/suggested';
import { stretchName } from '../suggestions/turned';
import { CheckPlace, placedFields } from './check-place';

/** Letters of what was and is; a name, not the text. */
const longest = 120;
const Words = z.string().max(longest);
const Name = z.string().max(200);
const SetValue = z.union([Words, z.number(), z.boolean(), z.null()]);
const Look = z.union([
  z.strictObject({ kind: z.enum(['on', 'off']), mark: Name }),
  z.strictObject({ kind: z.literal('link'), was: Words.nullable(), is: Words.nullable() }),
]);
/** Looks that one change names; more are told as looking other. */
const mostLooks = 20;

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
  /** The rest of what is told of it (shared/suggestions/told.ts). */
  aspect: Name.optional(),
  of: Name.optional(),
  text: z.enum(objectTextNames).optional(),
  looks: z.array(Look).max(mostLooks).optional(),
  setting: z.strictObject({ name: z.enum(settingNames), field: Name, was: SetValue, is: SetValue }).optional(),
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
    const { name } = suggested.stretches[change.layer]!.by;
    return { id: change.id, by: name, ...toldShortly(change), place: placeOf(change, article) };
  });
  return [...unread, ...named];
}

function toldShortly({
  kind,
  before,
  after,
  aspect,
  of,
  text,
  looks,
  setting,
}: Change): Omit<NamedSuggestion, 'id' | 'by' | 'place'> {
  return {
    kind,
    before: shortened(before),
    after: shortened(after),
    ...(aspect !== undefined && { aspect: cut(aspect) }),
    ...(of !== undefined && { of: cut(of) }),
    ...(text !== undefined && { text }),
    ...(looks !== undefined && { looks: looks.length > mostLooks ? [] : looks.map(shortLook) }),
    ...(setting !== undefined && { setting: shortSetting(setting) }),
  };
}

const shortLook = (look: LookChange): LookChange =>
  look.kind === 'link'
    ? { ...look, was: look.was && shortened(look.was), is: look.is && shortened(look.is) }
    : { ...look, mark: cut(look.mark) };

const shortSetting = ({ was, is, ...setting }: Setting): Setting => {
  const short = <Value>(value: Value) => (typeof value === 'string' ? shortened(value) : value);
  return { ...setting, field: cut(setting.field), was: short(was), is: short(is) };
};

const cut = (name: string): string => name.slice(0, 200);

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
  const isCard = place.kind !== 'behind' && block !== undefined && block._type !== 'block';
  return isCard ? { kind: 'block', key } : { kind: 'words', key, at: place.kind === 'block' ? place.from : 0 };
}
