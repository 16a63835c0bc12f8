/**
 * What is suggested in the open article: notes at rest and before each save whose a change is, and moves the text before when something is accepted.
 * What was suggested is what differs (shared/suggestions), so a key costs nothing here. Knows no file and no screen.
 */
import { createStore } from 'zustand/vanilla';
import type { Article } from '../../../shared/model/article';
import type { Tracker } from '../../../shared/people/review-only';
import { Timestamp } from '../../../shared/model/ids';
import { suggestible } from '../../../shared/model/suggestible';
import {
  accept,
  changesOf,
  noteChange,
  nothingSuggested,
  rebase,
  suggestedIn,
  withoutUnread,
  withSuggested,
  type Stretch,
  type Suggested,
} from '../../../shared/suggestions/suggested';
import { byName, stretchName, turned, type Step } from '../../../shared/suggestions/turned';
import type { Change } from '../../../shared/differences/changes-between';
import type { SuggestedNow } from '../article-session';

export class SuggestedText {
  readonly now = createStore<SuggestedNow>(() => ({ article: null, suggested: nothingSuggested }));
  readonly #tracker: () => Tracker;
  /** The article as its file would hold it, made once for what stands here. */
  #kept: { readonly of: SuggestedNow; readonly article: Article } | null = null;

  constructor(tracker: () => Tracker) {
    this.#tracker = tracker;
  }

  isReviewed = (): boolean => this.#tracker().role === 'reviewer';

  /** Whether a change here would be noted, or there is something that it would shift. */
  isConcerned(): boolean {
    const { tracking, stretches } = this.now.getState().suggested;
    return tracking || stretches.length > 0 || this.isReviewed();
  }

  /** The article says itself what is suggested in it. */
  adopt(article: Article): void {
    this.#set(article, suggestedIn(article));
  }

  /** The text has become this by nobody's change: it was drawn anew, undone, or decided. */
  settle(article: Article): void {
    this.#set(article, this.now.getState().suggested);
  }

  /** The text has become this by the work of whoever sits here. */
  note(article: Article): void {
    const { article: was, suggested } = this.now.getState();
    if (was === null || was === article || isSameText(was, article)) return this.settle(article);
    const { by, role } = this.#tracker();
    const isTracked = suggested.tracking || role === 'reviewer';
    if (!isTracked && suggested.stretches.length === 0) return this.settle(article);
    const at = Timestamp.parse(new Date().toISOString());
    this.#set(article, isTracked ? noteChange(suggested, { was, by, at }) : rebase(suggested, { was, is: article }));
  }

  kept(): Article | null {
    const now = this.now.getState();
    if (now.article === null) return null;
    if (this.#kept?.of !== now) this.#kept = { of: now, article: keptOf(now.article, now.suggested) };
    return this.#kept.article;
  }

  track(tracking: boolean): void {
    const { article, suggested } = this.now.getState();
    if (article !== null) this.#set(article, { ...suggested, tracking });
  }

  /** Those of these that are still open. */
  open(ids: ReadonlySet<string>): readonly Change[] {
    const { article, suggested } = this.now.getState();
    return article === null ? [] : changesOf(article, suggested).list.filter(({ id }) => ids.has(id));
  }

  accept(changes: readonly Change[]): Step {
    const { article, suggested: from } = this.now.getState();
    if (article === null || changes.length === 0) return { from, to: from };
    const to = accept(article, from, changes);
    this.#set(article, to);
    return { from, to };
  }

  dropUnread(unread: Stretch): Step {
    const { article, suggested: from } = this.now.getState();
    const to = withoutUnread(from, unread);
    if (article !== null) this.#set(article, to);
    return { from, to };
  }

  /** A step is undone, or done again. */
  turn(step: Step): void {
    const { article, suggested } = this.now.getState();
    if (article !== null) this.#set(article, turned(suggested, step));
  }

  /** Who has begun to suggest since `then` began in a text that a rejection had made, and which is undone: it was another one then. */
  shift(then: Suggested, { was, is }: { readonly was: Article; readonly is: Article }): void {
    const { article, suggested } = this.now.getState();
    const known = byName(then.stretches);
    const stretches = suggested.stretches.map((one) =>
      known.has(stretchName(one)) ? one : rebase({ ...suggested, stretches: [one] }, { was, is }).stretches[0]!,
    );
    if (article !== null) this.#set(article, { ...suggested, stretches });
  }

  #set(article: Article, suggested: Suggested): void {
    const before = this.now.getState();
    if (before.article !== article || before.suggested !== suggested) this.now.setState({ article, suggested }, true);
  }
}

function keptOf(article: Article, suggested: Suggested): Article {
  const isPlain = suggested.stretches.length === 0 && !suggested.tracking && article.suggestions === undefined;
  return isPlain ? article : withSuggested(article, suggested);
}

/** Untouched blocks and fields are the same objects. */
function isSameText(one: Article, other: Article): boolean {
  const isSameBody =
    one.body.length === other.body.length && one.body.every((block, index) => block === other.body[index]);
  if (!isSameBody) return false;
  const [fields, others] = [suggestible(one), suggestible(other)];
  const names = new Set([...Object.keys(fields), ...Object.keys(others)]);
  return [...names].every((name) => fields[name] === others[name]);
}
