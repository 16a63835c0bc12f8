/** Lines and articles that tell the same news: one made of the other, each shown with the other, gone together. */
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expect, newArticle, readAll, test, type Desk } from './midad';

const list = (window: Page): Locator => window.getByRole('grid', { name: 'أسطر الشريط' });
const row = (window: Page, text: string): Locator => list(window).getByRole('row').filter({ hasText: text });
const onTicker = (window: Page): Locator => window.getByRole('region', { name: 'في الشريط' });

type OnSite = {
  readonly lines: readonly { readonly text: string; readonly link: { readonly href?: string } | null }[];
};

/** A folder for the website, chosen by every dialog that asks for one. */
async function siteFor(desk: Desk, app: ElectronApplication): Promise<string> {
  const site = join(dirname(desk.workspace), 'site');
  await mkdir(site);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, site);
  return site;
}

const onSite = async (site: string): Promise<OnSite['lines']> =>
  (JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')) as OnSite).lines;

async function articlesOnDisk({ workspace }: Desk): Promise<Record<string, unknown>[]> {
  const texts = await readAll(join(workspace, 'articles'), 'article.json');
  return texts.map((text) => JSON.parse(text) as Record<string, unknown>);
}

test('a line becomes an article, leads to it once that is approved and exported, and goes with it', async ({
  desk,
  app,
  window,
}) => {
  const site = await siteFor(desk, app);
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'صِل الشريط بالموقع' }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).fill('زلزال يضرب الساحل الشمالي');
  await window.keyboard.press('Enter');
  await row(window, 'زلزال').getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
  await window.getByRole('menuitem', { name: 'اصنع منه خبرًا' }).click();

  // The article is open, with the line's facts, and names its line.
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('زلزال يضرب الساحل الشمالي');
  await expect(onTicker(window).getByRole('button', { name: /زلزال يضرب/ })).toContainText('على الهواء');
  const [article] = await articlesOnDisk(desk);
  const id = String(article!['id']);
  expect(article).toMatchObject({ headline: 'زلزال يضرب الساحل الشمالي', urgency: 5 });
  await expect.poll(() => onSite(site)).toMatchObject([{ link: { article: id } }]);
  expect((await onSite(site))[0]!.link).not.toHaveProperty('href');

  // From the article to its line and back.
  await onTicker(window)
    .getByRole('button', { name: /زلزال يضرب/ })
    .click();
  await expect(row(window, 'زلزال')).toBeFocused();
  await expect(row(window, 'زلزال')).toHaveAttribute('aria-selected', 'true');
  await expect(row(window, 'زلزال')).toContainText('مسودة');
  await row(window, 'زلزال').getByRole('button', { name: 'افتح الخبر: زلزال يضرب الساحل الشمالي' }).click();

  await window.keyboard.press('Control+Shift+a');
  await expect(window.getByText('اعتُمد الخبر', { exact: false }).first()).toBeVisible();
  expect((await onSite(site))[0]!.link).not.toHaveProperty('href');
  await window.keyboard.press('Control+e');
  await exportTo(window);
  await expect.poll(async () => (await onSite(site))[0]!.link).toEqual({ article: id, href: `${id}/article.html` });

  await window.getByRole('button', { name: 'المزيد من الأوامر' }).click();
  await window.getByRole('menuitem', { name: 'نقل الخبر إلى المهملات' }).click();
  await expect(window.getByText('نُقل الخبر إلى المهملات وسُحب سطره من الشريط.')).toBeVisible();
  await expect.poll(() => onSite(site)).toEqual([]);
  await window.getByRole('button', { name: 'تراجع' }).click();
  await expect.poll(() => articlesOnDisk(desk)).toHaveLength(1);

  // Back again, the article says what has become of its line.
  await window.keyboard.press('Control+1');
  await window.getByRole('option', { name: /زلزال/ }).click();
  await expect(onTicker(window).getByRole('button', { name: /زلزال يضرب/ })).toContainText('مسحوب');
  await onTicker(window)
    .getByRole('button', { name: /زلزال يضرب/ })
    .click();
  await expect(window.getByRole('list', { name: 'السجل' })).toBeVisible();
  await window.getByRole('radio', { name: 'على الهواء' }).click();
  await expect(list(window)).toHaveCount(0);
  await window.getByRole('radio', { name: 'السجل' }).click();
  const past = window.getByRole('list', { name: 'السجل' }).getByRole('listitem');
  await expect(past).toContainText('مسحوب');
  await past.getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
  await window.getByRole('menuitem', { name: 'تاريخ السطر' }).click();
  await expect(window.getByRole('dialog', { name: 'تاريخ السطر' })).toContainText(
    'نُقل خبره إلى المهملات: «زلزال يضرب الساحل الشمالي»',
  );
  expect(await onSite(site)).toEqual([]);
});

/** The article's page alone: the keeper of the ticker sees that it has come. */
async function exportTo(window: Page): Promise<void> {
  const dialog = window.getByRole('dialog', { name: 'تصدير إلى مجلد' });
  await dialog.getByText(/^مع شريط الأخبار/).click();
  await dialog.getByRole('button', { name: 'اختر المجلد…' }).click();
  await dialog.getByRole('button', { name: 'تصدير', exact: true }).click();
  await expect(window.getByText('تمّ التصدير')).toBeVisible();
  await window.keyboard.press('Escape');
}

test('an article becomes a line: looked over, changed, sent, and the ticker says what it leads to', async ({
  desk,
  window,
}) => {
  await newArticle(window, 'مجلس المدينة يقرّ خطة النقل العام الجديدة بعد جلسة طويلة');
  await window.getByRole('combobox', { name: 'الوكالة' }).fill('وكالات');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Control+s');
  await onTicker(window).getByRole('button', { name: 'سطر من هذا الخبر…' }).click();
  const dialog = window.getByRole('dialog', { name: 'سطر في الشريط من هذا الخبر' });
  const text = dialog.getByRole('textbox', { name: 'نص السطر' });
  await expect(text).toHaveValue('مجلس المدينة يقرّ خطة النقل العام الجديدة بعد جلسة طويلة');
  await expect(text).toBeFocused();
  await expect(dialog).toContainText('وكالات');
  await text.fill('إقرار خطة النقل العام');
  await dialog.getByText('عاجل', { exact: true }).click();
  await text.press('Enter');
  await expect(dialog).toBeHidden();
  const [article] = await articlesOnDisk(desk);
  const folder = join(desk.workspace, 'ticker');
  const lines = async () =>
    Promise.all(
      (await readdir(folder))
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFile(join(folder, name), 'utf8')),
    );
  await expect
    .poll(async () => (await lines()).map((line) => JSON.parse(line) as unknown))
    .toMatchObject([
      {
        text: 'إقرار خطة النقل العام',
        label: 'عاجل',
        urgency: 2,
        source: 'وكالات',
        state: 'live',
        link: { kind: 'article', id: article!['id'] },
      },
    ]);
  await expect(onTicker(window).getByRole('button', { name: /إقرار خطة/ })).toBeVisible();
});
