import { expect, test } from 'vitest';
import { mayExport } from '../../../shared/review/may-export';
import { aDossier, aHash } from '../../support/makers';

test('an article that is as it was approved may leave', () => {
  expect(mayExport(aDossier())).toEqual({ kind: 'allowed' });
});

test.each([
  ['G1 nothing leaves unapproved', aDossier({ approvedHash: null }), ['never-approved']],
  ['G2 a letter typed after approval voids it', aDossier({ hash: aHash('b') }), ['changed-since-approval']],
])('%s', (_, dossier, reasons) => {
  const verdict = mayExport(dossier);
  expect(verdict.kind === 'refused' && verdict.refusals.map(({ reason }) => reason)).toEqual(reasons);
});
