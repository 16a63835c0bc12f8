/** Accepting and rejecting in the open article, each decision one step of undo. What undo does to the text on the way over one is nobody's change. */
import { sameData } from '../../../shared/merge/same-data';
import type { Article } from '../../../shared/model/article';
import type { Body } from '../../../shared/model/body';
import type { Change } from '../../../shared/differences/changes-between';
import { suggestible } from '../../../shared/model/suggestible';
import { reject, type Stretch } from '../../../shared/suggestions/suggested';
import type { Step } from '../../../shared/suggestions/turned';
import type { Decision, FieldChange } from '../article-session';
import type { SuggestedText } from './suggested-text';
import type { WindowText } from './window-text';

type Given = {
  readonly text: WindowText;
  readonly suggested: SuggestedText;
  /** Notes what was written up to now. */
  readonly current: () => Article | null;
  /** The text stands as it is by nobody's work, and is to be saved. */
  readonly settled: () => void;
};

export type Decisions = {
  readonly decide: (decision: Decision, changes: ReadonlySet<string>) => void;
  readonly dropUnread: (unread: Stretch) => void;
};

export function decisionsIn({ text, suggested, current, settled }: Given): Decisions {
  /** Undo and redo come in a row: first counts what they did before they came to this decision, in a text of this body. */
  const turn = (body: Body, act: () => void): void => {
    const held = text.held();
    if (held !== null) suggested.note({ ...held, body });
    act();
    settled();
  };
  const decided = ({ from, to }: Step, article: Article): void => {
    text.edit(article, {
      undone: () => turn(article.body, () => suggested.turn({ from: to, to: from })),
      redone: () => turn(article.body, () => suggested.turn({ from, to })),
    });
    settled();
  };
  const rejectIn = (article: Article, changes: readonly Change[]): void => {
    const { suggested: then } = suggested.now.getState();
    const without = reject(article, then, changes);
    const [was, is] = [changedFields(article, without), changedFields(without, article)];
    let after = without;
    text.edit(without, {
      undone: () =>
        turn(after.body, () => {
          text.changeFields(was);
          suggested.shift(then, { was: after, is: article });
        }),
      redone: () =>
        turn(article.body, () => {
          text.changeFields(is);
          suggested.shift(then, { was: article, is: after });
        }),
    });
    settled();
    after = text.current() ?? without;
  };
  return {
    decide: (decision, ids) => {
      const article = current();
      const changes = suggested.open(ids);
      if (article === null || changes.length === 0 || suggested.isReviewed()) return;
      if (decision === 'accept') decided(suggested.accept(changes), article);
      else rejectIn(article, changes);
    },
    dropUnread: (unread) => {
      const article = current();
      if (article !== null && !suggested.isReviewed()) decided(suggested.dropUnread(unread), article);
    },
  };
}

/** Fields of `one` that the other has otherwise, as `one` has them. */
function changedFields(one: Article, other: Article): FieldChange {
  const [was, is] = [suggestible(one), suggestible(other)];
  const names = new Set([...Object.keys(was), ...Object.keys(is)]);
  const changed = [...names].filter((name) => !sameData(was[name], is[name]));
  return Object.fromEntries(changed.map((name) => [name, was[name]])) as FieldChange;
}
