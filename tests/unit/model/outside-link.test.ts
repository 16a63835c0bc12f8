import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outsideLink } from '../../../shared/model/outside-link';

const hostOf = (text: string): string | null => {
  const link = outsideLink(text);
  return link.kind === 'allowed' ? link.host : null;
};
const refusalOf = (text: string): string | null => {
  const link = outsideLink(text);
  return link.kind === 'refused' ? link.reason : null;
};

test.each([
  ['https://example.org/a?b=c#d', 'example.org'],
  ['http://example.org:8080/', 'example.org:8080'],
  ['HTTPS://EXAMPLE.ORG', 'example.org'],
  ['mailto:desk@example.org', 'desk@example.org'],
])('%s leads to %s', (text, host) => expect(hostOf(text)).toBe(host));

test.each([
  ['file:///etc/passwd', 'kind-of-address'],
  ['javascript:alert(1)', 'kind-of-address'],
  ['java\nscript:alert(1)', 'kind-of-address'],
  ['data:text/html,<script>1</script>', 'kind-of-address'],
  ['vbscript:x', 'kind-of-address'],
  ['ms-msdt:/id', 'kind-of-address'],
  ['smb://server/share', 'kind-of-address'],
  ['midad://app/index.html', 'kind-of-address'],
  ['tel:+123', 'kind-of-address'],
  ['blob:https://example.org/1', 'kind-of-address'],
  ['', 'not-an-address'],
  ['example.org', 'not-an-address'],
  ['\\\\server\\share', 'not-an-address'],
  [`https://example.org/${'a'.repeat(5000)}`, 'not-an-address'],
  ['mailto:', 'not-an-address'],
  ['mailto:a@example.org,b@example.org', 'not-an-address'],
  ['mailto:%ZZ@example.org', 'not-an-address'],
  ['mailto:a%0abcc:b@example.org', 'not-an-address'],
])('%s is refused: %s', (text, reason) => expect(refusalOf(text)).toBe(reason));

test.each([
  'https://bank.example@evil.example/',
  'https://bank.example:443@evil.example/',
  'https://:secret@evil.example/',
  'https:bank.example@evil.example',
  'https:\\\\bank.example@evil.example',
])('a name before the host is refused: %s', (text) => expect(refusalOf(text)).toBe('name-in-address'));

test('a backslash or a full-width dot does not hide the host', () => {
  expect(hostOf('https://evil.example\\@bank.example/')).toBe('evil.example');
  expect(hostOf('https://evil。example/')).toBe('evil.example');
  expect(hostOf('https://0x7f.1/')).toBe('127.0.0.1');
});

test('look-alikes of other scripts are shown as what they are', () => {
  expect(hostOf('https://аррӏе.com/')).toBe('xn--80ak6aa92e.com');
  expect(hostOf('mailto:desk@аррӏе.com')).toBe('desk@xn--80ak6aa92e.com');
  expect(hostOf('https://موقع.example/')).toMatch(/^xn--/);
});

test('a mail keeps nothing but its address', () => {
  expect(outsideLink('mailto:a@example.org?subject=x&attach=/etc/passwd&body=y')).toEqual({
    kind: 'allowed',
    href: 'mailto:a@example.org',
    host: 'a@example.org',
    program: 'mail',
  });
});

test('whatever is typed: what is allowed is ASCII, means the same when read again, and is of the three kinds', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string({ unit: 'binary' }).map((rest) => `https:${rest}`),
    fc.string({ unit: 'binary' }).map((rest) => `mailto:${rest}@example.org`),
  );
  const result = fc.check(
    fc.property(texts, (text) => {
      const link = outsideLink(text);
      if (link.kind === 'refused') return true;
      const again = outsideLink(link.href);
      return (
        /^(https?:\/\/|mailto:)[\x21-\x7e]+$/.test(link.href) &&
        /^[\x21-\x7e]+$/.test(link.host) &&
        again.kind === 'allowed' &&
        again.href === link.href &&
        again.host === link.host
      );
    }),
    { numRuns: 2000 },
  );
  expect(result.counterexample).toBeNull();
});
