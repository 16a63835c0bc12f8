/** The ticker as markup. Each part of a line is an element; what stands between them comes from the style sheet. */
import { isBreaking, type TickerLine } from '../../model/ticker-line';
import { element, join, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import { pageHtml } from '../page-html';
import { hrefOf, shownLines, type TickerExportInput } from './ticker-export';
import { directionOf, exportWords } from '../words';

/** `ticker.html`: the ticker alone. */
export function tickerPage(input: TickerExportInput, stylesheet: string): string {
  const frame = {
    language: input.language,
    direction: directionOf(input.language),
    title: input.ticker.title,
    stylesheet,
  };
  const content = lines(tickerHeading('h1', input), tickerList(input));
  return pageHtml(frame, element('main', { class: 'ticker' }, content));
}

/** `ticker-fragment.html`: for a page of the site's own; it brings no style. */
export function tickerFragment(input: TickerExportInput): Html {
  const { language } = input;
  return element(
    'section',
    { class: 'ticker', lang: language, dir: directionOf(language) },
    lines(tickerHeading('h2', input), tickerList(input)),
  );
}

export function tickerHeading(name: 'h1' | 'h2', { ticker, language }: TickerExportInput): Html {
  return element(name, {}, isolated(ticker.title, directionOf(language)));
}

/** The lines in order; without any there is no list. */
export function tickerList(input: TickerExportInput): Html {
  const rows = shownLines(input).map((line) => lineHtml(line, input));
  return rows.length === 0 ? nothing : element('ol', {}, lines(...rows));
}

function lineHtml(line: TickerLine, { language, hrefs }: TickerExportInput): Html {
  const words = exportWords(language);
  const direction = directionOf(language);
  const headline = isolated(line.text, direction);
  const parts = [
    element('time', { datetime: line.displayTime }, text(line.displayTime)),
    labelHtml(line, words('export.breaking')),
    // A `bdi` by itself takes the direction of its first strong letter: a line that begins in Latin would be turned round.
    element('bdi', { class: 'text', dir: direction }, headline),
    moreLink(hrefOf(line, hrefs), headline, words('export.more')),
  ];
  return element(
    'li',
    {},
    join(
      parts.filter((part) => part !== nothing),
      ' ',
    ),
  );
}

/** A breaking line has a label whether or not somebody has written one. */
function labelHtml(line: TickerLine, breaking: string): Html {
  const label = line.label ?? (isBreaking(line) ? breaking : null);
  if (label === null) return nothing;
  return element(isBreaking(line) ? 'strong' : 'span', { class: 'label' }, text(label));
}

function moreLink(href: string | null, headline: Html, more: string): Html {
  if (href === null) return nothing;
  const rest = element('span', { class: 'visually-hidden' }, text(': '), headline);
  return element('a', { class: 'more', href }, text(more), rest);
}
