/** Takes out of a .docx what differs from one writing to the next: the moment, names made by chance, and the order and dates of the zip. */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A moment without a zone, so that every machine writes the same: https://github.com/101arrowz/fflate takes local parts. */
const beginning = () => new Date(1980, 0, 1);
const first = '[Content_Types].xml';

/** `at`: when the article was written, as the document's own date. */
export function stableDocx(bytes: Uint8Array, at: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    const part = parts[name]!;
    if (name === 'docProps/core.xml') parts[name] = strToU8(dated(strFromU8(part), at));
    if (name.endsWith('.rels')) renameLinks(parts, name);
    if (name === 'word/document.xml') parts[name] = strToU8(numbered(strFromU8(part)));
  }
  const names = Object.keys(parts).sort((one, other) =>
    one === first ? -1 : other === first ? 1 : one < other ? -1 : 1,
  );
  const zipped: Zippable = Object.fromEntries(
    names.map((name) => [
      name,
      [parts[name]!, { mtime: beginning(), level: name.startsWith('word/media/') ? (0 as const) : (6 as const) }],
    ]),
  );
  return zipSync(zipped);
}

const dated = (xml: string, at: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`);

/** The library counts pictures on from one document to the next. */
function numbered(xml: string): string {
  let next = 0;
  return xml.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${(next += 1)}`);
}

/** The library calls links by chance; here by their order in the text. */
function renameLinks(parts: Record<string, Uint8Array>, relations: string): void {
  const part = relations.replace(/_rels\/([^/]+)\.rels$/, '$1');
  const text = parts[part];
  if (text === undefined) return;
  const xml = strFromU8(text);
  const links = strFromU8(parts[relations]!);
  const byChance = new Set(
    [...links.matchAll(/ Id="([^"]+)"/g)].flatMap(([, id]) => (/^rId\d+$/.test(id!) ? [] : id!)),
  );
  const inOrder = [...new Set([...xml.matchAll(/ r:id="([^"]+)"/g)].map(([, id]) => id!))].filter((id) =>
    byChance.has(id),
  );
  const names = new Map(inOrder.map((id, index) => [id, `rIdLink${index + 1}`]));
  const renamed = (value: string): string =>
    value.replace(/ (r:id|Id)="([^"]+)"/g, (whole, name: string, id: string) => {
      const other = names.get(id);
      return other === undefined ? whole : ` ${name}="${other}"`;
    });
  parts[part] = strToU8(renamed(xml));
  parts[relations] = strToU8(sorted(renamed(links)));
}

/** Relationships in the order of their names. */
function sorted(relations: string): string {
  const all = relations.match(/<Relationship [^>]*\/>/g) ?? [];
  const idOf = (one: string): string => / Id="([^"]+)"/.exec(one)?.[1] ?? '';
  const inOrder = [...all].sort((one, other) => (idOf(one) < idOf(other) ? -1 : 1));
  let next = 0;
  return relations.replace(/<Relationship [^>]*\/>/g, () => inOrder[next++] ?? '');
}
