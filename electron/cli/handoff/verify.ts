/** `midad verify`: whether a package is what was handed over, and by whose word. Needs no workspace. */
import { join, resolve } from 'node:path';
import { jsonIn } from '../../../shared/json-in';
import { Manifest } from '../../../shared/handoff/manifest';
import { verifyPackage, type Verification } from '../../../shared/handoff/verify/verify-package';
import type { Translate } from '../../../shared/messages/translate';
import { failed, succeeded, type Result } from '../../../shared/result';
import { checkSignature } from '../../identity/signatures';
import { failureOf, codeOf } from '../../ports/errno';
import { sha256 } from '../../ports/hash';
import type { Ports } from '../../ports/ports';
import { openPackage } from '../../handoff/verify/open-package';
import { isRosterName } from '../../workspace/review/roster-files';
import { failureAnswer, type Answer, type Context } from '../answer';

export async function verify({ call, t, ports, cwd }: Context): Promise<Answer> {
  const path = resolve(cwd, call.values[0]!);
  try {
    const known = call.roster === null ? succeeded(null) : await knownRoster(resolve(cwd, call.roster), ports);
    if (!known.ok)
      return complaint({ code: 'no-roster', path: call.roster! }, t('cli.verify.noRoster', { path: call.roster! }));
    const opened = await openPackage(path, ports.files);
    if (!opened.ok) return complaint({ code: opened.failure, path }, t('cli.verify.notAPackage', { path }));
    try {
      const arithmetic = { isSigned: checkSignature, sha256 };
      return answerOf(await verifyPackage(opened.value.reader, { ...arithmetic, known: known.value }), t);
    } finally {
      await opened.value.close();
    }
  } catch (cause) {
    return failureAnswer(failureOf(cause), t);
  }
}

function answerOf(verification: Verification, t: Translate): Answer {
  const { findings, articles, files, newsroom, trust, isPart, drafts, digest } = verification;
  const isSound = findings.length === 0;
  return {
    exit: isSound ? 0 : 1,
    facts: { articles, files, newsroom, digest, trust, part: isPart, drafts, findings },
    said: [
      ...(isSound ? [t('cli.verify.packageSound', { articles, files })] : []),
      ...(newsroom === null
        ? []
        : [t(`cli.verify.trust.${trust}`, { name: newsroom.name, founding: newsroom.founding?.slice(0, 16) ?? '' })]),
      ...(isPart ? [t('cli.verify.part')] : []),
      ...(drafts.length > 0 ? [t('cli.verify.drafts', { count: drafts.length })] : []),
    ],
    complaints: findings.map(({ path, fault }) => `${path}: ${t(`packageFault.${fault}`)}`),
  };
}

/** A folder of a newsroom's roster files, or a manifest that brought them along. */
async function knownRoster(path: string, { files }: Pick<Ports, 'files'>): Promise<Result<readonly string[], 'none'>> {
  const textOf = async (file: string): Promise<string> =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await files.read(file));
  try {
    const names = (await files.list(path)).map(({ name }) => name).filter(isRosterName);
    const texts = await Promise.all(names.sort().map((name) => textOf(join(path, name))));
    return texts.length === 0 ? failed('none') : succeeded(texts);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOTDIR') throw cause;
  }
  return rosterInManifest(await textOf(path));
}

function rosterInManifest(text: string): Result<readonly string[], 'none'> {
  const manifest = Manifest.safeParse(jsonIn(text));
  const roster = manifest.success ? manifest.data.roster : null;
  return roster === null ? failed('none') : succeeded(roster);
}

const complaint = (failure: { readonly code: string; readonly path: string }, message: string): Answer => ({
  exit: 1,
  facts: { failure: { ...failure, message } },
  said: [],
  complaints: [message],
});
