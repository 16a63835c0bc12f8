/** The only place that writes XML. Whatever is not `Xml` is text and gets escaped. */

declare const written: unique symbol;
export type Xml = string & { readonly [written]: true };

/** Characters that XML 1.0 can't hold, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const impossible = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Surrogate}/gu;
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export const xmlText = (value: string): Xml =>
  value.replace(impossible, '').replace(/[&<>"\r]/g, (character) => escapes[character]!) as Xml;

/** The same for readers that look for no escapes: what would end it stands in two sections. */
export const xmlCdata = (value: string): Xml =>
  `<![CDATA[${value.replace(impossible, '').replaceAll(']]>', ']]]]><![CDATA[>')}]]>` as Xml;

/** Children on lines of their own, for readers that go line by line. */
export const xmlLines = (...children: readonly Xml[]): Xml => `\n${children.join('\n')}\n` as Xml;

/** One element; an attribute that is null is left out. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly Xml[]
): Xml {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${xmlText(value)}"`],
  );
  const open = `<${name}${said.join('')}`;
  return (children.length === 0 ? `${open}/>` : `${open}>${children.join('')}</${name}>`) as Xml;
}

/** One element that holds words. */
export const xmlWords = (name: string, words: string): Xml => xmlElement(name, {}, xmlText(words));

/** As RFC 822 and its successors write a moment, in GMT. `at` in milliseconds. */
export const rfc822 = (at: number): string => new Date(at).toUTCString();

export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
