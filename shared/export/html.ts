/** The only place that escapes text and writes tags. Whatever is not `Html` is text and gets escaped. */
import { jsonText } from './json-text';

declare const written: unique symbol;
/** Markup that this module wrote. A plain string can't be mistaken for it. */
export type Html = string & { readonly [written]: true };

/** An attribute that is null is left out; an empty one is written. */
export type Attributes = Readonly<Record<string, string | null>>;

const voidElements = new Set(['br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Characters that HTML can't hold (https://html.spec.whatwg.org/#preprocessing-the-input-stream): they have no glyph either. */
const impossible = /[^\P{Cc}\t\n\f]|[\p{Noncharacter_Code_Point}\p{Surrogate}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\f': '&#12;',
};

/** Most words have none of these, and looking once is cheaper than replacing three times. */
const mayChange = /[&<>"\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** Text as markup: letter for letter, but for control characters that HTML can't hold; a carriage return is a line feed to it. */
export function text(value: string): Html {
  if (!mayChange.test(value)) return value as Html;
  return value
    .replace(/\r\n?/g, '\n')
    .replace(impossible, '')
    .replace(/[&<>"\f]/g, (character) => escapes[character]!) as Html;
}

/** One element. Children are markup already: text goes through `text` first. */
export function element(name: string, attributes: Attributes, ...children: readonly Html[]): Html {
  const open = `<${name}${attributeText(attributes)}>`;
  return (voidElements.has(name) ? open : `${open}${children.join('')}</${name}>`) as Html;
}

/** Markup one after the other; `between` may only be white space. */
export function join(parts: readonly Html[], between: '' | '\n' | ' ' = ''): Html {
  return parts.join(between) as Html;
}

/** A whole page from its `html` element. */
export function page(root: Html): Html {
  return `<!doctype html>\n${root}\n` as Html;
}

/**
 * A block of data in a page: no engine runs it. Whatever stands in the value, it can't end the block, nor bring in a character that a page can't hold.
 * Throws on what JSON can't say.
 */
export function jsonScript(type: 'application/ld+json', value: object): Html {
  return element('script', { type }, `\n${escapedJson(jsonText(value))}\n` as Html);
}

const escapedJson = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]|(?!\n)\p{Cc}|\p{Noncharacter_Code_Point}/gu, (found) =>
    [...Array(found.length).keys()].map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );

/** Children on lines of their own, so that two exports can be compared line by line. */
export function lines(...children: readonly (Html | null)[]): Html {
  return `\n${children.filter((child) => child !== null && child !== '').join('\n')}\n` as Html;
}

export const nothing = '' as Html;

function attributeText(attributes: Attributes): string {
  let said = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) said += ` ${name}="${text(value)}"`;
  }
  return said;
}
