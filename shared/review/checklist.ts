/** What is still wanting in a text before it is submitted or approved. Window, command line and record all ask here. Rules: RULES.md, C1–C3. */
import { z } from 'zod';
import { countLetters, countWords } from '../arabic/words';
import type { Data } from '../data';
import type { Article } from '../model/article';
import { bylineText } from '../model/byline';
import { checkNames, type CheckMoment, type CheckName, type Checklist, type Demand } from '../model/checklist';
import { excessOf, usualLimits, type Limits } from '../model/limits';
import type { Newsroom } from '../model/newsroom';
import type { ArticleState } from '../model/record-event';
import { picturesOf } from '../model/pictures-of';
import { CheckPlace } from './check-place';
import { NamedSuggestion, namedSuggestions } from './named-suggestions';

/** More suggestions than these are only counted. */
export const mostNamed = 200;

export const Finding = z.strictObject({
  rule: z.enum(checkNames),
  demand: z.enum(['required', 'advised']),
  /** How many pictures without alternative text, misspellings, open comments or open suggestions; of a field 0 where it is empty, 1 where it is too long. */
  count: z.int().min(0),
  /** Where the first of them is. */
  place: CheckPlace,
  /** Each open suggestion by itself, as many as a person would look through. */
  suggestions: z.array(NamedSuggestion).max(mostNamed).optional(),
});
export type Finding = Data<typeof Finding>;

/** What a rule asks before each move that it may be asked before. */
export type Demands = Readonly<Record<CheckMoment, Demand>>;
const always = (demand: Demand): Demands => ({ submitted: demand, approved: demand });
const beforeApproval = (demand: Demand): Demands => ({ submitted: 'off', approved: demand });

/** As a chief would begin: what readers can't do without is required of the approval, the house's habits are recalled, what not every house has is off. */
export const usualChecklist: Readonly<Record<CheckName, Demands>> = {
  headline: always('advised'),
  kicker: always('off'),
  byline: always('advised'),
  source: always('advised'),
  section: always('advised'),
  alt: beforeApproval('required'),
  embargo: beforeApproval('advised'),
  proofing: always('advised'),
  comments: beforeApproval('advised'),
  suggestions: beforeApproval('required'),
};

export type HeldRule = { readonly rule: CheckName; readonly before: Demands };

/** The window alone knows the spelling, so nothing else could refuse by it. */
export const canBeRequired = (rule: CheckName): boolean => rule !== 'proofing';

/** What no newsroom may do without: nobody can have approved a text of which it is open what it says (S7). */
export const isFirm = (rule: CheckName): boolean => rule === 'suggestions';

type Kept = { readonly checklist?: Checklist | undefined };

/** Every rule, as the newsroom has it, else as it usually is. A rule that is named asks nothing before the moves it is not named for. */
export function checklistOf({ checklist = [] }: Kept): readonly HeldRule[] {
  return checkNames.map((rule) => {
    const wished = isFirm(rule) ? [] : checklist.filter((one) => one.rule === rule);
    if (wished.length === 0) return { rule, before: usualChecklist[rule] };
    const demandBefore = (moment: CheckMoment): Demand => {
      const demand = wished.find(({ before }) => before.includes(moment))?.demand ?? 'off';
      return demand === 'required' && !canBeRequired(rule) ? 'advised' : demand;
    };
    return { rule, before: { submitted: demandBefore('submitted'), approved: demandBefore('approved') } };
  });
}

/** The newsroom's list with one rule as it is to be: named once for each demand, what the approval asks first. Names of a later version stay. */
export function checklistWith({ checklist = [] }: Kept, { rule, before }: HeldRule): Checklist {
  const { submitted, approved } = before;
  const own: Checklist =
    submitted === approved
      ? [{ rule, demand: approved, before: ['submitted', 'approved'] }]
      : [
          { rule, demand: approved, before: ['approved'] },
          { rule, demand: submitted, before: ['submitted'] },
        ];
  return [...checklist.filter((one) => one.rule !== rule), ...own];
}

/** Which moment of the checklist a move is; null where none. */
export const momentOf = (to: ArticleState): CheckMoment | null =>
  to === 'submitted' ? 'submitted' : to === 'approved' || to === 'corrected' ? 'approved' : null;

