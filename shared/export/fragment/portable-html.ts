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

export function portableHtml(html: Html): Html {
  return html.replace(tag, (whole, end: string, name: string, attributes: string) => {
    if (dropped.has(name)) return '';
    if (name === 'input') return attributes.includes(' checked="') ? '☑ ' : '☐ ';
    const known = renamed[name] ?? name;
    if (end !== '') return `</${known}>`;
    if (attributes === '') return name === 'bdi' ? '<span dir="auto">' : `<${known}>`;
    const isolating = name === 'bdi' && !attributes.includes(' dir="') ? ' dir="auto"' : '';
    const kept = mayLose.test(attributes) ? attributes.replace(attribute, keptOf(name, attributes)) : attributes;
    return known === name && kept === attributes ? whole : `<${known}${isolating}${kept}>`;
  }) as Html;
}

const attribute = / ([a-z-]+)="[^"]*"/g;
/** Sizes of a picture and when it is fetched are the site's own; `data-` serves our import alone. */
const mayLose = / (?:srcset|sizes|loading|decoding|fetchpriority|datetime|aria-label|data-[a-z-]+)="/;

/** A name without a role is for elements that have one by themselves. */
const keptOf = (name: string, attributes: string) => {
  const isUnnamed = renamed[name] !== undefined && !attributes.includes(' role="');
  return (whole: string, attributeName: string): string => {
    if (attributeName === 'aria-label') return isUnnamed ? '' : whole;
    return mayLose.test(whole) ? '' : whole;
  };
};
