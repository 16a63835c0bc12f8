/** The chief's desk by keys alone: what waits is read, what changed first, approved or returned with a reason, and the next one is there. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { Article } from '../../shared/model/article';
import type { ArticleId } from '../../shared/model/ids';
import { aBody, anArticle, anArticleId } from '../support/makers';
import { expect, test } from './midad';

const secret = 'حبر على ورق';
const root = join(import.meta.dirname, '../..');
const midad = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args], {
    env: { ...process.env, MIDAD_PASSPHRASE: secret },
  });

/** A newsroom of سلمى, who sits at the window, and هند, who writes elsewhere. */
async function aNewsroom(workspace: string) {
  const [chief, writer] = [join(dirname(workspace), 'user/identity'), join(dirname(workspace), 'hind')];
  const request = join(dirname(workspace), 'hind.json');
  await midad('init', workspace, '--name', 'المدينة');
  await midad('people', 'found', workspace, '--as', chief, '--name', 'سلمى');
  await midad('people', 'request', workspace, '--as', writer, '--name', 'هند', '--to', request);
  await midad('people', 'admit', workspace, request, '--as', chief, '--roles', 'writer');
  const fileOf = (id: ArticleId): string =>
    join(workspace, 'articles', createHash('sha256').update(id).digest('hex').slice(0, 2), id, 'article.json');
  return {
    async write(article: Article): Promise<void> {
      await mkdir(dirname(fileOf(article.id)), { recursive: true });
      await writeFile(fileOf(article.id), JSON.stringify(article));
    },
    read: async (id: ArticleId) => Article.parse(JSON.parse(await readFile(fileOf(id), 'utf8'))),
    submit: (id: ArticleId) => midad('move', workspace, id, 'submitted', '--as', writer),
  };
}

const headlines = [
  'سقوط جسر على طريق الساحل',
  'الحكومة تعلن موازنة العام المقبل',
  'افتتاح المكتبة الوطنية بعد ترميمها',
  'أمطار غزيرة على الساحل مساء اليوم',
  'المنتخب يتأهل إلى النهائي',
  'ارتفاع أسعار القمح عالميًا',
  'ندوة عن المخطوطات في المتحف',
  'خط قطار جديد بين المدينتين',
  'دراسة عن صحة الأطفال',
  'معرض للكتاب يفتح أبوابه غدًا',
] as const;

const anArticleAt = (at: number): Article =>
  anArticle({
    id: anArticleId(at + 1),
    headline: headlines[at]!,
    urgency: at === 0 ? 1 : at < 4 ? 3 : null,
    desk: 'المحليات',
    section: 'سياسة',
    body: aBody(`${headlines[at]!} صباح الخميس.`, 'وحضر اللقاء ثلاثة وزراء.', 'وينتهي العمل العام المقبل.'),
  });

const rows = (window: Page) => window.getByRole('listbox', { name: 'المراجعة' });
const row = (window: Page, headline: string) => rows(window).getByRole('option', { name: headline });
const shown = (window: Page) => window.getByRole('region', { name: 'قراءة الخبر' });
const headline = (window: Page, text: string) => shown(window).getByRole('heading', { name: text, level: 2 });

/** An act is for the text that has been read; until then its key does nothing. */
async function textIsRead(window: Page, text: string): Promise<void> {
  await expect(headline(window, text)).toBeVisible();
  await expect(shown(window).getByRole('list', { name: 'قائمة المراجعة' })).toBeVisible();
}

test('a chief walks what waits by keys, sees what changed, returns with a reason, approves, and is at the next one', async ({
  desk,
}) => {
  test.slow();
  const { write, read, submit } = await aNewsroom(desk.workspace);
  for (const at of headlines.keys()) {
    await write(anArticleAt(at));
    await submit(anArticleId(at + 1));
  }
  const { window } = await desk.start();
  await expect(window.getByRole('navigation').getByText('10', { exact: true })).toBeVisible();
  await window.keyboard.press('Control+4');
  await expect(rows(window)).toContainText('عاجل (1–2)');
  await expect(headline(window, headlines[0])).toBeVisible();
  await expect(shown(window)).toContainText('لم تقرأ هذا الخبر من قبل');

  await window.keyboard.press('j');
  await expect(headline(window, headlines[1])).toBeVisible();
  await window.keyboard.press('k');
  await expect(headline(window, headlines[0])).toBeVisible();

  // Returned with a reason; the key is opened once.
  await window.keyboard.press('r');
  await window.keyboard.type('كم ضحية؟ ومن أين الخبر؟');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toContainText('سلمى');
  await window.keyboard.type(secret);
  await window.keyboard.press('Enter');
  await expect(window.getByText(`أُعيد «${headlines[0]}» إلى كاتبه.`)).toBeVisible();
  await textIsRead(window, headlines[1]);
  await expect(row(window, headlines[0])).toHaveCount(0);

  await window.keyboard.press('a');
  await expect(window.getByText(`اعتُمد «${headlines[1]}».`)).toBeVisible();
  await expect(headline(window, headlines[2])).toBeVisible();
  await expect(row(window, headlines[1])).toHaveCount(0);

  // What was mended appears by itself, and only what changed is read.
  const { body, ...mended } = await read(anArticleId(1));
  await write({ ...mended, body: JSON.parse(JSON.stringify(body).replace('ثلاثة', 'خمسة')) });
  await submit(anArticleId(1));
  await expect(row(window, headlines[0])).toBeVisible();
  await window.keyboard.press('k');
  await expect(headline(window, headlines[0])).toBeVisible();
  await expect(shown(window)).toContainText('منذ قرأته');
  await expect(shown(window).locator('del').filter({ hasText: 'ثلاثة' })).toBeVisible();
  await expect(shown(window).locator('ins').filter({ hasText: 'خمسة' })).toBeVisible();
  await window.keyboard.press('d');
  await expect(shown(window).getByRole('group', { name: 'النص كاملًا' })).toContainText('وحضر اللقاء خمسة وزراء.');
  await window.keyboard.press('a');
  await expect(window.getByText(`اعتُمد «${headlines[0]}».`)).toBeVisible();

  // Taken over, it is mine.
  await expect(headline(window, headlines[2])).toBeVisible();
  await window.keyboard.press('t');
  await expect(window.getByText(`توليتَ «${headlines[2]}».`)).toBeVisible();
  await expect(row(window, headlines[2])).toContainText('قيد المراجعة');
  await window.keyboard.press('m');
  await expect(rows(window).getByRole('option')).toHaveCount(1);
  await textIsRead(window, headlines[2]);
  await window.keyboard.press('m');

  // Given to somebody by name.
  await row(window, headlines[3]).click();
  await textIsRead(window, headlines[3]);
  await window.keyboard.press('g');
  await window.keyboard.type('هند');
  await window.keyboard.press('Enter');
  await expect(window.getByText(`أُسند «${headlines[3]}» إلى هند.`)).toBeVisible();
  await expect(row(window, headlines[3])).toContainText('هند');

  // Narrowed by words, from the whole index; Escape has all of it again.
  const narrow = window.getByRole('searchbox', { name: 'ابحث فيما يُراجع' });
  await narrow.fill('القمح');
  await expect(rows(window).getByRole('option')).toHaveCount(1);
  await textIsRead(window, headlines[5]);
  await expect(shown(window).getByText(headlines[5], { exact: true })).toHaveCount(1);
  await narrow.press('Escape');
  await expect(row(window, headlines[3])).toBeVisible();
});
