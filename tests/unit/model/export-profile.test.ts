import { expect, test } from 'vitest';
import {
  ExportProfile,
  ExportProfiles,
  freeProfileId,
  isTargetUrl,
  needOf,
  secretPlaceOf,
  withProfileChange,
  type Target,
} from '../../../shared/model/export-profile';
import { Newsroom, newNewsroom } from '../../../shared/model/newsroom';

const aProfile = (id: string, target: Target = { kind: 'folder' }): ExportProfile =>
  ExportProfile.parse({ id, name: `هدف ${id}`, outputs: ['pages', 'ticker'], target });

const wordpress: Target = {
  kind: 'wordpress',
  url: 'https://news.example/',
  user: 'midad',
  status: 'draft',
  killed: 'trash',
};

test.each([
  'https://site.example/hook',
  'https://site.example:8443/a?b=c',
  'http://localhost:8080/',
  'http://127.0.0.1:1/x',
  'http://[::1]:3000/',
])('%s is an address to hand over to', (url) => expect(isTargetUrl(url)).toBe(true));

test.each([
  'http://site.example/hook',
  'http://localhost.evil.example/',
  'http://127.0.0.1.evil.example/',
  'https://user:secret@site.example/',
  'https://user@site.example/',
  'https://site.example/#part',
  'ftp://site.example/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'site.example',
  '',
])('%s is none', (url) => expect(isTargetUrl(url)).toBe(false));

test('a newsroom of before has no profiles, and one with them keeps what a later version added', () => {
  const before = newNewsroom('غرفة');
  expect(Newsroom.parse(before).profiles).toBeUndefined();
  const later = { ...aProfile('site'), paper: 'A4', target: { ...wordpress, mood: 'calm' } };
  expect(Newsroom.parse({ ...before, profiles: [later] }).profiles).toEqual([later]);
});

test('two profiles of one id are refused, for a state and a secret belong to one', () => {
  expect(ExportProfiles.safeParse([aProfile('site'), aProfile('site')]).success).toBe(false);
});

test.each(['', 'Site', 'موقع', '-site', 'site-', 'a/b', '..', 'x'.repeat(41)])('%o is no id of a profile', (id) => {
  expect(ExportProfile.safeParse({ ...aProfile('ok'), id }).success).toBe(false);
});

test('a login with a line break would end the header, and is refused', () => {
  expect(ExportProfile.safeParse(aProfile('a', wordpress)).success).toBe(true);
  expect(ExportProfile.safeParse({ ...aProfile('a'), target: { ...wordpress, user: 'a\r\nHost: evil' } }).success).toBe(
    false,
  );
});

test('an id is made of the letters a command line can take, and is free', () => {
  expect(freeProfileId('Main Site (web)', [])).toBe('main-site-web');
  expect(freeProfileId('الموقع', [])).toBe('target');
  expect(freeProfileId('الموقع', ['target', 'target-2'])).toBe('target-3');
});

test('a change touches the profile it names and no other', () => {
  const profiles = [aProfile('a'), aProfile('b')];
  const changed = { ...aProfile('a'), name: 'غيره' };
  expect(withProfileChange(profiles, { kind: 'put', profile: changed })).toEqual([changed, profiles[1]]);
  expect(withProfileChange(profiles, { kind: 'put', profile: aProfile('c') })).toHaveLength(3);
  expect(withProfileChange(profiles, { kind: 'remove', id: profiles[0]!.id })).toEqual([profiles[1]]);
});

test('a secret is kept for one address and one login: another one asks for another secret', () => {
  expect(secretPlaceOf(wordpress)).not.toBe(secretPlaceOf({ ...wordpress, url: 'https://evil.example/' }));
  expect(secretPlaceOf(wordpress)).not.toBe(secretPlaceOf({ ...wordpress, user: 'other' }));
  expect(secretPlaceOf({ kind: 'post', url: 'https://a.example/', authorization: 'none' })).toBeNull();
});

test('what a target needs from this machine', () => {
  expect(needOf({ kind: 'zip' })).toBe('folder');
  expect(needOf(wordpress)).toBe('secret');
  expect(needOf({ kind: 'post', url: 'https://a.example/', authorization: 'none' })).toBe('nothing');
});
