import { expect, newArticle, test } from './midad';

const body = 'قال متحدث باسم BBC في 2026 إن المكتبة فُتحت.';

test('the preview shows unsaved text as readers would get it, follows the writing and takes no focus', async ({
  window,
}) => {
  await newArticle(window, 'افتتاح المكتبة الوطنية');
  await window.keyboard.press('Control+Shift+P');
  const pane = window.getByRole('region', { name: 'المعاينة' });
  const page = pane.locator('iframe').contentFrame();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('افتتاح المكتبة الوطنية');
  await window.keyboard.type(' اليوم');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('افتتاح المكتبة الوطنية اليوم');
  await window.getByRole('textbox', { name: 'نص الخبر' }).click();
  await window.keyboard.type(body);
  await expect(page.locator('article')).toContainText(body);

  await pane.getByRole('radio', { name: 'الهاتف' }).click();
  await expect.poll(async () => (await pane.locator('iframe').boundingBox())?.width).toBeLessThanOrEqual(390);
  await pane.getByRole('radio', { name: 'البطاقة' }).click();
  await expect(pane.getByRole('article')).toContainText('افتتاح المكتبة الوطنية اليوم');
  await pane.getByRole('radio', { name: 'الشريط' }).click();
  await expect(pane.locator('iframe')).toHaveAttribute('src', /ticker\.html$/);
  await window.keyboard.press('Control+Shift+P');
  await expect(pane).toBeHidden();
});

test('S16 a preview runs nothing, leads nowhere and has no origin', async ({ window, app }) => {
  await newArticle(window, '<img src=x onerror=alert(1)><script>document.title="ran"</script>');
  await window.getByRole('textbox', { name: 'نص الخبر' }).click();
  await window.keyboard.type('اقرأ');
  await window.keyboard.press('Control+Shift+ArrowRight');
  await window.keyboard.press('Control+Shift+P');
  const pane = window.getByRole('region', { name: 'المعاينة' });
  await expect(pane.locator('iframe').contentFrame().getByRole('heading', { level: 1 })).toContainText('<script>');
  await expect(pane.locator('iframe')).toHaveAttribute('sandbox', '');
  const [frame] = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .flatMap(({ webContents }) => webContents.mainFrame.framesInSubtree)
      .filter(({ url }) => url.startsWith('midad://preview/'))
      .map(({ origin, url }) => ({ origin, url })),
  );
  expect(frame?.origin).toBe('null');
  // A second address in the same frame, as a link in it would ask for.
  const wentTo = await window.evaluate(() => {
    const asked = document.querySelector('iframe');
    asked?.setAttribute('src', 'midad://preview/own/site.css');
    return asked?.getAttribute('src');
  });
  expect(wentTo).toContain('site.css');
  await expect(pane.locator('iframe').contentFrame().getByRole('heading', { level: 1 })).toContainText('<script>');
});
