/** The formatting bar stands on one line at any width of the window; what has no room lies in the menu at its end. */
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { problems } from './axe';
import { expect, newArticle, test } from './midad';

const bar = (window: Page) => window.getByRole('toolbar', { name: 'تنسيق النص' });
const more = (window: Page) => bar(window).getByRole('button', { name: 'المزيد', exact: true });

async function widen(app: ElectronApplication, window: Page, width: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().endsWith('/index.html'))!
        .setContentSize(to, 760),
    width,
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width);
}

/** The lines that the bar's visible buttons stand on. */
const lines = (window: Page): Promise<number> =>
  bar(window).evaluate((row) => {
    const seen = Array.from(row.querySelectorAll('button')).filter((one) =>
      one.checkVisibility({ checkVisibilityCSS: true }),
    );
    return new Set(seen.map((button) => Math.round(button.getBoundingClientRect().top / 10))).size;
  });
const isWithinTheRow = (window: Page): Promise<boolean> =>
  bar(window).evaluate((row) => row.scrollWidth <= row.clientWidth + 1);

const isFocused = (found: Locator): Promise<boolean> => found.evaluate((element) => element === document.activeElement);

async function startWriting(window: Page): Promise<void> {
  await newArticle(window, 'خبر');
  await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
  await window.keyboard.type('كلمات');
  await window.keyboard.press('Control+a');
}

test('the bar is one line at every width, and everything is there at a wide one', async ({ app, window }) => {
  await startWriting(window);
  for (const width of [900, 1060, 1280, 1440]) {
    await widen(app, window, width);
    await expect(window.getByRole('complementary', { name: 'تفاصيل الخبر' })).toBeVisible();
    await expect.poll(() => lines(window), `lines at ${width}`).toBe(1);
    expect(await isWithinTheRow(window), `at ${width}`).toBe(true);
  }
  await widen(app, window, 900);
  await expect(more(window)).toBeVisible();
  await expect(bar(window).getByRole('button', { name: 'تسطير' })).toBeHidden();
  await widen(app, window, 1900);
  await expect(more(window)).toBeHidden();
  await expect(bar(window).getByRole('button', { name: 'تسطير' })).toBeVisible();
});

test('what lies in the menu is reached by key, shows whether it is on, and leads back to the text', async ({
  app,
  window,
}) => {
  await startWriting(window);
  await widen(app, window, 900);
  await bar(window).getByRole('button', { name: 'عريض' }).focus();
  // To the left is on in Arabic.
  await window.keyboard.press('ArrowLeft');
  await expect(bar(window).getByRole('button', { name: 'مائل' })).toBeFocused();
  await window.keyboard.press('ArrowRight');
  await expect(bar(window).getByRole('button', { name: 'عريض' })).toBeFocused();
  for (let steps = 0; steps < 12 && !(await isFocused(more(window))); steps += 1)
    await window.keyboard.press('ArrowLeft');
  await expect(more(window)).toBeFocused();
  await window.keyboard.press('Enter');
  const underline = window.getByRole('menuitemcheckbox', { name: 'تسطير' });
  await expect(underline).toHaveAttribute('aria-checked', 'false');
  expect(await problems(app, window)).toEqual([]);
  await underline.press('Enter');
  await expect(window.getByRole('menu')).toHaveCount(0);
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toBeFocused();

  await more(window).click();
  await expect(underline).toHaveAttribute('aria-checked', 'true');
  await window.getByRole('menuitem', { name: 'جدول…' }).click();
  await expect(window.getByRole('dialog', { name: 'حجم الجدول' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('textbox', { name: 'نص الخبر' })).toBeFocused();
});

test('one Tab enters the bar and one leaves it', async ({ app, window }) => {
  await startWriting(window);
  await widen(app, window, 900);
  await bar(window).getByRole('button', { name: 'عريض' }).focus();
  await window.keyboard.press('Tab');
  await expect(bar(window).locator(':focus')).toHaveCount(0);
  await window.keyboard.press('Shift+Tab');
  await expect(bar(window).getByRole('button', { name: 'عريض' })).toBeFocused();
});
