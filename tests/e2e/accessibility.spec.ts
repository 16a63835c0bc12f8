/** Every place of the window, light and dark, against the WCAG 2.2 AA rules that a machine can check. */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type AxeWindow = { axe: { run(root: Document, options: unknown): Promise<{ violations: Violation[] }> } };
type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };

/** From main, since the page's own policy lets no script in. */
async function problems(app: ElectronApplication, window: Page): Promise<string[]> {
  const source = await readFile(axePath, 'utf8');
  await app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().endsWith('/index.html'))!
        .webContents.executeJavaScript(`${code};0`),
    source,
  );
  const violations = await window.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  return violations
    .filter(isReal)
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** The palette's list is scrolled by the arrow keys of its field, which axe knows only of comboboxes. */
const isReal = ({ id, nodes }: Violation): boolean =>
  id !== 'scrollable-region-focusable' || nodes.some(({ html }) => !html.includes('role="menu"'));

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
