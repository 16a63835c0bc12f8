/** What a file has for the ticker: a feed, lines, or text that a person parts into lines. */
import type { Feed } from '../../shared/import/feed/feed';
import type { NewKey } from '../../shared/import/imported';
import type { TickerDraft } from '../../shared/model/ticker-line';
import { bodyText } from '../../shared/model/plain-text';
import { maxDocumentLength } from '../../shared/model/parse-document';
import { failed, succeeded, type Result } from '../../shared/result';
import { decode, readFile, type DocumentFailure, type NamedBytes } from './import-document';

export type FileLines =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'lines'; readonly lines: readonly TickerDraft[] }
  | { readonly kind: 'text'; readonly text: string };

/** Plain text is shown as it is; of a document without lines of its own its words are, paragraph by paragraph. */
export async function linesIn(file: NamedBytes, newKey: NewKey): Promise<Result<FileLines, DocumentFailure>> {
  if (/\.(txt|text)$/i.test(file.name)) return plainText(file.bytes);
  const imported = await readFile(file, newKey);
  if (!imported.ok) return imported;
  const { feed, ticker, article } = imported.value;
  if (feed !== null) return succeeded({ kind: 'feed', feed });
  if (ticker !== null && ticker.lines.length > 0) return succeeded({ kind: 'lines', lines: ticker.lines });
  const text = article === null ? '' : bodyText(article.body);
  return text === '' ? failed({ code: 'empty' }) : succeeded({ kind: 'text', text });
}

function plainText(bytes: Uint8Array): Result<FileLines, DocumentFailure> {
  if (bytes.byteLength > maxDocumentLength) return failed({ code: 'too-large' });
  const text = decode(bytes)?.replace(/^\uFEFF/, '') ?? null;
  if (text === null) return failed({ code: 'not-utf8' });
  return text.trim() === '' ? failed({ code: 'empty' }) : succeeded({ kind: 'text', text });
}
