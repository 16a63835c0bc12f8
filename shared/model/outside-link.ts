/** Which addresses may be handed to the system's browser or mail program, and what a person is shown before they are. */
import { z } from 'zod';
import type { Data } from '../data';
import { parseUrl } from './href';

export const LinkRefusal = z.enum(['not-an-address', 'kind-of-address', 'name-in-address']);
export type LinkRefusal = Data<typeof LinkRefusal>;

export type OutsideLink =
  | {
      readonly kind: 'allowed';
      /** As the parser understands it, ASCII only: what is handed over is what was shown. */
      readonly href: string;
      /** Where it really leads; letters of other scripts as punycode (`xn--…`), so that no look-alike passes for another. */
      readonly host: string;
      readonly program: 'browser' | 'mail';
    }
  | { readonly kind: 'refused'; readonly reason: LinkRefusal };

/** Longer ones are cut by mail programs and shells, each in its own way. */
export const longestLink = 4096;

/**
 * http, https and mailto. `https://bank.example@evil.example` is refused, whatever stands before the @; a mail keeps its one address and
 * nothing else, for mail programs take attachments and texts from the rest.
 */
export function outsideLink(text: string): OutsideLink {
  const url = text.length > longestLink ? null : parseUrl(text);
  if (url === null) return { kind: 'refused', reason: 'not-an-address' };
  if (url.protocol === 'mailto:') return mailLink(url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { kind: 'refused', reason: 'kind-of-address' };
  // As the parser has written it out: between the two slashes and the next sign stand nothing but name, host and port.
  const host = /^https?:\/\/([^/?#]+)/.exec(url.href)?.[1] ?? '';
  if (host.includes('@')) return { kind: 'refused', reason: 'name-in-address' };
  return { kind: 'allowed', href: url.href, host, program: 'browser' };
}

function mailLink({ pathname }: URL): OutsideLink {
  const parts = /^([\w.!#$&'*+/=^`{|}~-]+)@([^@,;:/?#\\\s]+)$/.exec(decoded(pathname) ?? '');
  const host = parts === null ? '' : (parseUrl(`http://${parts[2]}`)?.hostname ?? '');
  if (parts === null || host === '') return { kind: 'refused', reason: 'not-an-address' };
  return { kind: 'allowed', href: `mailto:${parts[1]}@${host}`, host: `${parts[1]}@${host}`, program: 'mail' };
}

/** Null where a % stands before something else than two hexadecimal digits of UTF-8. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (cause) {
    if (!(cause instanceof URIError)) throw cause;
    return null;
  }
}
