/** Paragraphs without any formatting as a body. */
import type { Body } from '../model/body';
import type { NewKey } from './imported';

/** A body is never empty: an editor needs a paragraph to write in. */
export function plainBody(paragraphs: readonly string[], newKey: NewKey): Body {
  return (paragraphs.length === 0 ? [''] : paragraphs).map((text) => ({
    _type: 'block',
    _key: newKey(),
    style: 'normal',
    children: [{ _type: 'span', _key: newKey(), text, marks: [] }],
    markDefs: [],
  }));
}
