/** The fragment of an article as all that goes far from the package holds it: a file of its own, ninjs, feeds, WordPress' file. */
import type { ExportContext } from '../export-context';
import type { Html } from '../html';
import type { Outgoing } from '../publication';
import { fragmentHtml } from './fragment-html';
import { wireLinks } from './wire-links';

/** `beside`: from a folder within the package pictures are found without a website too. `alone`: they are left out there. */
export type FragmentPlace = 'beside' | 'alone';

type Made = { readonly outgoing: Outgoing; readonly place: FragmentPlace; readonly html: Html };

/** The newest of each export: the outputs of one article come one after the other. */
const newest = new WeakMap<ExportContext, Made>();

export function wireFragment(outgoing: Outgoing, place: FragmentPlace, context: ExportContext): Html {
  const made = newest.get(context);
  if (made?.outgoing === outgoing && made.place === place) return made.html;
  const html = fragmentHtml(outgoing, {
    links: wireLinks(context, place === 'beside' ? '../' : null),
    theme: context.site.theme,
    // Readers of feeds and WordPress make sizes of their own, or take these for a danger.
    srcset: place === 'beside' ? 'keep' : 'drop',
  });
  newest.set(context, { outgoing, place, html });
  return html;
}
