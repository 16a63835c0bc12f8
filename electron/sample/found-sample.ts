/** The small newsroom that a person finds on the first start, so that there is something to try everything on. */
import { join } from 'node:path';
import type { ArticleId } from '../../shared/model/ids';
import { asBreaking, tickerDraft, type TickerLink } from '../../shared/model/ticker-line';
import type { Ports } from '../ports/ports';
import { initWorkspace, openWorkspace, type Workspace } from '../workspace/open-workspace';
import { blockText } from './block-text';
import { lines, stories } from './stories';

const folderName = 'مداد';
const newsroomName = 'المدينة';

/**
 * Founds it under the first of `homes` that can be written to and gives its folder. A workspace that is there already
 * stays as it is; so does a folder of that name that is somebody's.
 */
export async function foundSampleWorkspace(homes: readonly string[], ports: Ports): Promise<string> {
  const tried: string[] = [];
  for (const home of homes) {
    const folder = join(home, folderName);
    if ((await openWorkspace(folder, ports)).ok) return folder;
    const founded = await initWorkspace(folder, { name: newsroomName }, ports);
    if (founded.ok) {
      await fill(founded.value, ports);
      return folder;
    }
    tried.push(`${folder}: ${founded.failure.code}`);
  }
  throw new Error(`no place for the sample newsroom: ${tried.join(', ')}`);
}

async function fill(workspace: Workspace, ports: Ports): Promise<void> {
  const ids = new Map<string, ArticleId>();
  for (const { text, isApproved, ...fields } of stories) {
    const created = await workspace.articles.create({ ...fields, body: blockText(text, ports.ids.newKey) });
    if (created.kind === 'failed') throw new Error(`the sample could not be written: ${created.failure.code}`);
    if (isApproved) await workspace.articles.approve(created.id);
    ids.set(fields.slugline ?? '', created.id);
  }
  await workspace.ticker.add(
    lines.map(({ breaking, link, ...line }) =>
      tickerDraft({ ...line, ...(breaking ? asBreaking : {}), link: linkOf(link, ids), expiry: { kind: 'never' } }),
    ),
    { after: null, state: 'live' },
  );
}

function linkOf(link: string | null, ids: ReadonlyMap<string, ArticleId>): TickerLink | null {
  if (link === null) return null;
  const id = ids.get(link);
  return id === undefined ? { kind: 'url', href: link } : { kind: 'article', id };
}
