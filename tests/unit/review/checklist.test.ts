import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Article } from '../../../shared/model/article';
import { checkNames, type Checklist } from '../../../shared/model/checklist';
import { Timestamp } from '../../../shared/model/ids';
import { usualLimits } from '../../../shared/model/limits';
import { newNewsroom, Newsroom } from '../../../shared/model/newsroom';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import {
  canBeRequired,
  checkArticle,
  checkInWorkspace,
  checklistOf,
  checklistWith,
  isFirm,
  usualChecklist,
} from '../../../shared/review/checklist';
import { mayApprove } from '../../../shared/review/may-approve';
import { withSuggested } from '../../../shared/suggestions/suggested';
import { anArticle, noon } from '../../support/makers';

const asset = `${'a'.repeat(64)}.jpg`;
const picture = (key: string, alt: string) => ({
  _type: 'image',
  _key: key,
  asset,
  width: 100,
  height: 100,
  alt,
  caption: '',
  credit: '',
});
const withPictures = (...alts: readonly string[]) =>
  Article.parse({ ...anArticle(), body: alts.map((alt, index) => picture(`p${index}`, alt)) });

/** Nothing is wanting. */
const complete = () =>
  anArticle({
    headline: 'افتتاح المكتبة',
    kicker: 'ثقافة',
    section: 'ثقافة',
    byline: { people: ['سلمى'], agency: '', outlet: 'المدينة' },
  });

const everything: Checklist = checkNames.map((rule) => ({
  rule,
  demand: 'required',
  before: ['submitted', 'approved'],
}));

const found = (article: Article, misspellings: number | null = 0) =>
  checkArticle(article, {
    rules: checklistOf({ checklist: everything }),
    to: 'submitted',
    limits: usualLimits,
    now: Date.parse(noon),
    misspellings,
    openComments: 0,
  });
const rulesIn = (article: Article, misspellings: number | null = 0) =>
  found(article, misspellings).map(({ rule }) => rule);

test('C2 where nothing is wanting nothing is found', () => {
  expect(found(complete())).toEqual([]);
});

test.each<[string, Partial<Article>, string]>([
  ['C2 a headline is there', { headline: ' ' }, 'headline'],
  ['C2 and no longer than the newsroom allows', { headline: 'كلمة '.repeat(13).trim() }, 'headline'],
  ['C2 a kicker is there', { kicker: '' }, 'kicker'],
  ['C2 a section is named', { section: '' }, 'section'],
  ['C2 somebody is named as the source', { byline: { people: [], agency: '', outlet: 'المدينة' } }, 'source'],
  ['C2 an embargo is told', { embargoedUntil: Timestamp.parse('2099-01-01T00:00:00+00:00') }, 'embargo'],
])('%s', (_, differs, rule) => {
  expect(rulesIn(Article.parse({ ...complete(), ...differs }))).toEqual([rule]);
});

test('C2 an empty byline lacks its source too', () => {
  expect(rulesIn({ ...complete(), byline: { people: [], agency: '', outlet: '' } })).toEqual(['byline', 'source']);
});

test('C2 each picture has its alternative text; the first without one is where the way leads', () => {
  const { body } = withPictures('قارئة', '', ' ');
  expect(found({ ...complete(), body })).toEqual([
    { rule: 'alt', demand: 'required', count: 2, place: { kind: 'card', key: 'p1', field: 'alt' } },
  ]);
});

test('C2 of a gallery the way leads to the field of that very picture', () => {
  const images = ['قارئة', ''].map((alt, index) => picture(`g${index}`, alt));
  const body = [{ _type: 'gallery', _key: 'g', caption: '', images }];
  expect(found(Article.parse({ ...complete(), body }))).toEqual([
    { rule: 'alt', demand: 'required', count: 1, place: { kind: 'card', key: 'g', field: 'images/1/alt' } },
  ]);
});

test('C3 misspellings only warn, and only where somebody looks for them', () => {
  expect(found(complete(), 3)).toEqual([{ rule: 'proofing', demand: 'advised', count: 3, place: { kind: 'text' } }]);
  expect(rulesIn(complete(), null)).toEqual([]);
});

test('a rule is asked before its own moves; a correction is an approval', () => {
  const askedBefore = articleStates.filter((to) =>
    checkInWorkspace(withPictures(''), { newsroom: newNewsroom('أ'), to, now: 0, openComments: 0 }).some(
      ({ rule }) => rule === 'alt',
    ),
  );
  expect(askedBefore).toEqual(['approved', 'corrected']);
});

test('what a newsroom does not name is as usual, what it switches off is not asked, what we do not know stays out', () => {
  const rules = checklistOf({
    checklist: [
      { rule: 'alt', demand: 'off', before: [] },
      { rule: 'weather', demand: 'required', before: ['submitted'] },
    ],
  });
  expect(rules.map(({ rule }) => rule)).toEqual([...checkNames]);
  expect(rules.find(({ rule }) => rule === 'alt')?.before).toEqual({ submitted: 'off', approved: 'off' });
  expect(rules.find(({ rule }) => rule === 'section')).toEqual({ rule: 'section', before: usualChecklist.section });
});

