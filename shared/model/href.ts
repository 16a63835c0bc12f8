/** Which addresses a link may hold. One list for files, paste, import, the link editor and export. */

const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** True for an absolute address that a reader may follow; `javascript:`, `data:`, `file:` and relative ones are refused. */
export function isSafeHref(href: string): boolean {
  const url = parseUrl(href);
  return url !== null && safeProtocols.has(url.protocol);
}

/** Null where the text is no absolute address. (`URL.canParse` came after Chromium 114 and Node 18.15.) */
export function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return null;
  }
}

/** The address a person meant: `www.example.org` gains `https://`, `a@b.org` gains `mailto:`; null where it can't be a safe one. */
export function completeHref(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  if (isSafeHref(text)) return text;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  const looksLikeHost = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#]|$)/u.test(text);
  return looksLikeHost && isSafeHref(`https://${text}`) ? `https://${text}` : null;
}
