/** What of the threads the text shows: those that are open, and the one that is spoken of. */
import type { PlacedThread } from '../../../shared/comments/placed-threads';
import { findQuote } from '../../../shared/comments/quote';
import { isOpen, type Thread } from '../../../shared/comments/threads';
import type { ShownComments } from '../../editor/comments/shown-comments';
import type { TextMark } from '../../ui/text-marks';

const isShown = (thread: Thread, active: string | null): boolean => isOpen(thread) || thread.id === active;

export function shownOf(placed: readonly PlacedThread[], active: string | null): ShownComments {
  const shown = placed.filter(({ thread }) => isShown(thread, active));
  return {
    active,
    words: shown.flatMap(({ thread: { id: thread, place } }) =>
      place.kind === 'words' ? [place, ...(place.further ?? [])].map(({ key, quote }) => ({ thread, key, quote })) : [],
    ),
    blocks: shown.flatMap(({ thread, now }) => (now.kind === 'block' ? [{ thread: thread.id, key: now.key }] : [])),
    texts: shown.flatMap(({ thread: { id, place }, now }) =>
      now.kind === 'cardText' && place.kind === 'cardText'
        ? [{ thread: id, key: now.key, field: now.field, quote: place.quote }]
        : [],
    ),
  };
}

export type FieldStretch = TextMark & { readonly thread: string };

/** Where the threads of a field above the text stand in its words as they are now. */
export function stretchesInField(
  placed: readonly PlacedThread[],
  { field, text, active }: { readonly field: string; readonly text: string; readonly active: string | null },
): readonly FieldStretch[] {
  return placed.flatMap(({ thread, now }) => {
    const { id, place } = thread;
    if (now.kind !== 'field' || now.field !== field || place.kind !== 'field' || !isShown(thread, active)) return [];
    const found = findQuote(text, place.quote);
    if (found === null) return [];
    return [{ thread: id, start: found.start, end: found.end, isCurrent: id === active, look: 'comment' as const }];
  });
}
