/** What an export may consist of, as a profile and the command line name it. */
import { z } from 'zod';

export const outputNames = [
  /** `<id>/article.html`, `<id>/article.jsonld`, `site.css`. */
  'pages',
  /** `<id>/fragment.html`, for a page of the site's own. */
  'fragments',
  /** `<id>/article.json`. */
  'data',
  /** `<id>/ninjs.json`. */
  'ninjs',
  /** RSS, Atom, JSON Feed and the site maps. */
  'feeds',
  /** `index.html` and a page for each section. */
  'sections',
  /** `wordpress.xml`, for a first load. */
  'wordpress',
  /** The ticker in every form. */
  'ticker',
] as const;
export const Output = z.enum(outputNames);
export type Output = (typeof outputNames)[number];

/** All but the import file, which a site takes once and never again. */
export const usualOutputs: ReadonlySet<Output> = new Set(outputNames.filter((output) => output !== 'wordpress'));
