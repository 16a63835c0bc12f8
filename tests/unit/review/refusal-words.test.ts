/** Every refusal that there is, in both languages, by the functions that dialogs, chief's desk and command line word them with. */
import { describe, expect, test } from 'vitest';
import { withIsolatedReasons } from '../../../renderer/i18n/plain-words';
import { createTranslate } from '../../../shared/messages/translate';
import { FileHash, PersonId, Timestamp } from '../../../shared/model/ids';
import { articleStates, type ArticleState } from '../../../shared/model/record-event';
import { AssignRefusal } from '../../../shared/review/assign';
import { gateWords, waiveWords, wayOutWords } from '../../../shared/review/gate-words';
import { HoldRefusal } from '../../../shared/review/hold';
import { StaysHome } from '../../../shared/review/may-export';
import { MoveRefusal } from '../../../shared/review/moves';
import { WaiveRefusal } from '../../../shared/review/overrides';
import { assignWords, holdWords, refusalLines } from '../../../shared/review/refusal-words';
import { aSuggestion } from '../../support/makers';

const why = 'دعوى أمام المحكمة';
/** All facts that any refusal may carry. */
const facts = {
  roles: ['chief', 'publisher'],
  rule: 'embargoed',
  toCome: [{ place: { kind: 'field', field: 'headline' }, start: 0, end: 9, note: 'العدد' }],
  findings: [{ rule: 'section', demand: 'required', count: 0, place: { kind: 'field', field: 'section' } }],
  holds: [
    {
      event: FileHash.parse('e'.repeat(64)),
      by: PersonId.parse('01ARZ3NDEKTSV4RRFFQ69G5FAV'),
      at: Timestamp.parse('2026-11-25T09:00:00+03:00'),
      reason: why,
    },
  ],
  until: Timestamp.parse('2026-11-25T12:00:00+03:00'),
  count: 3,
  suggestions: [aSuggestion()],
};

type Options = { readonly options: readonly { readonly shape: { readonly reason: { readonly value: string } } }[] };
/** One of each, as its schema has it: a refusal that is added to the union is worded here without anybody's thinking of it. */
function oneOfEach<Refusal>(union: Options & { parse(value: unknown): Refusal }): readonly Refusal[] {
  return union.options.map(({ shape }) =>
    union.parse({
      ...Object.fromEntries(Object.entries(facts).filter(([name]) => name in shape)),
      reason: shape.reason.value,
    }),
  );
}

const isArabic = /^[^A-Za-z]*$/;

describe.each(['ar', 'en'] as const)('in %s', (language) => {
  const t = createTranslate(language);
  /** What is wrong with a sentence: too short, a place that nothing was put into, a message's name in place of its words, a language's letters in the other. */
  const faultsOf = (texts: readonly string[]): readonly string[] =>
    texts.filter((text) => {
      const isShort = text.trim().length <= 5;
      const isUnfilled = /[{}]|undefined|null|[a-z]+\.[a-z]+[.-][a-z]/.test(text);
      const isForeign = language === 'ar' && !isArabic.test(text.replaceAll(/midad [a-z]+/g, ''));
      return isShort || isUnfilled || isForeign;
    });

  /** What the sentence must name, where the refusal is about something that has a name. */
  const named: { readonly [reason in MoveRefusal['reason']]?: (to: ArticleState) => string } = {
    'no-such-move': (to) => t(`state.${to}`),
    'no-right': () => t('role.chief'),
    held: () => why,
  };

  test.each(oneOfEach(MoveRefusal))('a move is refused: $reason, between all states', (refusal) => {
    for (const from of articleStates)
      for (const to of articleStates) {
        const lines = refusalLines(refusal, { from, to }, t);
        expect(faultsOf(lines)).toEqual([]);
        expect(lines[0]).toContain(named[refusal.reason]?.(to) ?? '');
      }
  });

  test.each(oneOfEach(StaysHome))('it stays at home: $reason, with the way out', (refusal) => {
    expect(faultsOf([gateWords(refusal, { t, moment: () => '12:00' }), wayOutWords(refusal, t)])).toEqual([]);
  });

  test('an assignment, a hold and a waiver are refused', () => {
    const texts = [
      ...oneOfEach(AssignRefusal).map((one) => assignWords(one, t)),
      ...oneOfEach(HoldRefusal).map((one) => holdWords(one, t)),
      ...oneOfEach(WaiveRefusal).map((one) => waiveWords(one, t)),
    ];
    expect(faultsOf(texts)).toEqual([]);
  });

  test('what a person wrote keeps together within the sentence', () => {
    const [held] = oneOfEach(StaysHome).filter(({ reason }) => reason === 'held');
    expect(gateWords(withIsolatedReasons(held!), { t, moment: () => '' })).toContain(`\u2068${why}\u2069`);
  });
});
