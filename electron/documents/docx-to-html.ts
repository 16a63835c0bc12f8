/** A .docx as HTML, by mammoth, for the one reader of HTML. Knows nothing of articles. */
import mammoth from 'mammoth';
import { docxStyleMap, prepareDocx } from '../../shared/import/office/prepare-docx';
import type { DocumentHtml } from '../../shared/import/office/document-html';

/** Null where it is no .docx. */
export async function docxToHtml(bytes: Uint8Array): Promise<DocumentHtml | null> {
  const prepared = prepareDocx(bytes);
  if (prepared === null) return null;
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(prepared.bytes) },
    { styleMap: [...docxStyleMap], convertImage: mammoth.images.imgElement(addressOf) },
  );
  const unknown = messages.flatMap(({ message }) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? []);
  const left = [...new Set(unknown)].map((text) => ({ what: 'markup' as const, text }));
  return { html: value, leftOut: [...prepared.leftOut, ...left], pictures: prepared.pictures };
}

/** `prepareDocx` has put an address where the picture's bytes were. */
const addressOf = async (picture: Readable): Promise<{ src: string }> => ({
  src: (await picture.readAsBuffer()).toString('utf8'),
});
type Readable = { readonly readAsBuffer: () => Promise<Buffer> };
