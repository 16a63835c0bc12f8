/** A line while it is typed, and what is still wrong with it. */
import { completeHref } from '../../../shared/model/href';
import type { ArticleId } from '../../../shared/model/ids';
import {
  asBreaking,
  breakingLabel,
  draftOf,
  isBreaking,
  normalUrgency,
  tickerDraft,
  type TickerDraft,
  type TickerLine,
  type TickerLink,
} from '../../../shared/model/ticker-line';
import { readDisplayTime } from './display-time';

export type LinkKind = 'none' | 'article' | 'url';

export type DraftForm = {
  readonly time: string;
  readonly text: string;
  readonly breaking: boolean;
  /** What the form does not show of the line. */
  readonly rest: TickerDraft | null;
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
  rest: null,
  linkKind: 'none',
  articleId: null,
  address: '',
});

export function formOf(line: TickerLine): DraftForm {
  const { displayTime, text, link } = line;
  return {
    time: displayTime,
    text,
    breaking: isBreaking(line),
    rest: draftOf(line),
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
  return { kind: 'draft', draft: asDraft(form, { displayTime, text, link: link.link }) };
}

/** «عاجل» taken off leaves the line normal; put on it changes only what says it. */
function asDraft({ rest, breaking }: DraftForm, written: Pick<TickerDraft, 'displayTime' | 'text' | 'link'>) {
  const draft = { ...(rest ?? tickerDraft(written)), ...written };
  if (isBreaking(draft) === breaking) return draft;
  if (breaking) return { ...draft, ...asBreaking };
  return { ...draft, urgency: normalUrgency, label: draft.label === breakingLabel ? null : draft.label };
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
