/**
 * A newsroom's figures: Latin or Arabic-Indic, in what goes out and never in what is stored. Letter for letter: a figure for a figure, so that every place
 * in a text stays what it was.
 */
import type { Article } from '../../model/article';
import { isTextBlock, type Block, type Body } from '../../model/body';
import { isSpan, type TextBlock } from '../../model/text-block';
import type { NumeralPolicy } from '../../model/theme';
import { leftToRightRuns } from '../bidi';

const arabicIndic = '٠١٢٣٤٥٦٧٨٩';
const hasFigure = { latin: /[٠-٩۰-۹٫٬٪]/, arabic: /[0-9]/ };

/** For a text that is a figure or a date and nothing else. */
export function numeralsOf(policy: NumeralPolicy): (text: string) => string {
  return policy === 'arabic'
    ? (text) => text.replace(/[0-9]/g, (figure) => arabicIndic[Number(figure)]!)
    : (text) => text;
}

/** A text in Arabic with the newsroom's figures. What belongs to Latin words («COVID-19»), addresses and numbers to dial stays. */
export function withNumerals(text: string, policy: NumeralPolicy): string {
  if (policy === 'written' || !hasFigure[policy].test(text)) return text;
  return policy === 'latin' ? toLatin(text) : toArabic(text);
}

function toLatin(text: string): string {
  return text
    .replace(/(?<=[٠-٩])٬(?=[٠-٩])/g, ',')
    .replace(/(?<=[٠-٩])٫(?=[٠-٩])/g, '.')
    .replace(/(?<=[٠-٩])٪/g, '%')
    .replace(/[٠-٩]/g, (figure) => String(arabicIndic.indexOf(figure)))
    .replace(/[۰-۹]/g, (figure) => String(figure.charCodeAt(0) - 0x6f0));
}

/** Runs with letters, numbers to dial (+961 1 555 24, 1800-555-24) and dates in figures. */
const keepsLatin = /\p{L}|^[+0]|[-–/.:]\d+[-–/.]\d/u;

function toArabic(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of leftToRightRuns(text)) {
    const run = text.slice(start, end);
    out += figuresToArabic(text.slice(at, start)) + (keepsLatin.test(run) ? run : figuresToArabic(run));
    at = end;
  }
  return out + figuresToArabic(text.slice(at));
}

const figuresToArabic = (text: string): string =>
  text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '٬')
    .replace(/(?<!\.\d*)(?<=\d)\.(?=\d+(?!\d|\.\d))/g, '٫')
    .replace(/(?<=\d)%/g, '٪')
    .replace(/[0-9]/g, (figure) => arabicIndic[Number(figure)]!);

const lines = ['kicker', 'headline', 'subheadline', 'standfirst', 'located'] as const;

/** What readers see of an article; one in another language than Arabic stays as it is. */
export function articleWithNumerals(article: Article, policy: NumeralPolicy): Article {
  if (policy === 'written' || !/^ar(-|$)/i.test(article.language)) return article;
  const said = (text: string): string => withNumerals(text, policy);
  return {
    ...article,
    ...Object.fromEntries(lines.map((name) => [name, said(article[name])])),
    ...(article.corrections !== undefined && {
      corrections: article.corrections.map((one) => ({ ...one, text: said(one.text) })),
    }),
    body: bodyWithNumerals(article.body, policy),
  };
}

const bodyWithNumerals = (body: Body, policy: NumeralPolicy): Body =>
  body.map((block) =>
    isTextBlock(block) ? textWithNumerals(block, policy) : (objectWithNumerals(block, policy) as Block),
  );

/** Fields of objects that are words to a reader, and the text blocks in them; addresses, names and keys are not. */
const wordFields = new Set(['caption', 'text', 'title', 'attribution', 'headline', 'alt']);

function objectWithNumerals(value: unknown, policy: NumeralPolicy): unknown {
  if (Array.isArray(value)) return value.map((one) => objectWithNumerals(one, policy));
  if (typeof value !== 'object' || value === null) return value;
  if (isTextBlock(value as Block)) return textWithNumerals(value as TextBlock, policy);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      typeof inner === 'string' && wordFields.has(name)
        ? withNumerals(inner, policy)
        : objectWithNumerals(inner, policy),
    ]),
  );
}

/** Over the whole block: a run may change its look in the middle. */
function textWithNumerals(block: TextBlock, policy: NumeralPolicy): TextBlock {
  if (block.direction === 'ltr') return block;
  const whole = block.children.map((child) => (isSpan(child) ? child.text : '\uFFFC')).join('');
  const said = withNumerals(whole, policy);
  if (said === whole) return block;
  let at = 0;
  const children = block.children.map((child) => {
    const from = at;
    at += isSpan(child) ? child.text.length : 1;
    return isSpan(child) ? { ...child, text: said.slice(from, at) } : objectWithNumerals(child, policy);
  });
  return { ...block, children: children as TextBlock['children'] };
}