test('C1 a rule may advise the one who submits and refuse the one who approves', () => {
  const checklist = checklistWith({}, { rule: 'alt', before: { submitted: 'advised', approved: 'required' } });
  const newsroom = { ...newNewsroom('أ'), checklist };
  const demandBefore = (to: ArticleState) =>
    checkInWorkspace(withPictures(''), { newsroom, to, now: 0, openComments: 0 }).find(({ rule }) => rule === 'alt')
      ?.demand;
  expect(articleStates.map((to) => [to, demandBefore(to)]).filter(([, demand]) => demand !== undefined)).toEqual([
    ['submitted', 'advised'],
    ['approved', 'required'],
    ['corrected', 'required'],
  ]);
});

test('what is laid down for a rule is what is read, the others stay, and so do names of a later version', () => {
  const demand = fc.constantFrom('required', 'advised', 'off');
  const rule = fc.constantFrom(...checkNames.filter((name) => canBeRequired(name) && !isFirm(name)));
  const held = fc.record({ rule, before: fc.record({ submitted: demand, approved: demand }) });
  const later = { rule: 'weather', demand: 'required', before: ['submitted'] } as const;
  fc.assert(
    fc.property(fc.array(held, { maxLength: 6 }), (wishes) => {
      const checklist = wishes.reduce<Checklist>((list, wish) => checklistWith({ checklist: list }, wish), [later]);
      const last = new Map(wishes.map((wish) => [wish.rule as string, wish.before]));
      for (const one of checklistOf({ checklist }))
        expect(one.before).toEqual(last.get(one.rule) ?? usualChecklist[one.rule]);
      expect(Newsroom.parse({ ...newNewsroom('أ'), checklist }).checklist).toContainEqual(later);
    }),
  );
});

test('C1 also where nobody signs, what is required refuses the approval and is named', () => {
  const article = withPictures('');
  const findings = checkInWorkspace(article, { newsroom: newNewsroom('أ'), to: 'approved', now: 0, openComments: 0 });
  const verdict = mayApprove(article, findings);
  expect(verdict.kind === 'refused' && verdict.wanting.map(({ rule }) => rule)).toEqual(['alt']);
  expect(
    mayApprove(
      article,
      findings.filter(({ demand }) => demand === 'advised'),
    ),
  ).toEqual({ kind: 'allowed' });
});

const beforeApproval = (article: Article, openComments: number, checklist: Checklist = []) =>
  checkInWorkspace(article, { newsroom: { ...newNewsroom('أ'), checklist }, to: 'approved', now: 0, openComments });

test('C4 comments that nobody has resolved are said before an approval', () => {
  const named = beforeApproval(complete(), 2).filter(({ rule }) => rule === 'comments');
  expect(named).toEqual([{ rule: 'comments', demand: 'advised', count: 2, place: { kind: 'text' } }]);
  expect(beforeApproval(complete(), 0).map(({ rule }) => rule)).not.toContain('comments');
});

test('S7 what nobody can read of a suggestion stands against an approval, too', () => {
  const before = { fields: { headline: 7 }, absent: [], blocks: [] };
  const layers = [{ by: { person: null, name: 'سلمى' }, from: noon, to: noon, before }];
  const article = { ...complete(), suggestions: { tracking: false, layers } };
  const open = beforeApproval(article, 0).filter(({ rule }) => rule === 'suggestions');
  expect(open).toMatchObject([{ count: 1, suggestions: [{ kind: 'unread', by: 'سلمى' }] }]);
  expect(mayApprove(article, open)).toMatchObject({ kind: 'refused' });
});

test('S7 nothing is approved while a suggestion is open, and no newsroom can switch that off', () => {
  const before = complete();
  const stretch = { by: { person: null, name: 'سلمى' }, from: noon, to: noon, before };
  const suggested = withSuggested(
    { ...before, headline: 'افتتاح مكتبة المدينة' },
    { tracking: true, stretches: [stretch] },
  );
  const off: Checklist = [{ rule: 'suggestions', demand: 'off', before: [] }];
  const open = beforeApproval(suggested, 0, off).filter(({ rule }) => rule === 'suggestions');
  const place = { kind: 'field', field: 'headline' };
  expect(open).toMatchObject([{ rule: 'suggestions', demand: 'required', place }]);
  expect(open[0]!.count).toBeGreaterThan(0);
  expect(open[0]!.suggestions).toHaveLength(open[0]!.count);
  expect(open[0]!.suggestions).toMatchObject(open[0]!.suggestions!.map(() => ({ by: 'سلمى', place })));
  expect(mayApprove(suggested, open)).toMatchObject({ kind: 'refused', wanting: open });
  const decided = withSuggested(suggested, { tracking: true, stretches: [] });
  expect(beforeApproval(decided, 0).map(({ rule }) => rule)).not.toContain('suggestions');
});
