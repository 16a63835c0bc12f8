/** Hands articles and ticker over: asks the gate, makes every file, says in a manifest what they are, and fills a sink with all of it or nothing. */
import type { Output } from '../../shared/export/outputs';
import type { Manifest } from '../../shared/handoff/manifest';
import { stateAfter, type TargetState } from '../../shared/handoff/target-state';
import type { ExportProfile } from '../../shared/model/export-profile';
import type { Failure } from '../../shared/model/failure';
import type { Leaver } from '../../shared/handoff/leavers';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import { succeeded, type Result } from '../../shared/result';
import type { Identity } from '../identity/identity-file';
import type { PictureMaker } from '../media/picture-maker';
import type { Ports } from '../ports/ports';
import { inTurns } from '../workspace/files/in-turns';
import type { Workspace } from '../workspace/open-workspace';
import { fillSink } from './fill-sink';
import { fingerprintOf, goingOut, type GoingOut, type StayingHome } from './going-out';
import { makeFiles } from './make-files';
import { manifestOf } from './manifest-of';
import type { PackageSink } from './package-sink';
import { pictureNames } from './picture-bytes';
import { recipeOf } from './recipe-of';
import { rosterHere } from './roster-here';
import { signingOf, type Signing } from './signed-manifest';
import { makingFailure, ownTemplates, type TemplateChoice } from './own-templates';
import { leftOutEntries, type LeftOutEntry } from './left-out-entries';
import { manifestName } from '../../shared/handoff/manifest';

export type HandOffRequest = {
  readonly articles: readonly ArticleId[];
  /** `all`: these are all that may leave or have changed; `some`: a person chose them, so that others of the target's may be older than the workspace. */
  readonly scope: 'all' | 'some';
  /** All that has left, may leave or was taken back, as the index has it; null or absent: what the target holds is read one by one. */
  readonly leavers?: readonly Leaver[] | null;
  readonly outputs: ReadonlySet<Output>;
  readonly ticker: 'include' | 'leave-out';
  /** `include` lets out what nobody approved, also what has changed since. */
  readonly drafts: 'refuse' | 'include';
  readonly profile: ExportProfile | null;
  /** What the target holds; null: nothing, or nobody knows. */
  readonly since: TargetState | null;
  /** Files that the target holds as they are: left out, or given all the same, so that a folder in which somebody changed them is mended. */
  readonly unchanged: 'leave-out' | 'mend';
  /** The newsroom's own templates make the pages where its theme says so, unless a person wants the built-in ones this time. */
  readonly templates?: TemplateChoice;
  /** Whose key signs the manifest; null: nobody's. */
  readonly publisher: Identity | null;
  /** Whether the target has the page of an article that does not go now. */
  readonly hasPage: (id: ArticleId) => Promise<boolean>;
};

export type HandOffTools = {
  readonly ports: Ports;
  readonly maker: Pick<PictureMaker, 'crop' | 'renditions'>;
  readonly sink: PackageSink;
};

export type HandOffOutcome =
  | {
      readonly kind: 'handed';
      /** Null where the target holds all of it already. */
      readonly manifest: Manifest | null;
      /** Of the target now; null where nothing was ever handed to it. */
      readonly state: TargetState | null;
      /** Names of all files that were made, the manifest among them. */
      readonly files: readonly string[];
      readonly going: readonly GoingOut[];
      readonly refused: readonly StayingHome[];
      readonly leftOut: readonly LeftOutEntry[];
      readonly signing: Signing;
    }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Refused articles are named and do not hold up the others. */
export async function handOff(
  workspace: Workspace,
  request: HandOffRequest,
  tools: HandOffTools,
): Promise<HandOffOutcome> {
  try {
    const handed = await fill(workspace, request, tools);
    if (handed.ok) return handed.value;
    await tools.sink.abort();
    return { kind: 'failed', failure: handed.failure };
  } catch (cause) {
    await tools.sink.abort();
    return { kind: 'failed', failure: makingFailure(cause) };
  }
}

