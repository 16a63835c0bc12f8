import { expect, test } from 'vitest';
import { tickerDraft } from '../../../shared/model/ticker-line';
import { withLabelLifted } from '../../../shared/ticker/label-text';

const lifted = (text: string) => {
  const {
    label,
    text: rest,
    urgency,
  } = withLabelLifted(tickerDraft({ displayTime: '14:05', text }), ['عاجل', 'متابعة', 'C++ خاص']);
  return [label, rest, urgency];
};

test.each([
  ['عاجل: هزة تضرب الساحل', ['عاجل', 'هزة تضرب الساحل', 2]],
  ['#عاجل | هزة تضرب الساحل', ['عاجل', 'هزة تضرب الساحل', 2]],
  ['[عاجل] هزة تضرب الساحل', ['عاجل', 'هزة تضرب الساحل', 2]],
  ['(متابعة) – هزة تضرب الساحل', ['متابعة', 'هزة تضرب الساحل', 5]],
  ['متابعة.. هزة تضرب الساحل', ['متابعة', 'هزة تضرب الساحل', 5]],
  ['\u200Fعاجل\u200F: هزة', ['عاجل', 'هزة', 2]],
  ['C++ خاص: إصدار جديد', ['C++ خاص', 'إصدار جديد', 5]],
])('%s', (text, expected) => {
  expect(lifted(text)).toEqual(expected);
});

test.each(['عاجل', 'عاجل:', 'عاجلًا: اجتماع', 'اجتماع عاجل: الوزراء', 'متابعة أخبار الحريق', 'خاص: حوار'])(
  'nothing is lifted from «%s»',
  (text) => {
    expect(lifted(text)).toEqual([null, text, 5]);
  },
);
