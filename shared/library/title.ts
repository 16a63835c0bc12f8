/** What an article is called in lists: its headline, else its working name; null where nobody has named it yet. */
export function titleOf(named: { readonly headline: string; readonly slugline: string }): string | null {
  return named.headline.trim() || named.slugline.trim() || null;
}
