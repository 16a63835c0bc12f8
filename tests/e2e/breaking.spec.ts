/** The line for «عاجل» over every program: opened by keys and command, sent, put off, refused, and its keys chosen. */
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { problems } from './axe';
import { expect, test, type Desk } from './midad';

/** The page of the line, made some seconds after the start or when it is first asked for. */
async function boxOf(app: ElectronApplication): Promise<Page> {
  const isBox = (page: Page): boolean => page.url().endsWith('/breaking.html');
  const box = app.windows().find(isBox) ?? (await app.waitForEvent('window', isBox));
  await box.locator('html[data-ready=true]').waitFor();
  return box;
}

/** What the system's own shortcut does where programs are given none: it starts a second Midad, which asks the first. */
async function openBySystem(app: ElectronApplication): Promise<Page> {
  await app.evaluate(({ app: electron }) => electron.emit('second-instance', {}, ['midad', '--breaking']));
  const box = await boxOf(app);
  await expect.poll(() => isShown(app)).toBe(true);
  await expect(field(box)).toBeFocused();
  return box;
}

const isShown = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((one) => one.webContents.getURL().endsWith('breaking.html') && one.isVisible()),
  );

const field = (box: Page) => box.getByRole('textbox', { name: 'نص السطر' });

type LineFile = { readonly text: string; readonly state: string; readonly label: string | null; urgency: number };

async function linesOnDisk({ workspace }: Desk): Promise<LineFile[]> {
  const folder = join(workspace, 'ticker');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const files = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return files.map((text) => JSON.parse(text) as LineFile);
}

/** A newsroom with rules of its own for the ticker. */
async function foundNewsroom({ workspace }: Desk, ticker: object): Promise<void> {
  const newsroom = {
    format: 'midad/newsroom@1',
    name: 'المدينة',
    outlet: 'المدينة',
    language: 'ar',
    sections: [],
    ticker: { title: 'أحدث الأخبار', ...ticker },
  };
  await writeFile(join(workspace, 'newsroom.json'), JSON.stringify(newsroom));
}

test('a line is typed over other programs, is on the air with Enter, and the website has it', async ({
  desk,
  app,
  window,
}) => {
  const site = join(dirname(desk.workspace), 'site');
  await mkdir(site);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, site);
  await window.keyboard.press('Control+2');
  await window.getByRole('button', { name: 'صِل الشريط بالموقع' }).click();
  await expect(window.getByText(/على الموقع منذ/)).toBeVisible();

  const box = await openBySystem(app);
  await box.keyboard.type('عاجل | زلزال بقوة 6.1 درجات يضرب الساحل');
  await box.keyboard.press('Enter');
  await expect.poll(() => isShown(app)).toBe(false);
  const text = 'زلزال بقوة 6.1 درجات يضرب الساحل';
  expect(await linesOnDisk(desk)).toMatchObject([{ text, state: 'live', label: 'عاجل', urgency: 2 }]);
  const onSite = async (): Promise<unknown> =>
    (JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')) as { lines: unknown }).lines;
  await expect.poll(onSite).toMatchObject([{ text }]);
  await expect(window.getByRole('row').filter({ hasText: text })).toBeVisible();
});

test('Escape keeps what was typed for the next time, also while the main window is minimised', async ({
  desk,
  app,
  window,
}) => {
  await window.keyboard.press('Control+Alt+n');
  const box = await boxOf(app);
  await expect(field(box)).toBeFocused();
  await box.keyboard.type('استقالة وزير');
  await box.keyboard.press('Control+u');
  await box.keyboard.press('Escape');
  await expect.poll(() => isShown(app)).toBe(false);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('index.html'))!
      .minimize(),
  );
  await openBySystem(app);
  await expect(field(box)).toHaveValue('استقالة وزير');
  await expect(box.getByRole('button', { name: 'عاجل' })).toHaveAttribute('aria-pressed', 'false');
  await box.keyboard.type(' الصحة');
  await box.keyboard.press('Enter');
  await expect
    .poll(() => linesOnDisk(desk))
    .toMatchObject([{ text: 'استقالة وزير الصحة', state: 'live', label: null, urgency: 5 }]);
});

test('where lines are approved first it goes into the pool, and a likeness and too many «عاجل» are said before', async ({
  desk,
}) => {
  await foundNewsroom(desk, { approval: 'required', breakingLimit: 0 });
  const { app } = await desk.start();
  const box = await openBySystem(app);
  await expect(box.getByText('إلى الانتظار، للاعتماد')).toBeVisible();
  await box.keyboard.type('مقتل ثلاثة في انهيار مبنى');
  await box.keyboard.press('Enter');
  await expect.poll(() => linesOnDisk(desk)).toMatchObject([{ state: 'ready', label: 'عاجل' }]);

  await openBySystem(app);
  await box.keyboard.type('مقتل ثلاثة في انهيار المبنى');
  await expect(box.getByText('على الشريط السطر نفسه:')).toBeVisible();
});

