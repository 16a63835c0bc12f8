/** Rules are numbered where they are written down, and every number has a test that bears it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const ruleBooks = ['shared/review/RULES.md', 'docs/security.md'];
const written = new Set(
  ruleBooks.flatMap((path) =>
    [...read(path).matchAll(/^- ((?:\*\*[A-Z]\d+(?:, [A-Z]\d+)*\*\*))/gm)].flatMap(
      ([, ids]) => ids!.match(/[A-Z]\d+/g) ?? [],
    ),
  ),
);

const tested = new Set(
  readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.tsx?$/.test(name))
    .flatMap((name) => [...read(join('tests', name)).matchAll(/['"`]([A-Z]\d+) /g)].map(([, id]) => id!)),
);

test('every rule has a test, and every test of a rule has its rule', () => {
  expect([...tested].sort()).toEqual([...written].sort());
});

test('there is one Lexical, at one version', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { version?: string }> };
  const found = Object.entries(lock.packages).filter(([path]) =>
    /(^|\/)node_modules\/(lexical|@lexical\/[^/]+)$/.test(path),
  );
  expect(found.map(([path]) => path).filter((path) => path.split('node_modules/').length > 2)).toEqual([]);
  expect(new Set(found.map(([, { version }]) => version))).toEqual(new Set(['0.52.0']));
});