/** What an article alone does not say. */
export type Surroundings = {
  readonly limits: Limits;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Null where nobody looks after the spelling. */
  readonly misspellings: number | null;
  /** Threads of comments that nobody has resolved. */
  readonly openComments: number;
};

type Found = Pick<Finding, 'count' | 'place' | 'suggestions'>;
type Check = (article: Article, around: Surroundings) => Found | null;

/** One line each: what is wanting, or null. */
const checks: Readonly<Record<CheckName, Check>> = {
  headline: ({ headline }, { limits }) => fieldLength('headline', headline, limits),
  kicker: ({ kicker }, { limits }) => fieldLength('kicker', kicker, limits),
  byline: ({ byline }) => (bylineText(byline) === '' ? { count: 0, place: at('byline') } : null),
  source: ({ byline }) =>
    byline.agency === '' && byline.people.every((name) => name === '') ? { count: 0, place: at('byline') } : null,
  section: ({ section }) => (section.trim() === '' ? { count: 0, place: at('section') } : null),
  alt: picturesWithoutAlt,
  embargo: ({ embargoedUntil }, { now }) =>
    isUntilLater(embargoedUntil ?? null, now) ? { count: 0, place: at('embargoedUntil') } : null,
  proofing: (_, { misspellings }) =>
    misspellings === null || misspellings === 0 ? null : { count: misspellings, place: { kind: 'text' } },
  comments: (_, { openComments }) => (openComments === 0 ? null : { count: openComments, place: { kind: 'text' } }),
  suggestions: suggestionsIn,
};

/** In the order of the rules. Nothing is checked before moves that neither submit nor approve. */
export function checkArticle(
  article: Article,
  { rules, to, ...around }: Surroundings & { readonly rules: readonly HeldRule[]; readonly to: ArticleState },
): readonly Finding[] {
  const moment = momentOf(to);
  if (moment === null) return [];
  return rules.flatMap(({ rule, before }) => {
    const demand = before[moment];
    if (demand === 'off') return [];
    const found = checks[rule](article, around);
    return found === null ? [] : [{ rule, demand, ...found }];
  });
}

/** As the workspace itself checks it, where nobody sees the text. */
export const checkInWorkspace = (
  article: Article,
  {
    newsroom,
    to,
    ...around
  }: Pick<Surroundings, 'now' | 'openComments'> & { readonly newsroom: Newsroom; readonly to: ArticleState },
): readonly Finding[] =>
  checkArticle(article, {
    rules: checklistOf(newsroom),
    to,
    limits: newsroom.limits ?? usualLimits,
    misspellings: null,
    ...around,
  });

export const isUntilLater = (until: string | null, now: number): boolean => until !== null && now < Date.parse(until);

const at = (field: Extract<CheckPlace, { kind: 'field' }>['field']): CheckPlace => ({ kind: 'field', field });

/** `count`: 0 where it is empty, 1 where it is over what the newsroom allows in words or letters; only a screen measures pixels. */
function fieldLength(field: 'headline' | 'kicker', text: string, limits: Limits): Found | null {
  if (text.trim() === '') return { count: 0, place: at(field) };
  const measured = { words: countWords(text), characters: countLetters(text), pixels: 0 };
  return excessOf(measured, limits[field] ?? {}).length > 0 ? { count: 1, place: at(field) } : null;
}

function picturesWithoutAlt({ body }: Article): Found | null {
  const bare = body.flatMap((block) => {
    const before = (at: number): string => (block._type === 'gallery' ? `images/${at}/` : '');
    return picturesOf([block]).flatMap(({ alt }, at): CheckPlace[] =>
      alt.trim() === '' ? [{ kind: 'card', key: block._key, field: `${before(at)}alt` }] : [],
    );
  });
  const [place] = bare;
  return place === undefined ? null : { count: bare.length, place };
}

function suggestionsIn(article: Article): Found | null {
  const open = namedSuggestions(article);
  const [first] = open;
  if (first === undefined) return null;
  return { count: open.length, place: first.place, suggestions: open.slice(0, mostNamed) };
}
