/** One hand-off to one target of a profile, from what has changed to what the target says of it. Knows nothing of queues and windows. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { articlePageName } from '../../shared/export/export-context';
import type { HandoffWish, JobProgress } from '../../shared/handoff/job';
import { lastReceipts, Receipt, type LastReceipt } from '../../shared/handoff/receipt';
import type { TargetFailure } from '../../shared/handoff/target-failure';
import type { TargetState } from '../../shared/handoff/target-state';
import type { ExportProfile, PostTarget } from '../../shared/model/export-profile';
import type { ArticleId } from '../../shared/model/ids';
import { failed, succeeded, type Result } from '../../shared/result';
import type { Identity } from '../identity/identity-file';
import type { PictureMaker } from '../media/picture-maker';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import type { Workspace } from '../workspace/open-workspace';
import { handOff, type HandOffOutcome, type HandOffRequest } from './hand-off';
import type { OneTarget } from './memory/target-memory';
import type { PackageSink } from './package-sink';
import { rosterHere } from './roster-here';
import { signingOf } from './signed-manifest';
import { folderSink } from './sinks/folder-sink';
import { zipSink } from './sinks/zip-sink';
import { stateOfFolder } from './state-of-folder';
import type { Http } from './targets/http';
import { postPackage } from './targets/signed-post';
import { handOffToWordPress } from './targets/wordpress/hand-off-to-wordpress';

export type HandingOver = {
  readonly workspace: Workspace;
  readonly profile: ExportProfile;
  readonly wish: HandoffWish;
  /** All that may leave. */
  readonly candidates: () => Promise<readonly ArticleId[]>;
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
  readonly files: readonly string[] | null;
  readonly refused: number;
};

/** Rejects with the signal's reason once it is aborted. */
export async function handOffTo(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { profile } = handing;
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

async function intoFolder(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { folder, ports } = handing;
  if (folder === null) return failed({ code: 'no-folder' });
  const hasPage = (id: ArticleId) => ports.files.exists(join(folder, articlePageName(id)));
  return taken(handing, await made(handing, { sink: folderSink(folder, ports.files), hasPage }));
}

async function intoZip(handing: HandingOver): Promise<Result<HandedOver, TargetFailure>> {
  const { folder, ports, profile } = handing;
  if (folder === null) return failed({ code: 'no-folder' });
  const stamp = ports.clock.now().replace(/[:+]/g, '-');
  const sink = zipSink(join(folder, `${profile.id}-${stamp}.zip`), ports.files);
  return taken(handing, await made(handing, { sink, hasPage: pageKnown(handing) }));
}

async function byPost(handing: HandingOver, target: PostTarget): Promise<Result<HandedOver, TargetFailure>> {
  const { signer, secret, ports, scratch, profile } = handing;
  if (signer === null) return failed({ code: 'key-locked' });
  if (target.authorization === 'bearer' && secret === null) return failed({ code: 'secret-missing' });
  const path = join(scratch, `${profile.id}.zip`);
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
    return taken(handing, outcome, isOurs ? [...lastReceipts([receipt.data as Receipt]).values()] : []);
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
    onProgress({ step: 'sending', done: 0, total: length });
    return await postPackage({
      target,
      body: { length, open: () => createReadStream(path) },
      digest: hash.digest(),
      signer,
      bearer: target.authorization === 'bearer' ? secret : null,
      now: Date.parse(ports.clock.now()),
      http,
      signal,
      onSent: (bytes) => onProgress({ step: 'sending', done: bytes, total: length }),
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
  const since = await held(handing);
  const request: HandOffRequest = {
    articles: wish.articles ?? (await candidates()),
    scope: wish.articles === null ? 'all' : 'some',
    beside: besideOf(since),
    outputs: new Set(profile.outputs),
    ticker: profile.outputs.includes('ticker') ? 'include' : 'leave-out',
    drafts: 'refuse',
    profile,
    since: wish.extent === 'all' ? null : since,
    unchanged: 'leave-out',
    publisher: signer,
    hasPage,
  };
  return handOff(workspace, request, { ports, maker, sink: watched(sink, { signal, onProgress }) });
}

/** A folder says itself what it holds, whoever wrote there last; of others this machine remembers it. */
async function held({ workspace, profile, folder, memory, ports, signer }: HandingOver): Promise<TargetState | null> {
  if (profile.target.kind !== 'folder' || folder === null) return memory.state();
  const { roster } = await rosterHere(workspace, ports);
  return stateOfFolder(workspace, { folder, ports, signing: signingOf({ roster, identity: signer }) });
}

const besideOf = (since: TargetState | null): ArticleId[] =>
  Object.entries(since?.articles ?? {}).flatMap(([id, { status }]) => (status === 'usable' ? [id as ArticleId] : []));

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
  { memory, ports }: HandingOver,
  outcome: HandOffOutcome,
  receipts: readonly LastReceipt[] = [],
): Promise<Result<HandedOver, TargetFailure>> {
  if (outcome.kind === 'failed') return failed({ code: 'files', failure: outcome.failure });
  const { manifest, state, refused } = outcome;
  const articles = manifest?.articles.map(({ id }) => id as ArticleId) ?? [];
  if (state !== null) await memory.keepState(state);
  await memory.addReceipts(receipts);
  const files = manifest === null ? [] : Object.keys(manifest.files);
  await memory.keepLast({
    at: ports.clock.now(),
    articles: articles.length,
    files: files.length,
    refused: refused.length,
  });
  return succeeded({ articles, files, refused: refused.length });
}
