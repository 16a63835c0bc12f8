import { expect, test } from 'vitest';
import { findHits, marksOf } from '../../../shared/search/hits';
import { parseQuery } from '../../../shared/search/query';

const marked = (text: string, typed: string): string[] =>
  marksOf(findHits(text, parseQuery(typed))).map(({ start, end }) => text.slice(start, end));

test.each<[string, string, string[]]>([
  ['رحّبت بِالحُكُومَةِ، والحكوماتِ', 'حكومة', ['حُكُومَةِ', 'حكوماتِ']],
  ['حكومة', 'الحكومة', ['حكومة']],
  ['مساءَ الخميس', 'مساء', ['مساءَ']],
  ['أحـــمد', 'احمد', ['أحـــمد']],
  ['في الجسر القديم، والجسر الجديد', '«الجسر القديم»', ['الجسر القديم']],
  ['نقلت (أ.ف.ب) عن', 'أ.ف.ب', ['أ.ف.ب']],
  ['عام ٢٠٢٦', '2026', ['٢٠٢٦']],
  ['ﷲ والسﻼم', 'السلام الله', ['ﷲ', 'السﻼم']],
  ['Élysée', 'elysee', ['Élysée']],
  ['الجسر القديم', '-الجسر القديم', ['القديم']],
  ['لا شيء', 'غيره', []],
  ['جسر جسر', 'جسر «جسر جسر»', ['جسر جسر']],
])('in «%s» «%s» stands at %j', (text, typed, ranges) => {
  expect(marked(text, typed)).toEqual(ranges);
});
