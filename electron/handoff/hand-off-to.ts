/** One hand-off to one target of a profile, from what has changed to what the target says of it. Knows nothing of queues and windows. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-context';
import type { HandoffWish, JobProgress } from '../../shared/handoff/job';
import { Receipt, type ArticleReceipt } from '../../shared/handoff/receipt';
import { changedSince, type Candidates } from '../../shared/handoff/leavers';
import type { TargetFailure } from '../../shared/handoff/target-failure';
import type { TargetState } from '../../shared/handoff/target-state';
import type { ExportProfile, PostTarget } from '../../shared/model/export-profile';
import { FileHash, type ArticleId } from '../../shared/model/ids';
import { failed, succeeded, type Result } from '../../shared/result';
import type { Identity } from '../identity/identity-file';
import type { PictureMaker } from '../media/picture-maker';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { handOff, type HandOffOutcome, type HandOffRequest } from './hand-off';
import { ownSources } from './own-templates';
import type { StayingHome } from './going-out';
import { recipeOf } from './recipe-of';
import type { OneTarget } from './memory/target-memory';
import type { PackageSink } from './package-sink';
import { rosterHere } from './roster-here';
import { signingOf, type Signing } from './signed-manifest';
import { folderSink } from './sinks/folder-sink';
import { clearLeftovers, dayMs } from './sinks/leftovers';
import { isLeftOfZip, zipSink } from './sinks/zip-sink';
import { stateOfFolder } from './state-of-folder';
import type { Http } from './targets/http';
import { postPackage } from './targets/signed-post';
import { handOffToWordPress } from './targets/wordpress/hand-off-to-wordpress';

export type HandingOver = {
  readonly workspace: Workspace;
  readonly profile: ExportProfile;
  readonly wish: HandoffWish;
  /** All that has left, may leave or was taken back. */
  readonly candidates: () => Promise<Candidates>;
  readonly memory: OneTarget;
  /** Chosen on this machine for a folder or a zip. */
  readonly folder: string | null;
  readonly secret: string | null;
  readonly signer: Identity | null;
  readonly http: Http;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly ports: Ports;
  /** Of this machine's own, for what is being made. */
  readonly scratch: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: JobProgress) => void;
};

export type HandedOver = {
  /** That went this time. */
  readonly articles: readonly ArticleId[];
  /** Null of a target that takes no package. */
  readonly files: readonly string[] | null;
  /** The manifest's digest; null where nothing was new, or no package is taken. */
  readonly package: FileHash | null;
  readonly refused: readonly StayingHome[];
  /** What the target answered at once. */
  readonly said: readonly ArticleReceipt[];
};

/** Rejects with the signal's reason once it is aborted. */
export async function handOffTo(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { profile, workspace, signer } = handing;
  const found = await workspace.roster.read();
  if (found.kind !== 'read') return failed({ code: 'roster-broken' });
  const barred = barredBy[signingOf({ roster: found.roster, identity: signer })];
  if (barred !== null) return failed({ code: barred });
  switch (profile.target.kind) {
    case 'folder':
      return intoFolder(handing);
    case 'zip':
      return intoZip(handing);
    case 'post':
      return byPost(handing, profile.target);
    case 'wordpress':
      return handOffToWordPress(handing, profile.target);
  }
}

/** A newsroom that has a roster hands over in the name of those who may, or not at all (rule N5). */
const barredBy: Readonly<Record<Signing, 'key-locked' | 'no-right' | null>> = {
  signed: null,
  'no-roster': null,
  'no-key': 'key-locked',
  'no-right': 'no-right',
};

async function intoFolder(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { folder, ports } = handing;
  if (folder === null) return failed({ code: 'no-folder' });
  const hasPage = (id: ArticleId) => ports.files.exists(join(folder, articlePageName(id)));
  return taken(handing, await made(handing, { sink: folderSink(folder, ports.files), hasPage }));
}

async function intoZip(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { folder, ports, profile } = handing;
  if (folder === null) return failed({ code: 'no-folder' });
  const isLeft = isLeftOfZip(`${profile.id}-`);
  await clearLeftovers({ folder, isLeft, olderThan: dayMs }, ports.files);
  const stamp = ports.clock.now().replace(/[:+]/g, '-');
  const sink = zipSink(join(folder, `${profile.id}-${stamp}.zip`), ports.files);
  return taken(handing, await made(handing, { sink, hasPage: pageKnown(handing) }));
}

async function byPost(handing: HandingOver, target: PostTarget): Promise<Result<HandedOver, TargetFailure>> {
  const { signer, secret, ports, scratch, profile } = handing;
  if (signer === null) return failed({ code: 'key-locked' });
  if (target.authorization === 'bearer' && secret === null) return failed({ code: 'secret-missing' });
  const path = join(scratch, `${profile.id}.zip`);
  await clearLeftovers({ folder: scratch, isLeft: isLeftOfZip(`${profile.id}.`), olderThan: 0 }, ports.files);
  await ports.files.removeFile(path);
  try {
    const outcome = await made(handing, { sink: zipSink(path, ports.files), hasPage: pageKnown(handing) });
    if (outcome.kind === 'failed') return failed({ code: 'files', failure: outcome.failure });
    if (outcome.manifest === null) return taken(handing, outcome);
    const posted = await post(handing, { target, path, signer });
    if (!posted.ok) return posted;
    const receipt = Receipt.safeParse(posted.value.said);
    // What speaks of another package is none of ours to believe.
    const isOurs = receipt.success && receipt.data.package === outcome.manifest.digest;
    return taken(handing, outcome, isOurs ? [receipt.data as Receipt] : []);
  } finally {
    await ports.files.removeFile(path);
  }
}

