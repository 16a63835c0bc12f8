/** New names for new things. */
import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import { ArticleId, FileId, FolderId, TickerLineId } from '../../shared/model/ids';

export type Ids = {
  newArticleId(): ArticleId;
  newTickerLineId(): TickerLineId;
  newFolderId(): FolderId;
  newFileId(): FileId;
  /** Sorts by the moment it was made; for names of files that are written once. */
  newUlid(): string;
  /** For a block, span or mark; unique for all practical purposes within an article. */
  newKey(): string;
};

/** Ids made within one millisecond still ascend, so that lines added together keep their order. */
const nextUlid = monotonicFactory();

export const realIds: Ids = {
  newArticleId: () => ArticleId.parse(nextUlid()),
  newTickerLineId: () => TickerLineId.parse(nextUlid()),
  newFolderId: () => FolderId.parse(nextUlid()),
  newFileId: () => FileId.parse(nextUlid()),
  newUlid: () => nextUlid(),
  newKey: () => randomBytes(6).toString('hex'),
};
