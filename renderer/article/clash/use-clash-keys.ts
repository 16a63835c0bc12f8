/** The chooser by keyboard: arrows between conflicts and between sides, digits to decide, whatever digits the layout types. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Choice, ConflictId } from '../../../shared/merge/merge-plan';
import type { ChoiceDesk } from './use-choices';

const choiceOfKey: Readonly<Record<string, Choice>> = {
  Digit1: 'ours',
  Numpad1: 'ours',
  Digit2: 'theirs',
  Numpad2: 'theirs',
  Digit3: 'both',
  Numpad3: 'both',
};

export function useClashKeys(room: RefObject<HTMLElement | null>, desk: ChoiceDesk): void {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      const choice = choiceOfKey[event.code] ?? sideOfArrow(event);
      if (choice !== undefined) latest.current.decideAndGo(choice);
      else if (event.key === 'ArrowDown') latest.current.go(1);
      else if (event.key === 'ArrowUp') latest.current.go(-1);
      else return;
      event.preventDefault();
    };
    const enter = ({ target }: FocusEvent): void => {
      const conflict = target instanceof Element ? target.closest<HTMLElement>('[data-conflict]') : null;
      const id = conflict?.dataset['conflict'];
      if (id !== undefined) latest.current.enter(id as ConflictId);
    };
    const held = room.current;
    held?.addEventListener('keydown', follow);
    held?.addEventListener('focusin', enter);
    return () => {
      held?.removeEventListener('keydown', follow);
      held?.removeEventListener('focusin', enter);
    };
  }, [room]);
}

/** With the focus on a conflict itself an arrow takes the side it points to: ours stands where a line begins. */
function sideOfArrow({ key, target }: KeyboardEvent): Choice | undefined {
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || !(target instanceof HTMLElement)) return undefined;
  if (target.dataset['conflict'] === undefined) return undefined;
  const isRtl = getComputedStyle(target).direction === 'rtl';
  return (key === 'ArrowRight') === isRtl ? 'ours' : 'theirs';
}
