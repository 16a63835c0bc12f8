/** A line while it is typed, and what is still wrong with it. */
import { completeHref } from '../../shared/model/href';
import type { ArticleId } from '../../shared/model/ids';
import type { TickerDraft, TickerLine, TickerLink } from '../../shared/model/ticker-line';
import { readDisplayTime } from './display-time';

export type LinkKind = 'none' | 'article' | 'url';

export type DraftForm = {
  readonly time: string;
  readonly text: string;
  readonly breaking: boolean;
  readonly linkKind: LinkKind;
  readonly articleId: ArticleId | null;
  readonly address: string;
};

export type DraftProblem = 'time' | 'text' | 'article' | 'address';

export type DraftVerdict =
  | { readonly kind: 'draft'; readonly draft: TickerDraft }
  | { readonly kind: 'unfinished'; readonly problems: readonly DraftProblem[] };

export const emptyForm = (time: string): DraftForm => ({
  time,
  text: '',
  breaking: false,
  linkKind: 'none',
  articleId: null,
  address: '',
});

export function formOf({ displayTime, text, breaking, link }: TickerLine): DraftForm {
  return {
    time: displayTime,
    text,
    breaking,
    linkKind: link === null ? 'none' : link.kind,
    articleId: link?.kind === 'article' ? link.id : null,
    address: link?.kind === 'url' ? link.href : '',
  };
}

/** Names everything that is wrong at once. */
export function readForm(form: DraftForm): DraftVerdict {
  const displayTime = readDisplayTime(form.time);
  const text = form.text.replace(/\s+/g, ' ').trim();
  const link = readLink(form);
  const problems: DraftProblem[] = [];
  if (displayTime === null) problems.push('time');
  if (text === '') problems.push('text');
  if (link.kind === 'missing') problems.push(link.what);
  if (displayTime === null || link.kind === 'missing' || problems.length > 0) return { kind: 'unfinished', problems };
  return { kind: 'draft', draft: { displayTime, text, breaking: form.breaking, link: link.link } };
}

type LinkVerdict =
  | { readonly kind: 'link'; readonly link: TickerLink | null }
  | { readonly kind: 'missing'; readonly what: 'article' | 'address' };

function readLink({ linkKind, articleId, address }: DraftForm): LinkVerdict {
  if (linkKind === 'none') return { kind: 'link', link: null };
  if (linkKind === 'article') {
    return articleId === null
      ? { kind: 'missing', what: 'article' }
      : { kind: 'link', link: { kind: 'article', id: articleId } };
  }
  const href = completeHref(address);
  return href === null ? { kind: 'missing', what: 'address' } : { kind: 'link', link: { kind: 'url', href } };
}
