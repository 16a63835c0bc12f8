/** The targets of the newsroom that is open: their queue, what this machine remembers of them, and what the window is told. */
import { basename } from 'node:path';
import type { HandoffWish, Job } from '../../shared/handoff/job';
import { lastReceipts, type LastReceipt } from '../../shared/handoff/receipt';
import type { Outlook, TargetView } from '../../shared/handoff/target-view';
import type { Candidates } from '../../shared/handoff/leavers';
import type { ExportProfile, ProfileId } from '../../shared/model/export-profile';
import type { ArticleId } from '../../shared/model/ids';
import { handOffTo } from '../handoff/hand-off-to';
import { memoryOfWorkspace, targetMemory, type TargetMemory } from '../handoff/memory/target-memory';
import type { TargetSecrets } from '../handoff/memory/target-secrets';
import { outlookOf } from '../handoff/outlook';
import { handoffQueue, type HandoffQueue, type RunOutcome } from '../handoff/queue/handoff-queue';
import { jobFiles } from '../handoff/queue/job-files';
import { recordExports } from '../handoff/record-exports';
import { receiptsIn } from '../handoff/take-receipts';
import type { Http } from '../handoff/targets/http';
import type { Identity } from '../identity/identity-file';
import type { PictureMaker } from '../media/picture-maker';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { realTimers } from '../ports/timers';
import type { LibraryIndex } from '../search/library-index';
import { layoutOf } from '../workspace/layout';
import type { Workspace } from '../workspace/open-workspace';
import type { Numbered } from './current-workspace';
import type { Log } from './log';
import type { Publish } from './publish';

export type HandOffs = {
  /** In place of the newsroom that was open before, whose hand-offs wait until it is open again. */
  open(workspace: Workspace): Promise<void>;
  /** Profiles may have changed. */
  newsroomChanged(): void;
  views(): Promise<Numbered<readonly TargetView[]>>;
  outlook(profile: ProfileId): Promise<Outlook>;
  ask(profile: ProfileId, wish: HandoffWish): Promise<void>;
  retry(profile: ProfileId): Promise<void>;
  cancel(profile: ProfileId): Promise<void>;
  folderOf(profile: ProfileId): string | null;
  rememberFolder(profile: ProfileId, folder: string): Promise<void>;
  /** By profile. */
  receipts(article: ArticleId): Promise<readonly { readonly profile: ExportProfile; readonly said: LastReceipt }[]>;
  stop(): Promise<void>;
};

type Given = {
  /** Of this machine, for all newsrooms. */
  readonly folder: string;
  readonly secrets: TargetSecrets;
  readonly signer: () => Identity | null;
  readonly http: Http;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly index: Pick<LibraryIndex, 'outgoing'>;
  readonly ports: Ports;
  readonly publish: Publish;
  /** Pages may have come into a folder that the ticker is kept in. */
  readonly pagesWritten: () => void;
  readonly log: Log;
};

type Open = {
  readonly workspace: Workspace;
  readonly memory: TargetMemory;
  readonly queue: HandoffQueue;
  readonly folder: string;
};

/** Progress is told so often. Milliseconds. */
const breath = 150;

