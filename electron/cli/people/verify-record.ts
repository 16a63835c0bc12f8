/** `midad verify-record`: whether all that was said of the articles still holds, and what does not. */
import type { Translate } from '../../../shared/messages/translate';
import { membersOf } from '../../../shared/people/roster';
import { verifyRecord as verify, type RecordVerdict } from '../../workspace/review/verify-record';
import { failureAnswer } from '../answer';
import { inWorkspace } from '../in-workspace';
import { brokenRoster } from './people';

export const verifyRecord = inWorkspace(async ({ root }, { t, ports }) => {
  const verdict = await verify(root, ports);
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

function complaintsOf({ findings, chains, roster }: Extract<RecordVerdict, { kind: 'checked' }>, t: Translate) {
  const people = roster === null ? null : membersOf(roster);
  return [
    ...findings.map(({ path, fault }) => `${path}: ${t(`recordFault.${fault}`)}`),
    ...chains.map(({ person, kind, seq, device }) =>
      t(`cli.verify.${kind}`, { name: people?.get(person)?.name ?? person, seq, device }),
    ),
  ];
}
