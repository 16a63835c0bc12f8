/**
 * Markup of ours in the words that every content system keeps. WordPress takes `bdi`, `time`, `picture`, `input` and `srcset` away from who may not write
 * unfiltered HTML, and Ghost the spaces beside a `bdi` with it; `[dir]` isolates just as `bdi` does (https://html.spec.whatwg.org/#bidi-rendering).
 * The words stay letter for letter, but for the boxes of a tick list, which become signs.
 */
import type { Html } from '../html';

/** A tag that `html.ts` wrote: no attribute of those holds `>`, nor any text `<`. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>/g;

/** Elements whose tags go and whose content stays. */
const dropped = new Set(['picture', 'source', 'label']);
const renamed: Readonly<Record<string, string>> = {
  bdi: 'span',
  time: 'span',
  section: 'div',
  article: 'div',
  header: 'div',
};

/** `keep`: for a page that takes markup as it is, which then has a picture's sizes too. */
export type SrcSet = 'drop' | 'keep';

export function portableHtml(html: Html, srcset: SrcSet = 'drop'): Html {
  const mayLose = losing[srcset];
  return html.replace(tag, (whole, end: string, name: string, attributes: string) => {
    if (dropped.has(name)) return '';
    if (name === 'input') return attributes.includes(' checked="') ? '☑ ' : '☐ ';
    const known = renamed[name] ?? name;
    if (end !== '') return `</${known}>`;
    if (attributes === '') return name === 'bdi' ? '<span dir="auto">' : `<${known}>`;
    const isolating = name === 'bdi' && !attributes.includes(' dir="') ? ' dir="auto"' : '';
    const kept = mayLose.test(attributes)
      ? attributes.replace(attribute, keptOf({ name, attributes, mayLose }))
      : attributes;
    return known === name && kept === attributes ? whole : `<${known}${isolating}${kept}>`;
  }) as Html;
}

const attribute = / ([a-z-]+)="[^"]*"/g;
/** Sizes of a picture and when it is fetched are the site's own; `data-` serves our import alone. */
const losing: Readonly<Record<SrcSet, RegExp>> = {
  drop: / (?:srcset|sizes|loading|decoding|fetchpriority|datetime|aria-label|data-[a-z-]+)="/,
  keep: / (?:loading|decoding|fetchpriority|datetime|aria-label|data-[a-z-]+)="/,
};

type Tag = { readonly name: string; readonly attributes: string; readonly mayLose: RegExp };

/** A name without a role is for elements that have one by themselves. */
const keptOf = ({ name, attributes, mayLose }: Tag) => {
  const isUnnamed = renamed[name] !== undefined && !attributes.includes(' role="');
  return (whole: string, attributeName: string): string => {
    if (attributeName === 'aria-label') return isUnnamed ? '' : whole;
    return mayLose.test(whole) ? '' : whole;
  };
};
