/** A request to join as one line that goes through any messenger: copied here, pasted there. */
import { JoinRequest } from '../../shared/model/roster-event';
import { isRequestSound } from '../../shared/people/roster';
import { checkSignature } from './signatures';

/** Says what it is to whoever finds it in a chat. Base64 beyond it: no letter that a messenger takes for a mark of its own. */
const mark = 'MIDAD-JOIN:';
/** Many times what a request is. */
const maxCharacters = 20_000;

export const joinCodeOf = (request: JoinRequest): string =>
  `${mark}${Buffer.from(JSON.stringify(request)).toString('base64')}`;

/** From a code, or from what stands in a request's file. Null: it is none, or not as its signer wrote it. Line breaks and invisible characters that came on the way do not matter. */
export function requestIn(text: string): JoinRequest | null {
  if (text.length > maxCharacters) return null;
  const read = JoinRequest.safeParse(jsonIn(text));
  if (!read.success) return null;
  const request = read.data as JoinRequest;
  return isRequestSound(request, checkSignature) ? request : null;
}

function jsonIn(text: string): unknown {
  const bare = text.replaceAll(/[\s\p{Cf}]/gu, '');
  const at = bare.indexOf(mark);
  const json = at < 0 ? text : Buffer.from(bare.slice(at + mark.length), 'base64').toString('utf8');
  try {
    return JSON.parse(json.trim().replace(/^\uFEFF/, ''));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return null;
  }
}
