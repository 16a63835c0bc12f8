/** Pull quotes, link cards and related articles as markup. Each stands in an element whose class says what it is, so that our own page can be read back. */
import { isSafeHref, parseUrl } from '../../model/href';
import type { EmbedBlock, PullQuoteBlock, RelatedArticleBlock } from '../../model/object-blocks';
import { element, join, lines, nothing, text, type Html } from '../html';
import { isolated } from '../isolate';
import type { ObjectPlace } from './object-html';

export function pullQuoteHtml({ text: words, attribution }: PullQuoteBlock, { direction }: ObjectPlace): Html | null {
  if (words.trim() === '') return null;
  return element(
    'figure',
    { class: 'pull-quote' },
    lines(
      element('blockquote', {}, element('p', {}, isolated(words, direction))),
      attribution.trim() === '' ? null : element('figcaption', {}, isolated(attribution, direction)),
    ),
  );
}

/** A card with a link, for the reader to follow; nothing of what it leads to is in the page. */
export function embedHtml({ href, title, provider }: EmbedBlock, { direction }: ObjectPlace): Html | null {
  if (!isSafeHref(href)) return null;
  const host = parseUrl(href)?.hostname ?? '';
  const named = title.trim() === '' ? bidiSafe(host || href) : isolated(title, direction);
  const by = provider.trim() === '' ? nothing : element('span', { class: 'provider' }, isolated(provider, direction));
  const link = element('a', { href, ...(title.trim() === '' ? { 'data-untitled': '' } : {}) }, named);
  return element(
    'p',
    { class: 'embed' },
    join(
      [link, by].filter((part) => part !== nothing),
      ' ',
    ),
  );
}

/** Where the site has no page of the article, its headline stands without a link. */
export function relatedHtml(
  { article, headline }: RelatedArticleBlock,
  { direction, links }: ObjectPlace,
): Html | null {
  if (headline.trim() === '') return null;
  const words = isolated(headline, direction);
  const href = links.article(article);
  return element(
    'p',
    { class: 'related-article', 'data-article': article },
    href === null ? words : element('a', { href }, words),
  );
}

const bidiSafe = (latin: string): Html => element('bdi', { dir: 'ltr' }, text(latin));
