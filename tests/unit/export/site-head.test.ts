/** What every page tells of the site it is part of. */
import { expect, test } from 'vitest';
import { exportFiles, type ExportInput } from '../../../shared/export/export-files';
import { usualOutputs } from '../../../shared/export/outputs';
import { logoFiles } from '../../../shared/export/site-logo';
import type { MediaName } from '../../../shared/model/object-blocks';
import { usualTheme } from '../../../shared/model/theme';
import { anArticleId } from '../../support/makers';
import { aRichNewsroom } from '../../support/rich-newsroom';

const logoOf = (width: number, ending = 'png') => ({
  _type: 'image' as const,
  asset: `${'c'.repeat(64)}.${ending}` as MediaName,
  width,
  height: 200,
});

function filesOf(logo: ReturnType<typeof logoOf> | null, differs: Partial<ExportInput> = {}) {
  const theme = { ...usualTheme, ...(logo !== null && { logo }) };
  const input = aRichNewsroom();
  const pictures = new Set([...input.pictures!, ...logoFiles(theme).map(({ name }) => name)]);
  const files = exportFiles({ ...input, newsroom: { ...input.newsroom, theme }, pictures, ...differs });
  return new Map([...files].map(({ name, text }) => [name, text]));
}
const article = `${anArticleId(1)}/article.html`;

test('every page leads to the feeds, where the package has them', () => {
  const files = filesOf(null);
  for (const [name, root] of [
    ['index.html', ''],
    [article, '../'],
    ['sections/all/index.html', '../../'],
  ] as const) {
    expect(files.get(name)).toContain(
      `<link rel="alternate" type="application/rss+xml" title="المدينة" href="${root}rss.xml">`,
    );
    expect(files.get(name)).toContain(
      `<link rel="alternate" type="application/atom+xml" title="المدينة" href="${root}atom.xml">`,
    );
    expect(files.get(name)).toContain(
      `<link rel="alternate" type="application/feed+json" title="المدينة" href="${root}feed.json">`,
    );
  }
  const outputs = new Set([...usualOutputs].filter((output) => output !== 'feeds'));
  expect(filesOf(null, { outputs }).get(article)).not.toContain('rel="alternate"');
});

test('the browser’s own frame takes the colour of the page, by day and in the dark', () => {
  expect(filesOf(null).get(article)).toContain(
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcfa">',
  );
  expect(filesOf(null).get(article)).toContain(
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16171a">',
  );
});

test('a broad logo stands in place of the name and says it, a sign stands beside it', () => {
  const mark = 'c'.repeat(64);
  expect(filesOf(logoOf(900)).get(article)).toMatch(
    new RegExp(
      `<a href="\\.\\./index\\.html"><picture><source [^>]*srcset="\\.\\./logo/${mark}-320w-r1\\.webp 320w, [^>]*><img src="\\.\\./logo/${mark}\\.png" width="225" height="50" alt="المدينة" class="site-logo"></picture></a>`,
    ),
  );
  expect(filesOf(logoOf(200)).get(article)).toMatch(/<img [^>]*alt="" class="site-logo"> المدينة<\/a>/);
  expect(filesOf(null).get(article)).not.toContain('logo');
});

test('the logo is the icon, and search engines learn whose it is', () => {
  const files = filesOf(logoOf(900));
  expect(files.get('index.html')).toContain(`<link rel="icon" type="image/png" href="logo/${'c'.repeat(64)}.png">`);
  const { publisher } = JSON.parse(files.get(article.replace('.html', '.jsonld'))!) as { publisher: object };
  expect(publisher).toMatchObject({
    '@type': 'NewsMediaOrganization',
    logo: {
      '@type': 'ImageObject',
      url: `https://news.example/ar/logo/${'c'.repeat(64)}.png`,
      width: 900,
      height: 200,
    },
  });
  expect(filesOf(logoOf(900, 'jpg')).get('index.html')).toContain(
    `<link rel="icon" type="image/jpeg" href="logo/${'c'.repeat(64)}-320w-r1.jpg">`,
  );
});

test('a logo whose picture is not there is named nowhere', () => {
  const { pictures } = aRichNewsroom();
  const files = filesOf(logoOf(900), { pictures: pictures! });
  for (const text of files.values()) expect(text).not.toContain('logo/');
});
