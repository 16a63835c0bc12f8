/** XML as others read it: libxml2 says whether it is well-formed, a DOM what is in it. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { validateXML } from 'xmllint-wasm';

/** What libxml2 finds wrong; nothing where the file is well-formed. */
export async function xmlFaults(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml,
    normalization: 'c14n',
    initialMemoryPages: 1024,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ message }) => message);
}

/** What does not fit `schema`, in RELAX NG. */
export async function schemaFaults(xml: string, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml,
    schema,
    extension: 'relaxng',
    initialMemoryPages: 1024,
    maxMemoryPages: 32_768,
  });
  return errors.map(({ message }) => message);
}

/** Stops at the first fault. */
export function xmlRoot(xml: string): Element {
  const document = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(xml, 'text/xml');
  return document.documentElement!;
}

export const named = (element: Element, name: string): Element[] =>
  [...element.childNodes].filter((node) => node.nodeName === name) as Element[];

export const wordsOf = (element: Element, name: string): string[] =>
  named(element, name).map((one) => one.textContent ?? '');

export const childNames = (element: Element): string[] =>
  [...element.childNodes].map(({ nodeName }) => nodeName).filter((name) => name !== '#text');
