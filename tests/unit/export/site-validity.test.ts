/** Every page of a rich newsroom and of a hostile one before the judges: the Nu HTML checker and html-validate. What axe says, tests/e2e/site-pages.spec.ts asks in a browser. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFiles } from '../../../shared/export/export-files';
import { exportedPicture } from '../../../shared/export/exported-picture';
import { plannedRenditions } from '../../../shared/export/renditions';
import { unpublished, type Outgoing } from '../../../shared/export/publication';
import type { Article } from '../../../shared/model/article';
import { picturesOf } from '../../../shared/model/pictures-of';
import { usualTheme, type Theme } from '../../../shared/model/theme';
import { htmlFaults } from '../../support/html-checker';
import { aLine } from '../../support/makers';
import {
  hostileArticles,
  hostileTexts,
  momentOfCorpus,
  newsroomOfCorpus,
  richArticles,
} from '../../support/site-corpus';

const named: Theme = { ...usualTheme, months: 'both', hijri: 'beside', numerals: 'arabic', font: 'sans' };

const sites: Readonly<Record<string, { readonly articles: readonly Article[]; readonly theme: Theme }>> = {
  rich: { articles: richArticles, theme: named },
  hostile: { articles: hostileArticles, theme: usualTheme },
};

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'no-inline-style': 'error', 'heading-level': 'error' },
});

const isPage = (name: string): boolean => name.endsWith('.html') && !name.endsWith('fragment.html');

function pagesOf({ articles, theme }: { readonly articles: readonly Article[]; readonly theme: Theme }) {
  const pictures = new Set(
    articles
      .flatMap(({ body }) => picturesOf(body))
      .flatMap((one) => [exportedPicture(one).name, ...plannedRenditions(one).map(({ name }) => name)]),
  );
  const outgoing = articles.map((article, at): Outgoing => ({
    article,
    publication: { ...unpublished, status: at === 2 ? 'canceled' : 'usable' },
  }));
  const ticker = { title: hostileTexts[0]!.slice(0, 200), lines: hostileTexts.map((text) => aLine({ text })) };
  const newsroom = { ...newsroomOfCorpus, theme };
  const files = [...exportFiles({ newsroom, outgoing, ticker, already: [], now: momentOfCorpus, pictures })];
  return files.filter(({ name }) => isPage(name));
}

const pages = new Map(Object.entries(sites).map(([name, site]) => [name, pagesOf(site)]));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'midad-site-'));
  for (const [site, files] of pages)
    for (const { name, text } of files) {
      await mkdir(dirname(join(folder, site, name)), { recursive: true });
      await writeFile(join(folder, site, name), text);
    }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the Nu HTML checker finds nothing in any page', async () => {
  const faults = await htmlFaults(folder);
  // It takes what attackers write for English.
  expect(faults.filter((fault) => !/^warning: .*appears to be written in/.test(fault))).toEqual([]);
}, 120_000);

describe.each([...pages])('%s', (_, files) => {
  test('html-validate finds nothing', async () => {
    const found = await Promise.all(
      files.map(async ({ name, text }) => {
        // It takes a minute for a megabyte in one line; the Nu checker has read that page.
        if (text.length > 1_000_000) return [];
        const { results } = await validator.validateString(text);
        return results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message }) => `${name}: ${ruleId} ${message}`),
        );
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  test('no page has a style, a script, a handler or an address that could do something', () => {
    const tags = files.flatMap(({ text }) => text.match(/<[a-z][^>]*>/gi) ?? []);
    expect(
      tags.filter((tag) => /^<(?:script(?! type="application\/ld\+json">)|style|iframe|svg|object|base)/i.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => / (?:style|on[a-z]+)=/i.test(tag.replace(/"[^"]*"/g, '""')))).toEqual([]);
    expect(tags.filter((tag) => / (?:href|src|cite)="\s*(?:javascript|data|vbscript):/i.test(tag))).toEqual([]);
  });
});
