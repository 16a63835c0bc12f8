/** Goes through a workspace's folders and looks at every article's stamp, without opening a file. */
import { join } from 'node:path';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import { failed, succeeded, type Result } from '../../shared/result';
import { failureOf } from '../ports/errno';
import { idsInShard, shardNames } from '../workspace/article-files';
import type { Layout } from '../workspace/layout';
import { entriesOf, stampOf } from './disk';
import { articleStamp, type ArticleStamp } from './read-article';

/** Null: a folder without its file, which a list shows as unreadable. */
export type Sweep = ReadonlyMap<ArticleId, ArticleStamp | null>;

/** Fails where the workspace is not there, lest a share that has gone look like one whose articles were all deleted. `pause` is waited for between shards. */
export async function sweep(layout: Layout, pause: () => Promise<void>): Promise<Result<Sweep, Failure>> {
  try {
    if (stampOf(layout.newsroom) === null) return failed({ code: 'folder-gone' });
    const found = new Map<ArticleId, ArticleStamp | null>();
    const folder = layout.articles('articles');
    for (const shard of shardNames(entriesOf(folder))) {
      for (const id of idsInShard(shard, entriesOf(join(folder, shard)))) found.set(id, articleStamp(layout, id));
      await pause();
    }
    return stampOf(layout.newsroom) === null ? failed({ code: 'folder-gone' }) : succeeded(found);
  } catch (cause) {
    return failed(failureOf(cause));
  }
}
