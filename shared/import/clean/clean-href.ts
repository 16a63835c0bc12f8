/** Addresses without what follows people: redirects are opened, parameters that only count visitors go. Nothing else of an address changes. */
import { parseUrl } from '../../model/href';

/** A service that stands between a reader and a page, and the parameter that holds the page's own address. */
const redirects: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameters: readonly string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^lm?\.(facebook|instagram)\.com$/, path: /^\/(l\.php)?$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\/$/, parameters: ['url'] },
];

/** Each belongs to one advertiser's or mailer's counting and to nothing a page needs. */
const tracking =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|vero_id|oly_anon_id|oly_enc_id|s_cid|cmpid|wt_mc)$/i;

/** A redirect may hold another; nobody nests them deeper. */
const mostRedirects = 3;

export function cleanHref(href: string): string {
  return withoutTracking(behindRedirects(href, mostRedirects));
}

function behindRedirects(href: string, left: number): string {
  const url = parseUrl(href);
  const redirect = redirects.find(
    ({ host, path }) => url !== null && host.test(url.hostname) && path.test(url.pathname),
  );
  if (url === null || redirect === undefined || left === 0) return href;
  const target = redirect.parameters
    .map((name) => url.searchParams.get(name))
    .find((value) => value !== null && /^https?:/i.test(value));
  return target === undefined || target === null ? href : behindRedirects(target, left - 1);
}

/** Cut out of the text as it stands: building the address anew would rewrite its Arabic letters. */
function withoutTracking(href: string): string {
  const [, before, query, fragment] = /^([^?#]*)\?([^#]*)(#.*)?$/s.exec(href) ?? [];
  if (before === undefined || query === undefined) return href;
  const kept = query.split('&').filter((pair) => !tracking.test(pair.split('=')[0] ?? ''));
  if (kept.length === query.split('&').length) return href;
  return `${before}${kept.length === 0 ? '' : `?${kept.join('&')}`}${fragment ?? ''}`;
}
