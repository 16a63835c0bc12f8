/** Plain text as markup in a paragraph of known direction: foreign runs isolated, line feeds as breaks, every letter as it was. */
import type { Direction } from '../arabic/direction';
import { leftToRightRuns } from './bidi';
import { element, join, nothing, text, type Html } from './html';

const breakElement = element('br', {});

/** For fields such as a headline or a ticker line. Text in a left-to-right document needs no isolation of its own kind. */
export function isolated(value: string, direction: Direction): Html {
  const runs = direction === 'rtl' ? leftToRightRuns(value) : [];
  const parts: Html[] = [];
  let at = 0;
  for (const { start, end } of runs) {
    parts.push(withBreaks(value.slice(at, start)), isolate(withBreaks(value.slice(start, end))));
    at = end;
  }
  return join([...parts, withBreaks(value.slice(at))]);
}

/** Letters, as an entity has them too. */
const letters = /[a-z\p{L}]/iu;
/** Where a line may end within. */
const mayPart = /\p{Nd}[^\p{Nd}]+\p{Nd}/u;
/** A range, a date, a score, a telephone number. Longer ones may be wider than a phone. */
const mostFigures = 24;

/** Keeps what is inside together and apart from its surroundings, left to right. What has no letters stands in one line (`figures`): browsers would part 10-15 behind its hyphen. */
export function isolate(...children: readonly Html[]): Html {
  const words = children.join('').replace(/<[^>]*>/g, '');
  const isFigures = words.length <= mostFigures && mayPart.test(words) && !letters.test(words);
  return element('bdi', { dir: 'ltr', class: isFigures ? 'figures' : null }, ...children);
}

/** Text whose line feeds are `<br>`. */
export function withBreaks(value: string): Html {
  return value === ''
    ? nothing
    : (value
        .split(/\r\n?|\n/)
        .map(text)
        .join(breakElement) as Html);
}
