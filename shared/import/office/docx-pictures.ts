/**
 * The pictures of a .docx, found by us before mammoth reads it: a relationship may lead nowhere, outside the file or to the net, and mammoth would follow.
 * Each picture gets a part of its own that holds an address instead of bytes, which mammoth hands on.
 */
import { pictureAddress, type PictureFile } from '../pictures/carried-picture';
import { partNamed, partOf, textOfPart, type Unzipped } from './unzip';
import { allNamed, attributeOf, parseXml, printXml, type Document, type Element } from './xml';

export type DocxPictures = {
  /** By the address that stands for each in the HTML. */
  readonly found: Map<string, PictureFile>;
  /** Addresses by the names of their parts: a picture that is shown twice is one. */
  readonly addresses: Map<string, string>;
};

export const isMedia = (name: string): boolean => /(^|\/)media\//.test(name);

/** Names within `document`, one of the file's texts; what is changed or new goes into `prepared`. */
export function preparePictures(
  document: Document,
  { name, parts, prepared, pictures }: Place & { readonly pictures: DocxPictures },
): void {
  const shown = [...allNamed(document, 'a:blip'), ...allNamed(document, 'v:imagedata')];
  if (shown.length === 0) return;
  const relations = relationsOf(name, parts);
  for (const [at, element] of shown.entries()) {
    const attribute = element.nodeName === 'a:blip' ? 'r:embed' : 'r:id';
    const target = targetOf(relations, attributeOf(element, attribute));
    const address = target === null ? '' : addressOf(target, parts, pictures);
    const id = `midadPicture${at}`;
    const part = `media/${name.replaceAll(/\W/g, '-')}-${at}.png`;
    prepared[`word/${part}`] = partOf(address);
    addRelation(relations, id, part);
    element.removeAttribute('r:link');
    element.setAttribute(attribute, id);
    if (element.nodeName === 'v:imagedata') element.setAttribute('o:title', altOfShape(element));
  }
  prepared[relationsName(name)] = partOf(printXml(relations));
}

type Place = { readonly name: string; readonly parts: Unzipped; readonly prepared: Unzipped };

const relationsName = (name: string): string => name.replace(/^word\//, 'word/_rels/').concat('.rels');

const noRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
const image = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

function relationsOf(name: string, parts: Unzipped): Document {
  const read = parseXml(textOfPart(parts, relationsName(name)) ?? noRelations) ?? parseXml(noRelations);
  if (read === null) throw new TypeError('our own XML is broken');
  return read;
}

/** Null where the relationship is not there or leads out of the file. */
function targetOf(relations: Document, id: string | null): string | null {
  const one = allNamed(relations, 'Relationship').find((relation) => attributeOf(relation, 'Id') === id);
  if (one === undefined || attributeOf(one, 'TargetMode')?.toLowerCase() === 'external') return null;
  return attributeOf(one, 'Target');
}

function addressOf(target: string, parts: Unzipped, { found, addresses }: DocxPictures): string {
  const name = target.startsWith('/') ? target.slice(1) : `word/${target.replace(/^\.\//, '')}`;
  const bytes = isMedia(name) ? partNamed(parts, name) : null;
  if (bytes === null) return '';
  const address = addresses.get(name) ?? pictureAddress(addresses.size + 1);
  addresses.set(name, address);
  found.set(address, found.get(address) ?? { name: name.split('/').at(-1) ?? '', bytes });
  return address;
}

function addRelation(relations: Document, id: string, target: string): void {
  const relation = relations.createElement('Relationship');
  for (const [name, value] of Object.entries({ Id: id, Type: image, Target: target }))
    relation.setAttribute(name, value);
  relations.documentElement?.appendChild(relation);
}

/** What somebody wrote about the picture; the title that Word gives by itself is its file's name. */
function altOfShape(element: Element): string {
  const shape = element.parentNode;
  return shape !== null && shape.nodeName === 'v:shape' ? (attributeOf(shape as Element, 'alt') ?? '') : '';
}
