import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCodeOf, requestIn } from '../../../electron/identity/join-code';
import { newKeyPair, signText } from '../../../electron/identity/signatures';
import { PersonId, Timestamp } from '../../../shared/model/ids';
import { joinRequestFormat, PersonName, type JoinRequest } from '../../../shared/model/roster-event';
import { signedText } from '../../../shared/people/signed-text';
import { anArticleId } from '../../support/makers';

const names = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((name) => PersonName.safeParse(name).success);

function requestOf(name: string): JoinRequest {
  const { publicKey, privateKey } = newKeyPair();
  const id = PersonId.parse(anArticleId(5));
  const request = {
    format: joinRequestFormat,
    id,
    name: name.trim(),
    publicKey,
    at: Timestamp.parse('2026-09-25T12:00:00Z'),
  };
  return { ...request, signature: signText(privateKey, signedText('midad-join-v1', request)) } as JoinRequest;
}

test('a code gives back the request, whatever a messenger puts around and between its letters', () => {
  const noise = fc.constantFrom('', '\n', '\r\n', ' ', '\u200F', '\u200B', '\u2067', '\t');
  fc.assert(
    fc.property(
      names,
      fc.array(noise, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('', 'السلام عليكم\n'),
      (name, dirt, greeting) => {
        const request = requestOf(name);
        const code = [...joinCodeOf(request)].map((letter, at) => letter + dirt[at % dirt.length]!).join('');
        expect(requestIn(greeting + code)).toEqual(request);
        expect(requestIn(`\uFEFF${JSON.stringify(request, null, 2)}\n`)).toEqual(request);
      },
    ),
    { numRuns: 50 },
  );
});

test('A4 a code of which one letter is lost or another one is none', () => {
  const code = joinCodeOf(requestOf('هند'));
  fc.assert(
    fc.property(
      fc.integer({ min: 'MIDAD-JOIN:'.length, max: code.length - 5 }),
      fc.constantFrom('', 'A', 'z', '7'),
      (at, other) => {
        fc.pre(code[at] !== other);
        expect(requestIn(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
      },
    ),
    { numRuns: 100 },
  );
  expect([requestIn(''), requestIn('مرحبا'), requestIn('{}'), requestIn('x'.repeat(30_000))]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