test('one «عاجل» more than the newsroom allows is warned of', async ({ desk }) => {
  await foundNewsroom(desk, { breakingLimit: 1 });
  const { app } = await desk.start();
  const box = await openBySystem(app);
  await box.keyboard.type('الأول');
  await box.keyboard.press('Enter');
  await expect.poll(() => isShown(app)).toBe(false);
  await openBySystem(app);
  await expect(box.getByText('عاجل واحد على الهواء؛ بهذا السطر يتجاوز الحد (1)')).toBeVisible();
});

test('a line that can not be saved stays with its reason, and is sent once it can', async ({ desk, app, window }) => {
  await expect(window.locator('html')).toHaveAttribute('data-ready', 'true');
  const box = await openBySystem(app);
  await box.keyboard.type('انقطاع الكهرباء');
  await rename(desk.workspace, `${desk.workspace}-away`);
  await box.keyboard.press('Enter');
  await expect(box.getByRole('alert')).toContainText('ما كتبته باقٍ هنا.');
  await expect(field(box)).toHaveValue('انقطاع الكهرباء');
  await rename(`${desk.workspace}-away`, desk.workspace);
  await box.keyboard.press('Enter');
  await expect.poll(() => linesOnDisk(desk)).toMatchObject([{ text: 'انقطاع الكهرباء' }]);
});

test('the keys are changed in the settings, do what the old ones did, and a refusal is said', async ({
  app,
  window,
}) => {
  await app.evaluate(({ globalShortcut }) => {
    const held: Record<string, () => void> = {};
    Object.assign(globalThis, { held });
    globalShortcut.register = (keys, press) => {
      if (keys === 'CmdOrCtrl+Alt+Shift+B') return false;
      held[String(keys)] = press;
      return true;
    };
    globalShortcut.unregister = (keys) => void delete held[String(keys)];
  });
  await window.keyboard.press('Control+,');
  const settings = window.getByRole('dialog', { name: 'الإعدادات' });
  const choose = async (keys: string): Promise<void> => {
    await settings.getByRole('button', { name: /^(Ctrl\+|اضغط المفاتيح)/ }).click();
    await window.keyboard.press(keys);
  };
  await choose('Control+Alt+t');
  await expect(settings.getByText('هذه المفاتيح في مِداد لأمر «وضع علامة [يُستكمل]». اختر غيرها.')).toBeVisible();
  await window.keyboard.press('Control+Alt+Shift+b');
  await expect(settings.getByText(/لم يعطنا النظام/)).toBeVisible();
  await choose('Control+Alt+Shift+g');
  await expect(settings.getByText(/لم يعطنا النظام/)).toBeHidden();
  await expect(settings.getByRole('button', { name: 'Ctrl+Alt+Shift+G' })).toBeVisible();
  const press = () =>
    app.evaluate(() =>
      (globalThis as unknown as { held: Record<string, () => void> }).held['CmdOrCtrl+Alt+Shift+G']!(),
    );
  await press();
  await expect.poll(() => isShown(app)).toBe(true);
  await settings.getByText('تفتح سطر «عاجل» فوق أي برنامج').click();
  const held = () => app.evaluate(() => Object.keys((globalThis as unknown as { held: object }).held));
  await expect.poll(held).toEqual([]);
});

test('closing the main window ends Midad, the line for «عاجل» does not keep it', async ({ app, window }) => {
  await openBySystem(app);
  const gone = new Promise((done) => app.process().once('exit', done));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().endsWith('index.html'))!
      .close(),
  );
  await gone;
  expect(window.isClosed()).toBe(true);
});

for (const theme of ['light', 'dark'] as const) {
  test(`nothing in the ${theme} line is closed to a person or a screen reader`, async ({ app, desk, window }) => {
    await expect(window.locator('html')).toHaveAttribute('data-ready', 'true');
    const box = await openBySystem(app);
    await box.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await expect(box.locator('html')).toHaveAttribute('data-theme', theme);
    await box.keyboard.type('سطر للفحص');
    expect(await problems(app, box), 'a line').toEqual([]);
    await rename(desk.workspace, `${desk.workspace}-away`);
    await box.keyboard.press('Enter');
    await expect(box.getByRole('alert')).toBeVisible();
    expect(await problems(app, box), 'a line that could not be saved').toEqual([]);
    await rename(`${desk.workspace}-away`, desk.workspace);
  });
}
