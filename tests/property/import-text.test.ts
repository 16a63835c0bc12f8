import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asBreaking, tickerDraft } from '../../shared/model/ticker-line';
import { parsePageText } from '../../shared/import/page-text';
import { linesOf } from '../../shared/import/text-lines';
import { parseTickerLine, tickerLineText } from '../../shared/import/ticker-text';
import { parseDateLine } from '../../shared/import/date-text';
import { isTextBlock } from '../../shared/model/body';
import { isSpan } from '../../shared/model/text-block';
import { bylineText } from '../../shared/model/byline';
import { countedKeys } from '../support/keys';

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** A headline as a newsroom has it: it does not end in the form's own dots or «المزيد», nor begin with its label. */
const headline = fc
  .array(
    fc.constantFrom('أمطار', 'BBC:', '37%', '«نعم»', '3-2', 'المزيد', 'من', 'عاجلًا', '14:05', '.', '–', '•', '؟'),
    { minLength: 1, maxLength: 7 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && !/(?:\.\s*\.|…|المزيد)$/u.test(text) && !/^[.·•–]/u.test(text));

test('a ticker line that is printed and read again is the same', () => {
  fc.assert(
    fc.property(
      time,
      headline,
      fc.boolean(),
      fc.constantFrom('', '• ', '- ', '*'),
      (displayTime, text, breaking, bullet) => {
        const draft = tickerDraft({ displayTime, text, ...(breaking ? asBreaking : {}) });
        const verdict = parseTickerLine(bullet + tickerLineText(draft));
        expect(verdict).toMatchObject({
          kind: 'line',
          draft,
          isMarked: true,
        });
      },
    ),
    { numRuns: 1000 },
  );
});

const anyLine = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'أحدث الأخبار',
    'وكالات – المدينة',
    'سارة نصر – المدينة',
    'تاريخ الخبر: 25-09-2026',
    'تاريخ الخبر: 40-09-2026',
    '• بلا وقت',
  ),
  fc.tuple(time, headline).map(([displayTime, text]) => `• ${tickerLineText(tickerDraft({ displayTime, text }))}`),
  headline,
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('every line of a page is somewhere: title, ticker, headline, byline, date or paragraph', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 14 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const source = lines.join(end);
      const { article, ticker, unplaced } = parsePageText(source, countedKeys());
      const kept = [
        ...(article?.body ?? [])
          .filter(isTextBlock)
          .map(({ children }) => children.map((child) => (isSpan(child) ? child.text : '')).join('')),
        ...(article?.headline === undefined ? [] : [article.headline]),
        ...(article?.byline === undefined ? [] : [bylineText(article.byline)]),
        ...(ticker === null || ticker.title === null ? [] : [ticker.title]),
      ].filter((text) => text !== '');
      let dates = article?.newsDate === undefined ? 0 : 1;
      const others = linesOf(source).filter(({ text }) => {
        const at = kept.indexOf(text);
        if (at !== -1) kept.splice(at, 1);
        else if (parseDateLine(text).kind === 'date' && dates > 0) dates -= 1;
        else return true;
        return false;
      });
      const drafts = (ticker?.lines ?? []).map((draft) => ({ kind: 'line', draft, isMarked: true }));
      expect(others.map(({ text }) => parseTickerLine(text))).toEqual(drafts);
      expect(kept).toEqual([]);
      const numbered = new Map(linesOf(source).map(({ line, text }) => [line, text]));
      for (const { line, text } of unplaced) expect(numbered.get(line)).toBe(text);
    }),
    { numRuns: 1500 },
  );
});
