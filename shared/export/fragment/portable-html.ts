/**
 * Markup of ours in the words that every content system keeps. WordPress takes `bdi`, `time`, `picture`, `input` and `srcset` away from who may not write
 * unfiltered HTML, and Ghost the spaces beside a `bdi` with it; `[dir]` isolates just as `bdi` does (https://html.spec.whatwg.org/#bidi-rendering).
 * The words stay letter for letter, but for the boxes of a tick list, which become signs.
 */
import type { Html } from '../html';

/** A tag that `html.ts` wrote: no attribute of those holds `>`, nor any text `<`. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>/g;

/** Elements whose tags go and whose content stays. */
const dropped = new Set(['time', 'picture', 'source', 'label']);
const renamed: Readonly<Record<string, string>> = { bdi: 'span', section: 'div', article: 'div', header: 'div' };
/** Sizes of a picture are the site's own; `data-` serves only our import. */
const lostAttribute = /^(?:srcset|sizes|loading|decoding|fetchpriority|data-.*)$/;

export function portableHtml(html: Html): Html {
  return html.replace(tag, (whole, end: string, name: string, attributes: string) => {
    if (dropped.has(name)) return '';
    if (name === 'input') return attributes.includes(' checked="') ? '☑ ' : '☐ ';
    const known = renamed[name] ?? name;
    if (end !== '') return `</${known}>`;
    if (name === 'bdi' && !attributes.includes(' dir="')) return `<span dir="auto"${attributes}>`;
    if (name === 'img') return `<img${kept(attributes)}>`;
    return known === name ? whole : `<${known}${attributes}>`;
  }) as Html;
}

const attribute = / ([a-z-]+)="[^"]*"/g;

const kept = (attributes: string): string =>
  attributes.replace(attribute, (whole, name: string) => (lostAttribute.test(name) ? '' : whole));
