/** A file as somebody has it, by name and bytes → what it holds. Texts and word processors' files alike. */
import { Article } from '../../shared/model/article';
import { importFile, isImportable } from '../../shared/import/import-file';
import type { Imported, ImportFailure, NewKey } from '../../shared/import/imported';
import { readDocumentHtml } from '../../shared/import/office/document-html';
import { odtToHtml } from '../../shared/import/office/odt-to-html';
import { maxDocumentBytes } from '../../shared/import/office/unzip';
import { maxDocumentLength } from '../../shared/model/parse-document';
import { failed, succeeded, type Result } from '../../shared/result';
import { docxToHtml } from './docx-to-html';
import { settleCarried, type StorePicture } from './settle-carried';

export type DocumentFailure = ImportFailure | { readonly code: 'not-utf8' } | { readonly code: 'not-a-document' };
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

const isOffice = (name: string): boolean => /\.(docx|odt)$/i.test(name);

/** Told before the file is read, which may be large. */
export const isImportableDocument = (name: string): boolean => isOffice(name) || isImportable(name);

export type ImportOptions = {
  readonly newKey: NewKey;
  /** Takes the pictures that the file brings along. */
  readonly store: StorePicture;
};

export async function importDocument(
  file: NamedBytes,
  options: ImportOptions,
): Promise<Result<Imported, DocumentFailure>> {
  const read = await readFile(file, options.newKey);
  if (!read.ok || read.value.article === null) return read;
  const { article, leftOut } = read.value;
  const settled = await settleCarried(article.body, options);
  return succeeded({
    ...read.value,
    article: { ...article, body: settled.body },
    leftOut: [...leftOut, ...settled.leftOut],
  });
}

/** Without taking its pictures anywhere. */
export async function readFile(file: NamedBytes, newKey: NewKey): Promise<Result<Imported, DocumentFailure>> {
  if (isOffice(file.name)) return importOffice(file, newKey);
  if (!isImportable(file.name)) return failed({ code: 'unknown-kind' });
  if (file.bytes.byteLength > maxDocumentLength * 4) return failed({ code: 'too-large' });
  const text = decode(file.bytes);
  return text === null ? failed({ code: 'not-utf8' }) : importFile({ name: file.name, text }, newKey);
}

async function importOffice({ name, bytes }: NamedBytes, newKey: NewKey): Promise<Result<Imported, DocumentFailure>> {
  if (bytes.byteLength === 0) return failed({ code: 'empty' });
  if (bytes.byteLength > maxDocumentBytes) return failed({ code: 'too-large' });
  const html = name.toLowerCase().endsWith('.odt') ? odtToHtml(bytes) : await docxToHtml(bytes);
  if (html === null) return failed({ code: 'not-a-document' });
  const imported = readDocumentHtml(html, newKey);
  if (imported.article === null) return failed({ code: 'empty' });
  return Article.partial().safeParse(imported.article).success ? succeeded(imported) : failed({ code: 'too-large' });
}

/** Null where the bytes are no UTF-8: guessing another encoding would change letters. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}
