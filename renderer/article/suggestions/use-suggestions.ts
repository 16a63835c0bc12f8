/** What is suggested in the open article as this window shows it: who, when, what, and which one is spoken of. */
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { unreachable } from '../../../shared/unreachable';
import type { Translate } from '../../../shared/messages/translate';
import type { Article } from '../../../shared/model/article';
import { objectTextAt } from '../../../shared/model/object-texts';
import type { Author } from '../../../shared/people/author';
import { isReviewOnly } from '../../../shared/people/review-only';
import type { Change } from '../../../shared/differences/changes-between';
import { changesOf, unreadIn, type Stretch, type Suggested } from '../../../shared/suggestions/suggested';
import { useDeskWindow } from '../../desk/desk-window';
import type { ArticleEditorHandle } from '../../editor/article-editor';
import { personColours, type ShownSuggestion } from '../../editor/suggestions/paint-suggestions';
import { keptItems } from '../../desk/kept-items';
import { useWords } from '../../i18n/language';
import { useMe } from '../../people/use-signer';
import type { ArticleSession, Decision, SuggestedNow } from '../article-session';
import { pointedText } from './suggestion-words';

export type OpenSuggestion = Change & {
  readonly by: Author;
  /** When its stretch of work ended. */
  readonly at: string;
  /** Its person, as the filter names them. */
  readonly person: string;
  readonly colour: number;
};

export type SuggestingPerson = {
  readonly id: string;
  readonly name: string;
  readonly colour: number;
  readonly count: number;
};

export type Suggestions = {
  /** `always`: who sits here only reviews, whatever the article says. */
  readonly tracking: 'on' | 'off' | 'always';
  /** In the order of the document. */
  readonly list: readonly OpenSuggestion[];
  /** The text that they are told of; keys may have come since. */
  readonly article: Article | null;
  readonly people: readonly SuggestingPerson[];
  readonly unread: readonly Stretch[];
  readonly active: string | null;
  readonly activate: (id: string | null) => void;
  readonly isClean: boolean;
  /** Whether lines stand apart, as on a proof sheet, for what is written between them. */
  readonly isProof: boolean;
  readonly decide: (decision: Decision, ids: readonly string[]) => void;
  readonly dropUnread: (unread: Stretch) => void;
};

export function useSuggestions(session: ArticleSession, editor: ArticleEditorHandle | null): Suggestions {
  const { state } = useDeskWindow();
  const { t } = useWords();
  const { newsroom } = useMe();
  const now = useStore(session.suggested);
  const isClean = useStore(state, (value) => value.isCleanReading);
  const [active, activate] = useState<string | null>(null);
  const found = useMemo(() => openIn(now), [now]);
  const [list, keep] = useState(found);
  const next = keptItems(list, found, ({ id }) => id);
  if (next !== list) keep(next);
  const people = useMemo(() => peopleIn(list, t), [list, t]);
  const unread = useMemo(() => unreadIn(now.suggested), [now.suggested]);
  const shown = useMemo(
    () => (isClean ? [] : list.flatMap((one) => shownIn(one, now.article, t))),
    [isClean, list, now, t],
  );
  useEffect(() => editor?.showSuggestions(shown, active), [editor, shown, active]);
  const isReviewer = newsroom.kind === 'member' && isReviewOnly(newsroom.roles);
  const decide = (decision: Decision, ids: readonly string[]): void => session.decide(decision, new Set(ids));
  return {
    tracking: isReviewer ? 'always' : now.suggested.tracking ? 'on' : 'off',
    list,
    article: now.article,
    people,
    unread,
    active,
    activate,
    isClean,
    isProof: !isClean && shown.some(({ gone }) => gone !== ''),
    decide,
    dropUnread: session.dropUnread,
  };
}

const personOf = ({ person, name }: Author): string => person ?? name;

function openIn({ article, suggested }: SuggestedNow): readonly OpenSuggestion[] {
  if (article === null || suggested.stretches.length === 0) return [];
  const colours = coloursOf(suggested);
  return changesOf(article, suggested).list.map((change): OpenSuggestion => {
    const { by, to } = suggested.stretches[change.layer]!;
    return { ...change, by, at: to, person: personOf(by), colour: colours.get(personOf(by)) ?? 1 };
  });
}

/** In the order in which they began. */
function coloursOf({ stretches }: Suggested): ReadonlyMap<string, number> {
  const people = [...new Set(stretches.map(({ by }) => personOf(by)))];
  return new Map(people.map((person, at) => [person, (at % personColours) + 1]));
}

export const personName = (t: Translate, { name }: Author): string => (name === '' ? t('suggestions.nobody') : name);

function peopleIn(list: readonly OpenSuggestion[], t: Translate): readonly SuggestingPerson[] {
  const people = new Map<string, SuggestingPerson>();
  for (const { person: id, by, colour } of list)
    people.set(id, { id, name: personName(t, by), colour, count: (people.get(id)?.count ?? 0) + 1 });
  return [...people.values()];
}

/** As the text shows it; what is about a field is not in the text. */
function shownIn(one: OpenSuggestion, article: Article | null, t: Translate): readonly ShownSuggestion[] {
  const { id, colour, place } = one;
  if (place.kind === 'field') return [];
  const mark = markOf(one);
  const gone = isGone(one) ? one.before : '';
  const shown = { id, colour, place, mark, gone, said: pointedText(t, personName(t, one.by), one) };
  return [place.kind === 'cardText' ? { ...shown, noted: cardTextIn(article, place) } : shown];
}

const isGone = ({ kind, before, after }: Change): boolean =>
  kind === 'deleted' || kind === 'replaced' || kind === 'blockGone' || (kind === 'blockJoined' && before !== after);

function cardTextIn(article: Article | null, place: { readonly key: string; readonly field: string }): string {
  const card = article?.body.find(({ _key }) => _key === place.key);
  return card === undefined ? '' : (objectTextAt(card, place.field)?.text ?? '');
}

function markOf({ kind, before, after }: Change): ShownSuggestion['mark'] {
  switch (kind) {
    case 'inserted':
    case 'deleted':
    case 'replaced':
      return 'words';
    case 'blockJoined':
      return before === after ? 'bar' : 'words';
    case 'formatted':
      return 'looks';
    case 'blockCome':
      return 'block';
    case 'setting':
    case 'blockGone':
    case 'blockMoved':
    case 'blockParted':
    case 'field':
    case 'picture':
    case 'object':
      return 'bar';
    default:
      return unreachable(kind);
  }
}
