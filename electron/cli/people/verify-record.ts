/** `midad verify-record`: whether all that was said of the articles still holds, and what does not. */
import { resolve } from 'node:path';
import type { DeviceId, FileHash, PersonId } from '../../../shared/model/ids';
import type { Translate } from '../../../shared/messages/translate';
import { membersOf } from '../../../shared/people/roster';
import { lastOfChain } from '../../identity/device-chain';
import { readIdentity } from '../../identity/identity-file';
import { verifyRecord as verify, type OwnChain, type RecordVerdict } from '../../workspace/review/verify-record';
import { failureAnswer, type Context } from '../answer';
import { inWorkspace } from '../in-workspace';
import { brokenRoster } from './people';

export const verifyRecord = inWorkspace(async ({ root }, context) => {
  const { t, ports } = context;
  const verdict = await verify(root, ports, { own: (newsroom) => ownChain(context, newsroom) });
  if (verdict.kind === 'failed') return failureAnswer(verdict.failure, t);
  if (verdict.kind === 'roster-broken') return brokenRoster(verdict.fault, t);
  const { articles, events, findings, chains, roster } = verdict;
  const isSound = findings.length === 0 && chains.length === 0;
  const counts = t('cli.verify.counts', { articles, events });
  return {
    exit: isSound ? 0 : 1,
    facts: { articles, events, members: roster === null ? 0 : membersOf(roster).size, findings, chains },
    said: [...(isSound ? [t('cli.verify.sound')] : []), counts, ...(roster === null ? [t('cli.verify.open')] : [])],
    complaints: complaintsOf(verdict, t),
  };
});

/** What the device of `--as` remembers; its key stays closed. */
async function ownChain({ call, cwd, ports }: Context, newsroom: FileHash): Promise<OwnChain | null> {
  if (call.signing.as === null) return null;
  const folder = resolve(cwd, call.signing.as);
  const read = await readIdentity(folder, ports);
  const last = await lastOfChain(folder, newsroom, ports);
  if (read.kind !== 'read' || last === null) return null;
  const { device, person } = read.file;
  return { device: device as DeviceId, person: person as PersonId, last };
}

function complaintsOf({ findings, chains, roster }: Extract<RecordVerdict, { kind: 'checked' }>, t: Translate) {
  const people = roster === null ? null : membersOf(roster);
  return [
    ...findings.map(({ path, fault }) => `${path}: ${t(`recordFault.${fault}`)}`),
    ...chains.map(({ person, kind, seq, device }) =>
      t(`cli.verify.${kind}`, { name: people?.get(person)?.name ?? person, seq, device }),
    ),
  ];
}
