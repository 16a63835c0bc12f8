/**
 * `midad export --profile P`: one hand-off to a server or a WordPress, as the window makes it, without its queue: what fails is said and not tried again.
 * The secret stands in MIDAD_SECRET, for arguments can be read by every program of the machine.
 */
import { join, resolve } from 'node:path';
import { targetFailureWords } from '../../../shared/handoff/hand-off-words';
import { mayPass, type TargetFailure } from '../../../shared/handoff/target-failure';
import type { ExportProfile } from '../../../shared/model/export-profile';
import { succeeded } from '../../../shared/result';
import { handOffTo, type HandedOver } from '../../handoff/hand-off-to';
import { memoryOfWorkspace, oneTarget, targetMemory, type OneTarget } from '../../handoff/memory/target-memory';
import { recordExports } from '../../handoff/record-exports';
import { httpOver } from '../../handoff/targets/http';
import { userCache } from '../../ports/user-cache';
import { userData } from '../../ports/user-data';
import type { Workspace } from '../../workspace/open-workspace';
import type { Answer, Context } from '../answer';
import { keptPictures } from '../kept-pictures';
import { person, refusal } from '../people/as-person';
import { profileOf } from './profile-of';
import { progressLines } from './progress-lines';
import { refusedLines, sorted } from './refused-words';
import { candidatesHere } from './what-leaves';

export async function handOver(workspace: Workspace, context: Context): Promise<Answer> {
  const { call, t, ports, env, progress } = context;
  const found = profileOf(workspace, context);
  if (!found.ok) return found.failure;
  const profile = found.value;
  if (profile.target.kind === 'folder' || profile.target.kind === 'zip')
    return refusal(t('cli.export.noTarget', { name: profile.id }), { code: 'no-target' });
  const signer = call.signing.as === null ? succeeded(null) : await person(context);
  if (!signer.ok) return signer.failure;
  const scratch = join(userCache(env), 'handoff', String(process.pid));
  const pictures = keptPictures(context);
  const faults: string[] = [];
  const fault = (cause: unknown): number => faults.push(cause instanceof Error ? cause.message : String(cause));
  const signal = context.interruption();
  try {
    const handed = await handOffTo({
      workspace,
      profile,
      wish: { articles: null, extent: call.extent },
      candidates: () => candidatesHere(workspace, context),
      memory: await memoryFor(profile, { workspace, context, fault }),
      folder: null,
      secret: env['MIDAD_SECRET'] || null,
      signer: signer.value,
      http: httpOver(),
      maker: pictures.maker,
      ports,
      scratch,
      signal,
      onProgress: progressLines(t, progress),
    });
    if (!handed.ok) return failure(profile, handed.failure, context);
    const recording = { by: signer.value, recorded: () => undefined };
    const unrecorded = await recordExports(workspace, handed.value.articles, recording);
    const answer = answerOf(profile, handed.value, context);
    const more = unrecorded === 0 ? [] : [t('handoff.unrecorded', { count: unrecorded })];
    return { ...answer, complaints: [...answer.complaints, ...more, ...faults, ...pictures.complaints()] };
  } catch (cause) {
    if (!signal.aborted) throw cause;
    return refusal(t('cli.export.stopped'), { ...about(profile), code: 'stopped' });
  } finally {
    await ports.files.removeFolder(scratch);
  }
}

type Remembering = {
  readonly workspace: Workspace;
  readonly context: Context;
  readonly fault: (cause: unknown) => unknown;
};

/** What the window of this machine remembers, or what lies in the folder that `--since` names. */
async function memoryFor(profile: ExportProfile, { workspace, context, fault }: Remembering): Promise<OneTarget> {
  const { call, cwd, env, ports } = context;
  const keeping = { ports, fault };
  if (call.since !== null) return oneTarget(resolve(cwd, call.since), keeping);
  const folder = memoryOfWorkspace(join(userData(env), 'handoff'), workspace.root);
  return (await targetMemory({ folder, ...keeping })).of(profile);
}

const about = ({ id, target }: ExportProfile) => ({ profile: id, target: target.kind });

/** `again`: whether the same may succeed later without anybody doing anything. */
function failure(profile: ExportProfile, why: TargetFailure, { t }: Context): Answer {
  const message = targetFailureWords(t, why, { isolated: (text) => text });
  return {
    exit: 1,
    facts: { ...about(profile), failure: { ...why, message, again: mayPass(why) } },
    said: [],
    complaints: [message],
  };
}

function answerOf(profile: ExportProfile, handed: HandedOver, { t }: Context): Answer {
  const { drafts, ended, refused } = sorted(handed.refused);
  const rejected = handed.said.filter(({ state }) => state === 'rejected');
  return {
    exit: refused.length + rejected.length === 0 ? 0 : 1,
    facts: {
      ...about(profile),
      package: handed.package,
      articles: handed.articles,
      files: handed.files,
      said: handed.said,
      drafts,
      ended,
      refused,
    },
    said: [
      handed.articles.length === 0 && handed.package === null
        ? t('cli.export.unchanged')
        : t('cli.export.handed', { count: handed.articles.length, name: profile.name }),
    ],
    complaints: [
      ...rejected.map(({ id, reason = '' }) =>
        t('cli.export.rejected', { id, reason: reason === '' ? t('handoff.said.noReason') : reason }),
      ),
      ...refused.flatMap((one) => refusedLines(one, t)),
    ],
  };
}
