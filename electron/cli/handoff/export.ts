/** `midad export`: all articles that may leave, and the ticker, as a package in a folder or a ZIP file. */
import { join, resolve } from 'node:path';
import { articlePageName } from '../../../shared/export/export-context';
import { usualOutputs } from '../../../shared/export/outputs';
import { wantsAddress } from '../../../shared/handoff/wants-address';
import type { TargetState } from '../../../shared/handoff/target-state';
import type { Translate } from '../../../shared/messages/translate';
import { failed, succeeded, type Result } from '../../../shared/result';
import { handOff, type HandOffOutcome, type HandOffRequest } from '../../handoff/hand-off';
import { isInside } from '../../handoff/is-inside';
import { readTargetState } from '../../handoff/read-target-state';
import { recordExports } from '../../handoff/record-exports';
import { rosterHere } from '../../handoff/roster-here';
import { signingOf } from '../../handoff/signed-manifest';
import { folderSink } from '../../handoff/sinks/folder-sink';
import { zipSink } from '../../handoff/sinks/zip-sink';
import { stateOfFolder } from '../../handoff/state-of-folder';
import type { Identity } from '../../identity/identity-file';
import type { Workspace } from '../../workspace/open-workspace';
import { failureAnswer, problemText, type Answer, type Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { keptPictures } from '../kept-pictures';
import { person, refusal } from '../people/as-person';
import { withRosterTrouble } from '../people/told-roster';
import { setAsideFor } from '../people/waive';
import { handOver } from './hand-over';
import { profileOf } from './profile-of';
import { refusedLines, sorted } from './refused-words';
import { whatLeaves } from './what-leaves';

/** Drafts, killed and spiked articles stay at home as they should; what else the gate refuses, or what can't be read, is a fault. */
export const exportAll = inWorkspace((workspace, context) => {
  const { to } = context.call;
  return to === null
    ? handOver(workspace, context)
    : exportTo(workspace, { target: resolve(context.cwd, to), context });
});

type Exporting = { readonly target: string; readonly context: Context };

async function exportTo(workspace: Workspace, { target, context }: Exporting): Promise<Answer> {
  const { call, t, ports } = context;
  if (isInside(target, workspace.root)) return insideWorkspace(target, t);
  const profile = call.profile === null ? succeeded(null) : profileOf(workspace, context);
  if (!profile.ok) return profile.failure;
  const publisher = call.signing.as === null ? succeeded(null) : await person(context);
  if (!publisher.ok) return publisher.failure;
  const since = await sinceOf(context, workspace, publisher.value);
  if (!since.ok) return since.failure;
  const outputs = profile.value === null ? usualOutputs : new Set(profile.value.outputs);
  const given = {
    outputs,
    profile: profile.value,
    publisher: publisher.value,
    since: since.value,
    drafts: call.drafts,
    templates: call.templates,
  };
  const leaving = await whatLeaves(workspace, { ...given, extent: call.since === null ? 'all' : 'changed' }, context);
  const stopped = await setAsideFor(workspace, leaving.articles, context);
  if (stopped !== null) return stopped;
  const isZip = target.endsWith('.zip');
  const request: HandOffRequest = {
    ...given,
    ...leaving,
    scope: 'all',
    ticker: outputs.has('ticker') ? 'include' : 'leave-out',
    unchanged: isZip || call.since !== null ? 'leave-out' : 'mend',
    hasPage: (id) =>
      isZip
        ? Promise.resolve(since.value?.articles[id]?.status === 'usable')
        : ports.files.exists(join(target, articlePageName(id))),
  };
  const sink = isZip ? zipSink(target, ports.files) : folderSink(target, ports.files);
  const pictures = keptPictures(context);
  const outcome = await handOff(workspace, request, { ports, maker: pictures.maker, sink });
  if (outcome.kind === 'failed') return failureAnswer(outcome.failure, t);
  const handed = outcome.manifest?.articles.map(({ id }) => id) ?? [];
  await recordExports(workspace, handed, { by: publisher.value, recorded: () => undefined });
  const address = wantsAddress(workspace.newsroom.read(), given) ? 'wanted' : 'known';
  const { unreadable: unreadableLines } = await workspace.ticker.state();
  const answer = answerOf(outcome, { target, t, address, unreadableLines });
  const whole = { ...answer, complaints: [...answer.complaints, ...pictures.complaints()] };
  return withRosterTrouble(whole, workspace, t);
}

/** What was named, else what a folder holds; a ZIP file that is written anew holds nothing. */
async function sinceOf(
  { call, cwd, ports, t }: Context,
  workspace: Workspace,
  publisher: Identity | null,
): Promise<Result<TargetState | null, Answer>> {
  if (call.since !== null) {
    const state = await readTargetState(resolve(cwd, call.since), ports);
    if (state !== null) return succeeded(state);
    return failed(refusal(t('cli.export.noState', { path: call.since }), { code: 'no-target-state' }));
  }
  if (call.to!.endsWith('.zip')) return succeeded(null);
  const { roster } = await rosterHere(workspace, ports);
  const signing = signingOf({ roster, identity: publisher });
  return succeeded(await stateOfFolder(workspace, { folder: resolve(cwd, call.to!), ports, signing }));
}

type Handed = Extract<HandOffOutcome, { kind: 'handed' }>;

type Told = {
  readonly target: string;
  readonly t: Translate;
  /** Of the website. */
  readonly address: 'known' | 'wanted';
  readonly unreadableLines: Awaited<ReturnType<Workspace['ticker']['state']>>['unreadable'];
};

function answerOf(outcome: Handed, { target, t, address, unreadableLines }: Told): Answer {
  const { drafts, ended, refused } = sorted(outcome.refused);
  const { manifest, files, leftOut, signing } = outcome;
  return {
    exit: refused.length === 0 && unreadableLines.length === 0 ? 0 : 1,
    facts: {
      folder: target,
      files,
      package: manifest?.digest ?? null,
      articles: manifest?.articles.map(({ id, version, status }) => ({ id, version, status })) ?? [],
      signing,
      siteAddress: address,
      drafts,
      ended,
      refused,
      leftOut,
      unreadableTickerLines: unreadableLines,
    },
    said: [
      t('cli.export.done', { count: files.length, folder: target }),
      ...(manifest === null ? [t('cli.export.unchanged')] : []),
      ...(signing === 'no-key' || signing === 'no-right' ? [t(`cli.export.signing.${signing}`)] : []),
      ...(address === 'wanted' ? [t('cli.export.noAddress')] : []),
      ...drafts.map((id) => t('cli.export.draft', { id })),
      ...leftOut.map(({ id, types }) => t('cli.export.leftOut', { id, type: types.join(', ') })),
    ],
    complaints: [
      ...refused.flatMap((one) => refusedLines(one, t)),
      ...unreadableLines.map(
        ({ id, problem }) => `${t('cli.export.tickerUnreadable', { id })} (${problemText(problem, t)})`,
      ),
    ],
  };
}

export function insideWorkspace(folder: string, t: Translate): Answer {
  const message = t('cli.export.insideWorkspace');
  return {
    exit: 1,
    facts: { folder, failure: { code: 'inside-workspace', message } },
    said: [],
    complaints: [message],
  };
}
