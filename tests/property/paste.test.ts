/** Whatever is pasted: no visible letter is lost, and what comes of it is a body that an article may hold. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPastedHtml } from '../../shared/import/clean/read-html';
import { readPastedText } from '../../shared/import/plain/pasted-text';
import { Body, isTextBlock, textBlocksIn, type Block } from '../../shared/model/body';
import { isExplainer, isSpan } from '../../shared/model/text-block';
import { countedKeys } from '../support/keys';

const word = fc.constantFrom(
  'قال',
  'الوزير',
  'BBC',
  '٢٥',
  '12%',
  'كِتَابٌ',
  '«نعم»',
  'a_b',
  '⁨AFP⁩',
  '\u202Bس',
  'نص\u00A0',
  '\u200Fح',
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const inline = fc.constantFrom(
  'b',
  'i',
  'span',
  'bdi',
  'font',
  'small',
  'a href="https://x.org/?utm_source=1"',
  'sup',
  'o:p',
  'mark',
);
const frame = fc.constantFrom(
  'p',
  'div',
  'h1',
  'h3',
  'li',
  'blockquote',
  'section',
  'td',
  'ul',
  'ol',
  'table',
  'tr',
  'th',
  'custom-x',
  'figure',
  'center',
);
const style = fc.constantFrom(
  '',
  ' style="font-weight:700"',
  ' style="mso-list:l0 level3 lfo1"',
  ' dir="ltr"',
  ' class="MsoQuote"',
  ' dir=rtl style="font-style:italic"',
);

const { html } = fc.letrec<{ html: string; line: string }>((tie) => ({
  line: fc.oneof(
    { maxDepth: 4 },
    words,
    fc
      .tuple(inline, style, tie('line'))
      .map(([name, css, inside]) => `<${name}${css}>${inside}</${name.split(' ')[0]}>`),
    fc.tuple(tie('line'), tie('line')).map(([a, b]) => `${a} ${b}`),
    words.map((text) => `${text}<br><br>`),
  ),
  html: fc.oneof(
    { maxDepth: 5 },
    tie('line'),
    fc.tuple(frame, style, tie('html')).map(([name, css, inside]) => `<${name}${css}>${inside}</${name}>`),
    fc.tuple(tie('html'), tie('html')).map(([a, b]) => `${a}\n${b}`),
  ),
}));

/** Letters, digits and signs in no order: tables move captions, and browsers move what stands in tables wrongly. */
const letters = (text: string): string[] =>
  [...text].filter((letter) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(letter)).sort();

const visible = (markup: string): string[] => letters(markup.replace(/<[^>]*>/g, ''));

function held(blocks: readonly Block[]): string[] {
  const texts = blocks.flatMap((block) => [
    ...(isTextBlock(block) ? [] : ['caption' in block ? String(block.caption) : '']),
    ...textBlocksIn(block).flatMap(({ children }) =>
      children.map((child) => (isSpan(child) ? child.text : isExplainer(child) ? child.text : '')),
    ),
  ]);
  return letters(texts.join(''));
}

test('HTML', () => {
  fc.assert(
    fc.property(html, (markup) => {
      const { body } = readPastedHtml(markup, { newKey: countedKeys(), direction: 'rtl' });
      expect(Body.safeParse(body).error).toBeUndefined();
      expect(held(body)).toEqual(visible(markup));
    }),
  );
});

test('plain text, letter for letter', () => {
  const line = fc.oneof(
    words,
    words.map((text) => `- ${text}`),
    words.map((text) => `> ${text}`),
    fc.constant('* ~ _'),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      const plain = readPastedText(text, { newKey: countedKeys(), direction: 'rtl', signs: 'letters' });
      expect(held(plain)).toEqual(letters(text));
      const read = readPastedText(text, { newKey: countedKeys(), direction: 'rtl', signs: 'read' });
      expect(Body.safeParse(read).error).toBeUndefined();
      expect(held(read).filter((letter) => /[\p{L}\p{N}]/u.test(letter))).toEqual(
        letters(text).filter((letter) => /[\p{L}\p{N}]/u.test(letter)),
      );
    }),
  );
});
