/** Words of our own between a clean-up of somebody's HTML and the reader of it. */

/** A note on the word before it; its text is the attribute `text`. */
export const noteTag = 'midad-note';

/** On a paragraph that its program wrote as an item of a list without a list. */
export const listAttributes = { item: 'data-midad-item', level: 'data-midad-level' } as const;

/** On a picture that the page brings along: the words of its caption, which stood elsewhere. */
export const captionAttribute = 'data-midad-caption';
