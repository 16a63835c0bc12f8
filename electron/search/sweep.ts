/** Which articles lie in a workspace, by the names of their folders alone. */
import { join } from 'node:path';
import type { Failure } from '../../shared/model/failure';
import type { ArticleId } from '../../shared/model/ids';
import { failed, succeeded, type Result } from '../../shared/result';
import { failureOf } from '../ports/errno';
import { idsInShard, shardNames } from '../workspace/article-files';
import type { Layout } from '../workspace/layout';
import { entriesOf, stampOf } from './disk';

/** Fails where the workspace is not there, lest a share that has gone look like one whose articles were all deleted. `pause` is waited for between shards. */
export async function sweep(layout: Layout, pause: () => Promise<void>): Promise<Result<ArticleId[], Failure>> {
  try {
    if (stampOf(layout.newsroom) === null) return failed({ code: 'folder-gone' });
    const found: ArticleId[] = [];
    const folder = layout.articles('articles');
    for (const shard of shardNames(entriesOf(folder))) {
      found.push(...idsInShard(shard, entriesOf(join(folder, shard))));
      await pause();
    }
    return stampOf(layout.newsroom) === null ? failed({ code: 'folder-gone' }) : succeeded(found);
  } catch (cause) {
    return failed(failureOf(cause));
  }
}
