/** Why an address can't be a link, as the message that says it. */
import { completeHref, parseUrl } from '../../shared/model/href';

export type HrefProblem = 'editor.link.missing' | 'editor.link.spaces' | 'editor.link.unsafe' | 'editor.link.invalid';

/** Of a text that `completeHref` refuses. */
export function hrefProblem(typed: string): HrefProblem {
  const text = typed.trim();
  if (text === '') return 'editor.link.missing';
  if (/\s/.test(text)) return 'editor.link.spaces';
  return parseUrl(text) !== null && completeHref(text) === null ? 'editor.link.unsafe' : 'editor.link.invalid';
}
