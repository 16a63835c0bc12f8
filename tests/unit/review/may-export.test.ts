import { expect, test } from 'vitest';
import { Timestamp } from '../../../shared/model/ids';
import { isDraftOnly, mayExport, type Release } from '../../../shared/review/may-export';
import { aDossier, aHash, noon } from '../../support/makers';

const hour = 3_600_000;
const at = (offset: number) => Timestamp.parse(new Date(Date.parse(noon) + offset).toISOString());
const aRelease = (differs: Partial<Release> = {}): Release => ({
  embargoedUntil: null,
  scheduledFor: null,
  now: Date.parse(noon),
  ...differs,
});

test('an article that is as it was approved may leave', () => {
  expect(mayExport(aDossier(), aRelease())).toEqual({ kind: 'allowed' });
});

test.each([
  ['G1 nothing leaves unapproved', aDossier({ approvedHash: null }), {}, ['never-approved']],
  ['G2 a letter typed after approval voids it', aDossier({ hash: aHash('b') }), {}, ['changed-since-approval']],
  ['G4 an embargo holds until its minute', aDossier(), { embargoedUntil: at(hour) }, ['embargoed']],
  ['G4 and not beyond it', aDossier(), { embargoedUntil: at(0) }, []],
  ['G5 what is scheduled waits for its time', aDossier(), { scheduledFor: at(hour) }, ['scheduled']],
  ['G5 and leaves when it has come', aDossier(), { scheduledFor: at(-hour) }, []],
  [
    'M7 all reasons are named',
    aDossier({ approvedHash: null }),
    { embargoedUntil: at(hour), scheduledFor: at(hour) },
    ['never-approved', 'embargoed', 'scheduled'],
  ],
] as const)('%s', (_, dossier, differs, reasons) => {
  const verdict = mayExport(dossier, aRelease(differs));
  expect(verdict.kind === 'allowed' ? [] : verdict.refusals.map(({ reason }) => reason)).toEqual(reasons);
});

test('G4 who asks for drafts gets drafts, never what is under embargo', () => {
  const refusalsOf = (differs: Partial<Release>) => {
    const verdict = mayExport(aDossier({ approvedHash: null }), aRelease(differs));
    return verdict.kind === 'refused' ? verdict.refusals : [];
  };
  expect(isDraftOnly(refusalsOf({}))).toBe(true);
  expect(isDraftOnly(refusalsOf({ embargoedUntil: at(hour) }))).toBe(false);
});
