/** What a person has decided so far, and which conflict is at hand. */
import { useState } from 'react';
import {
  choicesOf,
  type Choice,
  type Choices,
  type Conflict,
  type ConflictId,
  type MergePlan,
} from '../../../shared/merge/merge-plan';
import { nextUndecided } from './clash-rows';

/** Where the focus should go next; a new object each time, so that the same place can be asked for twice. */
export type Aim = { readonly at: ConflictId | 'save' };

export type ChoiceDesk = {
  readonly choices: Choices;
  readonly left: number;
  /** The conflict that arrows and digits mean. */
  readonly current: Conflict | null;
  readonly aim: Aim | null;
  readonly decide: (conflict: Conflict, choice: Choice) => void;
  /** Decides and goes to the next one that waits. */
  readonly decideAndGo: (choice: Choice) => void;
  /** What is still open, or everything once nothing is. */
  readonly decideRest: (choice: 'ours' | 'theirs') => void;
  readonly go: (step: 1 | -1) => void;
  readonly enter: (id: ConflictId) => void;
};

export function useChoices({ conflicts }: MergePlan): ChoiceDesk {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [currentId, setCurrent] = useState<ConflictId | null>(conflicts[0]?.id ?? null);
  const [aim, setAim] = useState<Aim | null>({ at: conflicts[0]?.id ?? 'save' });
  const current = conflicts.find(({ id }) => id === currentId) ?? null;
  const left = conflicts.filter(({ id }) => !choices.has(id)).length;
  const goTo = (at: ConflictId | 'save'): void => {
    if (at !== 'save') setCurrent(at);
    setAim({ at });
  };
  const decide = (conflict: Conflict, choice: Choice): Choices => {
    const decided = new Map(choices).set(conflict.id, choice);
    setChoices(decided);
    return decided;
  };
  return {
    choices,
    left,
    current,
    aim,
    decide,
    decideAndGo: (choice) => {
      if (current === null || !choicesOf(current).includes(choice)) return;
      const decided = decide(current, choice);
      goTo(nextUndecided(conflicts, ({ id }) => decided.has(id), current.id)?.id ?? 'save');
    },
    decideRest: (choice) => {
      const rest = left === 0 ? conflicts : conflicts.filter(({ id }) => !choices.has(id));
      setChoices(new Map([...choices, ...rest.map(({ id }) => [id, choice] as const)]));
      goTo('save');
    },
    go: (step) => {
      const at = conflicts.findIndex(({ id }) => id === currentId);
      const next = conflicts[(at + step + conflicts.length) % conflicts.length];
      if (next !== undefined) goTo(next.id);
    },
    enter: setCurrent,
  };
}
