/** SHA-256, of files and of what an approval speaks of. */
import { createHash } from 'node:crypto';
import type { Article } from '../../shared/model/article';
import { canonicalArticle } from '../../shared/model/canonical';
import { ContentHash, FileHash } from '../../shared/model/ids';

export const fileHash = (bytes: Uint8Array): FileHash => FileHash.parse(sha256(bytes));

/** The hash that an approval of this text names. */
export const contentHash = (article: Article): ContentHash => ContentHash.parse(sha256(canonicalArticle(article)));

/** Lower-case hex. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
