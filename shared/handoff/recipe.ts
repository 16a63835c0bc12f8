/** What all files of a hand-off depend on beside the articles. Another recipe makes every article anew. */
import type { Output } from '../export/outputs';
import type { TemplateSources } from '../export/templates/template-sources';
import { canonicalJson } from '../model/canonical';
import type { Newsroom } from '../model/newsroom';

/** The desks' own affairs, and what only the ticker needs. */
type Aside = 'dictionary' | 'abbreviations' | 'snippets' | 'checklist' | 'limits' | 'ticker' | 'profiles' | 'pictures';

export type Recipe = {
  readonly newsroom: Newsroom;
  readonly outputs: ReadonlySet<Output>;
  /** The newsroom's own; null where pages are made as usual. */
  readonly templates: TemplateSources | null;
  /** The program's version: another one may write otherwise. */
  readonly program: string;
};

/** What `recipe` in a manifest is the SHA-256 of. */
export function recipeText({ newsroom, outputs, templates, program }: Recipe): string {
  const aside: Readonly<Record<Aside, true>> = {
    dictionary: true,
    abbreviations: true,
    snippets: true,
    checklist: true,
    limits: true,
    ticker: true,
    profiles: true,
    pictures: true,
  };
  const shown = Object.entries(newsroom).filter(([field]) => !(field in aside));
  return canonicalJson({ newsroom: Object.fromEntries(shown), outputs: [...outputs].sort(), templates, program });
}
