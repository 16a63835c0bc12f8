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
    { styleMap: [...docxStyleMap], convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const unknown = messages.flatMap(({ message }) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? []);
  const left = [...new Set(unknown)].map((text) => ({ what: 'markup' as const, text }));
  return { html: value, leftOut: [...prepared.leftOut, ...left] };
}
