import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { arbitraryBody } from '../support/arbitrary-body';
import { anEditor, bodyOf, treeOf } from '../support/headless-editor';

const numRuns = Number(process.env['MIDAD_RUNS'] ?? 300);
// Milliseconds: for more runs than usual, and ten times what one takes.
vi.setConfig({ testTimeout: 60_000 + numRuns * 60 });

test('any document comes back from the editor as it went in', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      expect(bodyOf(anEditor(body))).toEqual(body);
    }),
    { numRuns },
  );
});

test('what the editor holds comes back from the document as it was', () => {
  fc.assert(
    fc.property(arbitraryBody, (body) => {
      const editor = anEditor(body);
      expect(treeOf(anEditor(bodyOf(editor)))).toEqual(treeOf(editor));
    }),
    { numRuns },
  );
});
