import { useStore } from 'zustand';
import type { Mirror } from './mirror';

/** Draws anew only when the selected part is another object. `select` must return parts of the state, not make new ones. */
export function useMirror<State, Part>(held: Mirror<State>, select: (state: State) => Part): Part {
  return useStore(held, ({ value }) => select(value));
}
