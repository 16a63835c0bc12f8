import { expect, test } from 'vitest';
import { holderNames, shortHolderNames } from '../../../renderer/i18n/holder-names';
import { InstanceId, type Holding } from '../../../shared/leases/lease';
import { anArticleId } from '../../support/makers';

const at = (person: string, computer: string): Holding => ({
  article: anArticleId(),
  instance: InstanceId.parse('01ARZ3NDEKTSV4RRFFQ6000009'),
  person,
  computer,
  tookOver: false,
});

/** Without the signs that keep each name together. */
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '');

test.each([
  [[at('ليلى', 'مكتب-2')], 'ليلى (مكتب-2)', 'ليلى'],
  [[at('ليلى', 'مكتب-2'), at('أحمد', 'مكتب-3')], 'ليلى (مكتب-2) وأحمد (مكتب-3)', 'ليلى وأحمد'],
  [[at('ليلى', 'مكتب-2'), at('ليلى', 'بيت')], 'ليلى (مكتب-2) وليلى (بيت)', 'ليلى'],
  [[at('', 'DESK-7')], 'DESK-7', 'DESK-7'],
  [[at('ليلى', '')], 'ليلى', 'ليلى'],
])('%j', (others, long, short) => {
  expect(plain(holderNames(others, 'ar'))).toBe(long);
  expect(plain(shortHolderNames(others, 'ar'))).toBe(short);
});

test('in English', () => {
  expect(plain(holderNames([at('ليلى', 'DESK-2'), at('Sam', 'DESK-3')], 'en'))).toBe('ليلى (DESK-2) and Sam (DESK-3)');
});
