import { expect, test } from 'vitest';
import { completeHref, isSafeHref } from '../../../shared/model/href';

test.each([
  ['https://example.org/خبر', true],
  ['mailto:desk@example.org', true],
  ['javascript:alert(1)', false],
  ['JaVaScRiPt:alert(1)', false],
  ['data:text/html,x', false],
  ['file:///etc/passwd', false],
  ['/relative', false],
  ['', false],
])('%s is safe: %s', (href, expected) => {
  expect(isSafeHref(href)).toBe(expected);
});

test.each([
  ['www.example.org', 'https://www.example.org'],
  [' https://example.org/a ', 'https://example.org/a'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['موقع.شبكة', 'https://موقع.شبكة'],
  ['javascript:alert(1)', null],
  ['كلمة', null],
  ['two words.org', null],
])('a person who types «%s» means %s', (typed, expected) => {
  expect(completeHref(typed)).toBe(expected);
});