type Package = { readonly target: PostTarget; readonly path: string; readonly signer: Identity };

async function post({ http, secret, ports, signal, onProgress }: HandingOver, { target, path, signer }: Package) {
  try {
    const length = await ports.files.sizeBytes(path);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    onProgress({ step: 'sending-bytes', done: 0, total: length });
    return await postPackage({
      target,
      body: { length, open: () => createReadStream(path) },
      digest: hash.digest(),
      signer,
      bearer: target.authorization === 'bearer' ? secret : null,
      now: Date.parse(ports.clock.now()),
      http,
      signal,
      onSent: (bytes) => onProgress({ step: 'sending-bytes', done: bytes, total: length }),
    });
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    return failed<TargetFailure>({ code: 'files', failure: failureOf(cause) });
  }
}

type Making = { readonly sink: PackageSink; readonly hasPage: HandOffRequest['hasPage'] };

async function made(handing: HandingOver, { sink, hasPage }: Making): Promise<HandOffOutcome> {
  const { workspace, profile, wish, candidates, signer, ports, maker, signal, onProgress } = handing;
  onProgress({ step: 'gathering', done: 0, total: 0 });
  const since = sinceFor(wish, await held(handing));
  const outputs = new Set(profile.outputs);
  const recipe = recipeOf(workspace.newsroom.read(), { profile, outputs }, await ownSources(workspace));
  const { all, leavers } = await candidates();
  const articles = wish.articles ?? changedSince(all, { since, recipe });
  const request: HandOffRequest = {
    articles,
    leavers,
    scope: wish.articles === null ? 'all' : 'some',
    outputs,
    ticker: profile.outputs.includes('ticker') ? 'include' : 'leave-out',
    drafts: 'refuse',
    profile,
    since,
    unchanged: 'leave-out',
    publisher: signer,
    hasPage,
  };
  return handOff(workspace, request, { ports, maker, sink: watched(sink, { signal, onProgress }) });
}

/** No text has it. */
const ofNothing = FileHash.parse('0'.repeat(64));

/** What the target is taken to hold: nothing, where all of it is wanted again; of some articles that are, another text than any. */
function sinceFor({ articles, extent }: HandoffWish, held: TargetState | null): TargetState | null {
  if (extent === 'changed' || held === null) return held;
  if (articles === null) return null;
  const again = articles.flatMap((id) => {
    const one = held.articles[id];
    return one === undefined ? [] : [[id, { ...one, fingerprint: ofNothing }] as const];
  });
  return { ...held, articles: { ...held.articles, ...Object.fromEntries(again) } };
}

/** A folder says itself what it holds, whoever wrote there last; of others this machine remembers it. */
async function held({ workspace, profile, folder, memory, ports, signer }: HandingOver): Promise<TargetState | null> {
  if (profile.target.kind !== 'folder' || folder === null) return memory.state();
  const { roster } = await rosterHere(workspace, ports);
  const signing = signingOf({ roster, identity: signer });
  return stateOfFolder(workspace, { folder, ports, signing, known: await memory.state() });
}

const pageKnown =
  ({ memory }: HandingOver): HandOffRequest['hasPage'] =>
  async (id) =>
    (await memory.state())?.articles[id]?.status === 'usable';

/** Counts what is written, and writes nothing more once it is cancelled. */
function watched(sink: PackageSink, { signal, onProgress }: Pick<HandingOver, 'signal' | 'onProgress'>): PackageSink {
  let done = 0;
  const unlessCancelled = <T>(act: () => Promise<T>): Promise<T> =>
    signal.aborted ? Promise.reject(signal.reason as Error) : act();
  return {
    ...sink,
    write: (name, content) => {
      onProgress({ step: 'making', done: (done += 1), total: 0 });
      return unlessCancelled(() => sink.write(name, content));
    },
    commit: () => unlessCancelled(sink.commit),
  };
}

/** The target has it: only now is that remembered. */
async function taken(
  { workspace, profile, memory, ports }: HandingOver,
  outcome: HandOffOutcome,
  receipts: readonly Receipt[] = [],
): Promise<Result<HandedOver, TargetFailure>> {
  if (outcome.kind === 'failed') return failed({ code: 'files', failure: outcome.failure });
  const { manifest, state, refused } = outcome;
  const articles = manifest?.articles.map(({ id }) => id as ArticleId) ?? [];
  if (state !== null) await memory.keepState(state);
  // Kept for all desks; a workspace that takes none, as one that may only be read, makes no hand-off fail.
  await workspace.receipts.keep(profile.id, receipts);
  const files = manifest === null ? [] : Object.keys(manifest.files);
  await memory.keepLast({
    at: ports.clock.now(),
    articles: articles.length,
    files: files.length,
    refused: refused.length,
  });
  return succeeded({
    articles,
    files,
    package: manifest?.digest ?? null,
    refused,
    said: receipts.flatMap((receipt) => receipt.articles),
  });
}