export function handOffs(given: Given): HandOffs {
  const { folder, secrets, signer, http, maker, index, ports, publish, log } = given;
  let open: Open | null = null;
  let revision = 0;
  let forgetTelling: (() => void) | null = null;

  const get = (): Open => {
    if (open === null) throw new TypeError('no workspace is open');
    return open;
  };
  const profiles = (): readonly ExportProfile[] => open?.workspace.newsroom.read().profiles ?? [];
  const profileOf = (id: ProfileId): ExportProfile | null => profiles().find((one) => one.id === id) ?? null;

  const viewOf = async (profile: ExportProfile, { queue, memory, workspace }: Open): Promise<TargetView> => {
    const chosen = memory.folderOf(profile.id);
    return {
      profile,
      folderName: chosen === null ? null : basename(chosen),
      secret: secrets.state(workspace.root, profile.target),
      job: queue.of(profile.id),
      progress: queue.progress(profile.id),
      last: await memory.of(profile).last(),
    };
  };
  const views = async (): Promise<Numbered<readonly TargetView[]>> => {
    const now = open;
    const number = revision;
    return {
      revision: number,
      value: now === null ? [] : await Promise.all(profiles().map((one) => viewOf(one, now))),
    };
  };
  /** What changes within a moment is told together. */
  const tell = (): void => {
    forgetTelling ??= realTimers.after(breath, () => {
      forgetTelling = null;
      revision += 1;
      views().then((value) => publish('targets.changed', { ...value, value: [...value.value] }), log.fault);
    });
  };

  const run = async (
    job: Job,
    { workspace, memory, folder: own }: Omit<Open, 'queue'>,
    running: { readonly signal: AbortSignal; readonly onProgress: Parameters<typeof handOffTo>[0]['onProgress'] },
  ): Promise<RunOutcome> => {
    const profile = (workspace.newsroom.read().profiles ?? []).find(({ id }) => id === job.profile);
    if (profile === undefined) return { kind: 'failed', failure: { code: 'profile-gone' } };
    const handed = await handOffTo({
      workspace,
      profile,
      wish: job.wish,
      candidates: () => candidatesOf(workspace, index),
      memory: memory.of(profile),
      folder: memory.folderOf(profile.id),
      secret: secrets.of(workspace.root, profile.target),
      signer: signer(),
      http,
      maker,
      ports,
      scratch: own,
      ...running,
    });
    if (!handed.ok) return { kind: 'failed', failure: handed.failure };
    given.pagesWritten();
    const recorded = (id: ArticleId): void => publish('review.changed', { id });
    await recordExports(workspace, handed.value.articles, { by: signer(), recorded });
    return { kind: 'done' };
  };

  /** What a site has put into the folder it takes its packages from. A folder that is away has nothing new to say. */
  const takeReceipts = async ({ id, target }: ExportProfile): Promise<void> => {
    const { workspace, memory } = get();
    const chosen = memory.folderOf(id);
    if (target.kind !== 'folder' || chosen === null) return;
    try {
      const { receipts } = await receiptsIn(chosen, ports);
      await workspace.receipts.keep(id, receipts);
    } catch (cause) {
      failureOf(cause);
    }
  };

  const close = async (): Promise<void> => {
    const before = open;
    open = null;
    await before?.queue.stop();
  };

  return {
    async open(workspace) {
      await close();
      const own = memoryOfWorkspace(folder, workspace.root);
      const memory = await targetMemory({ folder: own, ports, fault: log.fault });
      const queue = await handoffQueue({
        files: jobFiles({ folder: own, ports, fault: log.fault }),
        run: (job, running) => run(job, { workspace, memory, folder: own }, running),
        timers: realTimers,
        chance: Math.random,
        tell,
        fault: log.fault,
      });
      open = { workspace, memory, queue, folder: own };
      tell();
    },
    newsroomChanged: tell,
    views,
    async outlook(id) {
      const profile = profileOf(id);
      if (profile === null) return { going: [], more: 0, unchanged: 0, refused: [], rejected: [] };
      const { workspace, memory } = get();
      await takeReceipts(profile);
      const { all } = await candidatesOf(workspace, index);
      const receipts = await workspace.receipts.of(id);
      return outlookOf({ workspace, profile, candidates: all, memory: memory.of(profile), receipts, ports });
    },
    ask: (profile, wish) => get().queue.ask(profile, wish),
    retry: (profile) => get().queue.retry(profile),
    cancel: (profile) => get().queue.cancel(profile),
    folderOf: (profile) => get().memory.folderOf(profile),
    async rememberFolder(profile, chosen) {
      await get().memory.rememberFolder(profile, chosen);
      tell();
    },
    async receipts(article) {
      const { workspace } = get();
      const all = await Promise.all(
        profiles().map(async (profile) => {
          await takeReceipts(profile);
          return { profile, said: lastReceipts(await workspace.receipts.of(profile.id)).get(article) };
        }),
      );
      return all.flatMap(({ profile, said }) => (said === undefined ? [] : [{ profile, said }]));
    },
    async stop() {
      forgetTelling?.();
      await close();
    },
  };
}

/** Where the index can't tell, every article is asked of. */
async function candidatesOf(workspace: Workspace, index: Pick<LibraryIndex, 'outgoing'>): Promise<Candidates> {
  const leavers = await index.outgoing();
  if (leavers !== null) return { all: leavers, leavers };
  const ids = await workspace.articles.below(layoutOf(workspace.root).articles('articles'));
  const newest = [...ids].sort().reverse();
  return { all: newest.map((id) => ({ id, fingerprint: null })), leavers };
}