type Handed = Extract<HandOffOutcome, { kind: 'handed' }>;

async function fill(
  workspace: Workspace,
  request: HandOffRequest,
  { ports, maker, sink }: HandOffTools,
): Promise<Result<Handed, Failure>> {
  const { since, unchanged, drafts, publisher } = request;
  const now = ports.clock.now();
  // Before anything is written: a template with a fault holds up all.
  const own = await ownTemplates(workspace, request.templates);
  const recipe = recipeOf(workspace.newsroom.read(), request, own?.sources ?? null);
  const { going: free, refused } = await goingOut(workspace, request.articles, { drafts, now, ports });
  const isHeld = ({ packaged: { id, fingerprint } }: GoingOut): boolean =>
    unchanged === 'leave-out' && since?.recipe === recipe && since.articles[id]?.fingerprint === fingerprint;
  const going = free.filter((one) => !isHeld(one));
  const here = await rosterHere(workspace, ports);
  const filling = fillSink(sink, unchanged === 'leave-out' ? (since?.files ?? {}) : {});
  const made = await makeFiles(workspace, { ...request, going, now, own, recipe }, { maker, filling });
  if (!made.ok) return made;
  const signer = { roster: here.roster, identity: publisher };
  const packaged = going.map((one) => asPackaged(one, { pictures: made.value.pictures, request, recipe }));
  const manifest = manifestOf(workspace.newsroom.read(), { request, going: packaged, here, recipe, ...made.value });
  const said = {
    refused,
    going,
    leftOut: leftOutEntries(going, made.value.pictures),
    signing: signingOf(signer),
  };
  if (manifest !== null) {
    for (const path of manifest.removed) {
      const removed = await sink.remove(path);
      if (!removed.ok) return removed;
    }
    const written = await sink.write(manifestName, manifestText(manifest));
    if (!written.ok) return written;
  }
  const committed = await sink.commit();
  if (!committed.ok) return committed;
  await keepVersions(workspace, going, manifest);
  const names = [...Object.keys(made.value.files), ...(manifest === null ? [] : [manifestName])].sort();
  // Lists that were made otherwise than what lies beside them are made anew the next time.
  const pages = manifest?.recipe === recipe ? made.value.pages : undefined;
  const state = manifest === null ? since : stateAfter({ before: since, manifest, pages });
  return succeeded({ kind: 'handed', manifest, state, files: names, ...said });
}

type Making = {
  readonly pictures: ReadonlySet<string>;
  readonly request: HandOffRequest;
  readonly recipe: FileHash;
};

/** What lacks a picture now, or was made otherwise than what lies beside it, says so in its fingerprint: so a later hand-off makes it anew. */
function asPackaged(one: GoingOut, { pictures, request: { scope, since }, recipe }: Making): GoingOut {
  if (one.publication.status === 'canceled') return one;
  const isOther = scope === 'some' && since !== null && since.recipe !== recipe;
  const lacks = pictureNames(one.article).filter((name) => !pictures.has(name));
  if (lacks.length === 0 && !isOther) return one;
  const fingerprint = fingerprintOf(one.leaving, one.article, [...lacks, ...(isOther ? [recipe] : [])]);
  return { ...one, packaged: { ...one.packaged, fingerprint } };
}

/** What went out is out: a workspace that takes no version, as one that may only be read, makes no hand-off fail. */
async function keepVersions(
  { articles }: Workspace,
  going: readonly GoingOut[],
  manifest: Manifest | null,
): Promise<void> {
  const handed = new Set(manifest?.articles.map(({ id }) => id));
  const texts = going.filter(({ article, publication }) => publication.status === 'usable' && handed.has(article.id));
  await inTurns(texts, 32, ({ article }) => articles.keepVersion(article, 'exported'));
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;
