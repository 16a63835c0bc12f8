/** What `shared/export/body/card-html.ts` and `notes-html.ts` wrote, read back. */
import type { ObjectBlock } from '../../model/body';
import { EmbedBlock, PullQuoteBlock, RelatedArticleBlock } from '../../model/object-blocks';
import type { NewKey } from '../imported';
import { attribute, findAll, findByName, hasClass, isElement, textOf, type Element, type Parent } from './html-nodes';

/** Null for an element that is no such card, or whose attributes are not sound: its words are then read as those of any page. */
export function ownCard(element: Element, newKey: NewKey): ObjectBlock | null {
  if (element.tagName === 'hr') return { _type: 'divider', _key: newKey() };
  if (element.tagName === 'figure' && hasClass(element, 'pull-quote')) return pullQuoteOf(element, newKey);
  if (element.tagName !== 'p') return null;
  if (hasClass(element, 'embed')) return embedOf(element, newKey);
  return hasClass(element, 'related-article') ? relatedOf(element, newKey) : null;
}

function pullQuoteOf(figure: Element, newKey: NewKey): ObjectBlock | null {
  const quote = findByName(figure, 'blockquote');
  const by = findByName(figure, 'figcaption');
  const paragraph = quote === undefined ? undefined : findByName(quote, 'p');
  if (paragraph === undefined) return null;
  const attribution = by === undefined ? '' : textOf(by);
  const read = PullQuoteBlock.safeParse({ _type: 'pullQuote', _key: newKey(), text: textOf(paragraph), attribution });
  return read.success ? (read.data as ObjectBlock) : null;
}

function embedOf(paragraph: Element, newKey: NewKey): ObjectBlock | null {
  const link = findByName(paragraph, 'a');
  if (link === undefined) return null;
  const provider = findAll(paragraph, (one) => hasClass(one, 'provider'))[0];
  const read = EmbedBlock.safeParse({
    _type: 'embed',
    _key: newKey(),
    href: attribute(link, 'href'),
    title: attribute(link, 'data-untitled') === null ? textOf(link) : '',
    provider: provider === undefined ? '' : textOf(provider),
  });
  return read.success ? (read.data as ObjectBlock) : null;
}

/** The id is kept: the article may be in the workspace that the page comes back to. */
function relatedOf(paragraph: Element, newKey: NewKey): ObjectBlock | null {
  const read = RelatedArticleBlock.safeParse({
    _type: 'relatedArticle',
    _key: newKey(),
    article: attribute(paragraph, 'data-article'),
    headline: textOf(paragraph),
  });
  return read.success ? (read.data as ObjectBlock) : null;
}

/** The notes at the end of a page of ours, by the id that a number in the text points at. */
export function ownNotes(article: Parent): ReadonlyMap<string, string> {
  const rows = findAll(article, (one) => one.tagName === 'li' && attribute(one, 'id')?.startsWith('note-') === true);
  return new Map(
    rows.flatMap((row) => {
      const words = row.childNodes.filter(isElement).find((one) => hasClass(one, 'note'));
      return words === undefined ? [] : [[`#${attribute(row, 'id')!}`, textOf(words)] as const];
    }),
  );
}

/** The note that a number in the text stands for; null for other elements. */
export function ownNote(element: Element, notes: ReadonlyMap<string, string>): string | null {
  if (element.tagName !== 'sup' || !hasClass(element, 'note-mark')) return null;
  const link = findByName(element, 'a');
  return link === undefined ? null : (notes.get(attribute(link, 'href') ?? '') ?? null);
}
