/** Rule R4: by a roster that is not the one this machine has seen nothing is approved, wherever an approval is shown or used. */
import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rosterPins } from '../../../electron/people/roster-pins';
import { realPorts, type Ports } from '../../../electron/ports/ports';
import { openArticleIndex } from '../../../electron/search/article-index';
import { openWorkspace } from '../../../electron/workspace/open-workspace';
import { rosterFiles, trustIn } from '../../../electron/workspace/review/roster-files';
import type { ArticleId } from '../../../shared/model/ids';
import { founderRoles } from '../../../shared/model/roles';
import { mayExport } from '../../../shared/review/may-export';
import { everything } from '../../../shared/search/search-request';
import { joinRequestOf } from '../../../electron/identity/identity-file';
import { newsroomOfRoles, passphrase, type NewsroomOfRoles } from '../../support/newsroom-of-roles';
import { terminalIn } from '../cli/midad';

let newsroom: NewsroomOfRoles;
let id: ArticleId;
const folder = (...names: readonly string[]): string => join(newsroom.folder, ...names);
const roster = (): string => folder('w', 'roster');

/** As after a restart of a program on this machine. */
const portsHere = (): Ports => ({
  ...realPorts,
  pins: rosterPins({ folder: folder('pins'), ports: realPorts, fault: (cause) => expect.unreachable(String(cause)) }),
});
async function workspaceHere() {
  const opened = await openWorkspace(folder('w'), portsHere());
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

beforeEach(async () => {
  newsroom = await newsroomOfRoles();
  await cp(roster(), folder('early'), { recursive: true });
  id = await newsroom.articleIn('approved');
  // What this machine has seen.
  await (await workspaceHere()).roster.read();
});
afterEach(() => newsroom.remove());

const founded = async (who: keyof NewsroomOfRoles['members']): Promise<void> => {
  const by = newsroom.members[who];
  const request = joinRequestOf(by, realPorts);
  const roles = [...founderRoles];
  await rosterFiles({ roster: roster() }, realPorts).change({ kind: 'founded', request, roles, desks: [] }, by);
};

const tamperings: readonly (readonly [string, () => Promise<void>])[] = [
  ['taken-away', () => rename(roster(), folder('away'))],
  [
    'replaced',
    async () => {
      await rename(roster(), folder('away'));
      await founded('writer');
    },
  ],
  [
    'rolled-back',
    async () => {
      const last = (await readdir(roster())).sort().at(-1)!;
      await rm(join(roster(), last));
    },
  ],
  [
    'rewritten',
    async () => {
      const names = (await readdir(roster())).sort();
      const last = join(roster(), names.at(-1)!);
      await rm(last);
      const files = rosterFiles({ roster: roster() }, realPorts);
      const request = joinRequestOf(newsroom.members.writer, realPorts);
      const roles = [...founderRoles];
      await files.change({ kind: 'changed', id: request.id, roles, desks: [] }, newsroom.members.administrator);
      // In place, under the same name, so that no folder tells of it.
      await writeFile(last, await readFile(last));
    },
  ],
];

describe.each(tamperings)('a roster that was %s', (reason, tamper) => {
  test('R4 the list of the window shows nothing as approved, from the first moment and once all is read anew; what was trusted again is', async () => {
    const index = openArticleIndex({ workspace: folder('w'), folder: folder('index'), roster: 'trusted' });
    if (!index.ok) throw new Error(index.failure.kind);
    const { value } = index;
    try {
      const reviews = async (filters = {}) => {
        const { found } = await value.page({ query: { ...everything, filters }, limit: 9, offset: 0 });
        return found.map(({ summary }) => summary.kind === 'article' && [summary.review, summary.state]);
      };
      await value.reconcile();
      expect(await reviews()).toEqual([['approved', 'approved']]);
      expect(await value.outgoing()).not.toBe('');
      await tamper();
      const { roster: files, articles } = await workspaceHere();
      expect(await files.read()).toMatchObject({ kind: 'broken', fault: { reason } });
      value.trust(await trustIn(files));
      expect(await reviews()).toEqual([['draft', 'draft']]);
      expect(await value.outgoing()).toBe('');
      await value.reconcile();
      expect(await reviews()).toEqual([['draft', 'draft']]);
      expect(await reviews({ review: 'approved' })).toEqual([]);
      const placed = await articles.one(id);
      expect(placed?.summary).toMatchObject({ review: 'draft', state: 'draft' });
      await rm(roster(), { recursive: true, force: true });
      await cp(folder('early'), roster(), { recursive: true });
      value.trust(await trustIn((await workspaceHere()).roster));
      await value.reconcile();
      expect(await reviews({ review: 'approved' })).toEqual([['approved', 'approved']]);
    } finally {
      value.close();
    }
  });

  test('R4 gate and command line approve nothing by it and say so, until somebody trusts it anew', async () => {
    await tamper();
    const dossier = await (await workspaceHere()).articles.dossier(id);
    const verdict = dossier.kind === 'read' ? mayExport(dossier.papers, { now: Date.now(), drafts: 'refuse' }) : null;
    expect(verdict).toMatchObject({ kind: 'refused', refusals: [{ reason: 'never-approved' }] });

    const { json, midad } = terminalIn(
      newsroom.folder,
      { MIDAD_PASSPHRASE: passphrase, XDG_CACHE_HOME: folder('cache') },
      portsHere(),
    );
    const list = await json('list', 'w');
    expect(list).toMatchObject({ exit: 1, value: { rosterFault: { reason }, articles: [{ id, review: 'draft' }] } });
    const found = await json('search', 'w', 'المكتبة');
    expect(found).toMatchObject({ exit: 1, value: { rosterFault: { reason }, found: [{ id, review: 'draft' }] } });
    const out = await json('export', 'w', '--to', 'site');
    expect(out).toMatchObject({ exit: 1, value: { rosterFault: { reason }, articles: [], drafts: [id] } });
    expect(await json('history', 'w', id)).toMatchObject({ exit: 1, value: { code: 'roster-broken' } });
    const mayBeRight = reason !== 'taken-away';
    expect((await midad('list', 'w')).err.includes('midad people trust')).toBe(mayBeRight);
    expect((await midad('people', 'trust', 'w')).exit).toBe(mayBeRight ? 0 : 1);
    expect((await json('list', 'w')).exit).toBe(mayBeRight ? 0 : 1);
  });

  test('G7 G12 it lifts no hold: what was held stays in the house, on the ticker and as a draft', async () => {
    const held = await newsroom.articleIn('submitted');
    const { articles } = newsroom.workspace;
    expect((await articles.hold(held, 'دعوى', newsroom.members.chief)).kind).toBe('done');
    await tamper();
    const here = await workspaceHere();
    expect(await here.articles.untold(held, realPorts.clock.now())).toMatchObject([{ reason: 'held' }]);
    const dossier = await here.articles.dossier(held);
    const verdict = dossier.kind === 'read' ? mayExport(dossier.papers, { now: Date.now(), drafts: 'include' }) : null;
    expect(verdict).toMatchObject({ kind: 'refused', refusals: [{ reason: 'held' }] });
  });
});
