/** Words of our own between a clean-up of somebody's HTML and the reader of it. */

/** A note on the word before it; its text is the attribute `text`. */
export const noteTag = 'midad-note';

/** On a paragraph that its program wrote as an item of a list without a list. */
export const listAttributes = { item: 'data-midad-item', level: 'data-midad-level' } as const;
