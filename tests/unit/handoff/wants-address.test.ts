import { expect, test } from 'vitest';
import { wantsAddress } from '../../../shared/handoff/wants-address';
import { usualOutputs } from '../../../shared/export/outputs';

const nowhere = {};
const somewhere = { siteUrl: 'https://news.example/' };
const folder = { target: { kind: 'folder' as const } };
const wordpress = {
  target: { kind: 'wordpress' as const, site: 'https://news.example/', user: 'a', status: 'draft' as const },
};

test.each([
  ['the usual outputs of a newsroom without an address', nowhere, { outputs: usualOutputs, profile: null }, true],
  ['feeds alone', nowhere, { outputs: ['feeds'] as const, profile: folder }, true],
  ['the newsroom has one', somewhere, { outputs: usualOutputs, profile: folder }, false],
  [
    'the target has one',
    nowhere,
    { outputs: usualOutputs, profile: { ...folder, baseUrl: 'https://a.example/' } },
    false,
  ],
  ['our own data and the ticker hold none', nowhere, { outputs: ['data', 'ticker'] as const, profile: folder }, false],
  ['a WordPress has addresses of its own', nowhere, { outputs: ['feeds'] as const, profile: wordpress }, false],
])('%s', (_, newsroom, asked, wanted) => {
  expect(wantsAddress(newsroom, asked as Parameters<typeof wantsAddress>[1])).toBe(wanted);
});
