/** What the desk sees of the ticker is what its readers get. */
import type { Page } from 'playwright/test';
import { expect, quit, test } from './midad';
import { addLine, row } from './ticker-lines';

/** Of the list in the preview, as markup. */
const shownList = (window: Page): Promise<string> =>
  window.locator('[data-site-frame]').evaluate((host) => host.shadowRoot!.querySelector('ol')!.outerHTML);

/** Where the strip is in a second's time, in pixels to the right; null while it does not move. */
const strip = (window: Page) =>
  window.locator('[data-site-frame=strip]').evaluate((host) => {
    const [motion] = host.shadowRoot!.querySelector('.strip')!.getAnimations();
    if (motion === undefined) return null;
    const target = (motion.effect as KeyframeEffect).target!;
    motion.currentTime = 1000;
    return { state: motion.playState, after: new DOMMatrix(getComputedStyle(target).transform).m41 };
  });

test('the preview is what the hand-off writes, and stays open', async ({ desk }) => {
  const { app, window } = await desk.start();
  await addLine(window, 'ارتفاع الأسعار 4.5% (رويترز)');
  await addLine(window, 'BBC: مركبة تهبط على القمر');
  await window.keyboard.press('Control+Alt+v');
  const preview = window.getByRole('region', { name: 'كما يراه القرّاء' });
  await expect(preview).toBeVisible();
  const list = await shownList(window);
  expect(list).toContain('<bdi dir="ltr">BBC</bdi>: مركبة تهبط على القمر');
  const first = window.locator('[data-site-frame] li').first();
  expect(await first.evaluate((line) => getComputedStyle(line).direction)).toBe('rtl');

  await preview.getByRole('textbox', { name: 'العرض' }).fill('390');
  await window.keyboard.press('Tab');
  await expect.poll(() => window.locator('[data-site-frame]').evaluate((host) => host.clientWidth)).toBe(390);
  await row(window, 'BBC').click();
  await expect(preview).toContainText('السطر المختار');
  await expect(preview).toContainText('سطر واحد في عرض 390');
  await quit(app);

  const again = await desk.start();
  await again.window.keyboard.press('Control+2');
  await expect(again.window.getByRole('region', { name: 'كما يراه القرّاء' })).toBeVisible();
  await expect(again.window.getByRole('textbox', { name: 'العرض' })).toHaveValue('390');
});

test('the strip runs to the right, and stands still when it is asked to', async ({ window }) => {
  await addLine(window, 'انطلاق القمة في موعدها');
  await window.keyboard.press('Control+Alt+v');
  await window.getByRole('radio', { name: 'شريط متحرك' }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).hover();
  await expect.poll(() => strip(window)).toEqual({ state: 'running', after: 60 });

  await window.getByRole('group', { name: 'شريط متحرك' }).hover();
  await expect.poll(async () => (await strip(window))?.state).toBe('paused');
  await window.getByRole('textbox', { name: 'نص السطر' }).hover();
  await expect.poll(async () => (await strip(window))?.state).toBe('running');
  await window.getByRole('button', { name: 'أوقف الحركة' }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).hover();
  await expect.poll(async () => (await strip(window))?.state).toBe('paused');
  await window.getByRole('button', { name: 'تابع الحركة' }).click();
  await window.getByRole('textbox', { name: 'نص السطر' }).hover();
  await expect.poll(async () => (await strip(window))?.state).toBe('running');

  await window.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => strip(window)).toBeNull();
  await expect(window.getByRole('button', { name: 'أوقف الحركة' })).toHaveCount(0);
});
