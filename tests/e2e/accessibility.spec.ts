/** Every place of the window, light and dark, against the WCAG 2.2 AA rules that a machine can check. */
import { problems } from './axe';
import { expect, newArticle, test } from './midad';

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the ${theme} window is closed to a person or a screen reader`, async ({ app, window }) => {
    await window.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
    await newArticle(window, 'خبر للفحص');
    await window.getByRole('textbox', { name: 'نص الخبر' }).focus();
    await window.keyboard.type('نص وفيه كلمات.');
    await expect(window.getByText(/^محفوظ/).first()).toBeVisible();
    expect(await problems(app, window), 'the article').toEqual([]);

    await window.keyboard.press('Control+Shift+n');
    await expect(window.getByRole('textbox', { name: 'نص السطر' })).toBeFocused();
    await window.keyboard.type('سطر للفحص');
    await window.keyboard.press('Enter');
    await expect(window.getByRole('grid', { name: 'أسطر الشريط' }).getByRole('row')).toHaveCount(1);
    expect(await problems(app, window), 'the ticker').toEqual([]);
    await window.keyboard.press('Control+Alt+m');
    await window.keyboard.press('Control+Alt+v');
    await expect(window.getByRole('region', { name: 'كما يراه القرّاء' })).toBeVisible();
    expect(await problems(app, window), 'the ticker with all fields and the preview').toEqual([]);

    await window.keyboard.press('Control+3');
    expect(await problems(app, window), 'the trash').toEqual([]);

    for (const [key, name] of [
      ['Control+k', 'the palette'],
      ['Control+/', 'the shortcut sheet'],
      ['Control+,', 'the settings'],
      ['Control+e', 'the export'],
    ] as const) {
      await window.keyboard.press(key);
      await expect(window.getByRole('dialog')).toBeVisible();
      expect(await problems(app, window), name).toEqual([]);
      await window.keyboard.press('Escape');
      await expect(window.getByRole('dialog')).toHaveCount(0);
    }
  });
}

test('nothing is complained of in the console', async ({ window }) => {
  const complaints: string[] = [];
  window.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(String(error)));
  await window.reload();
  await window.locator('html[data-ready=true]').waitFor();
  await newArticle(window, 'خبر');
  for (const key of ['Control+2', 'Control+3', 'Control+1', 'Control+k', 'Escape', 'Control+,', 'Escape']) {
    await window.keyboard.press(key);
  }
  await expect(window.getByRole('dialog')).toHaveCount(0);
  expect(complaints).toEqual([]);
});
