/** The walls round the window, each tried. docs/security.md names them. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright/test';
import { aPicture } from '../support/pictures';
import { expect, newArticle, test } from './midad';

type BridgeReply = { ok: true; value: unknown } | { ok: false; fault: string };

async function ask(window: Page, name: string, input: unknown): Promise<BridgeReply> {
  return window.evaluate(
    ([callName, callInput]) =>
      (
        globalThis as unknown as { midadBridge: { call(n: string, i: unknown): Promise<BridgeReply> } }
      ).midadBridge.call(callName as string, callInput),
    [name, input] as const,
  );
}

test('S1 the page has no Node and no Electron, only the bridge', async ({ window }) => {
  const found = await window.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { midadBridge: object }).midadBridge),
  }));
  expect(found).toEqual({ node: [], bridge: ['call', 'listen'] });
});

test('S2 the window is isolated and asks for the sandbox', async ({ app }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/index.html'));
    const contents = window!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('S3 the policy refuses inline scripts, inline handlers, eval and the network', async ({ window }) => {
  const outcome = await window.evaluate(async () => {
    const marks = globalThis as unknown as { refused: string[]; brokenIn?: boolean };
    marks.refused = [];
    document.addEventListener('securitypolicyviolation', (violation) =>
      marks.refused.push(violation.effectiveDirective),
    );
    const script = document.createElement('script');
    script.textContent = 'globalThis.brokenIn = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'globalThis.brokenIn = true');
    image.src = 'midad://app/none.png';
    document.body.append(image);
    const fetched = await fetch('https://example.org/').then(
      () => 'loaded',
      () => 'refused',
    );
    // A devtools evaluation may itself evaluate; what the page does in its own next frame may not.
    const evaluated = await new Promise<string>((done) => {
      requestAnimationFrame(() => {
        try {
          done(String((0, eval)('1 + 1')));
        } catch (cause) {
          done((cause as Error).name);
        }
      });
    });
    script.remove();
    image.remove();
    return { fetched, evaluated };
  });
  expect(outcome).toEqual({ fetched: 'refused', evaluated: 'EvalError' });
  const marks = () =>
    window.evaluate(() => {
      const { refused, brokenIn = false } = globalThis as unknown as { refused: string[]; brokenIn?: boolean };
      return { refused: [...new Set(refused)].sort(), brokenIn };
    });
  await expect
    .poll(marks)
    .toEqual({ refused: ['connect-src', 'script-src', 'script-src-attr', 'script-src-elem'], brokenIn: false });
});

test('S13 only the spelling worker compiles WebAssembly and fetches files, and only from here', async ({
  app,
  window,
}) => {
  const inPage = await window.evaluate(async () => ({
    wasm: await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(
      () => 'compiled',
      () => 'refused',
    ),
    fetched: await fetch('/index.html').then(
      () => 'loaded',
      () => 'refused',
    ),
  }));
  expect(inPage).toEqual({ wasm: 'refused', fetched: 'refused' });
  const assets = await readdir(join(import.meta.dirname, '../../dist/renderer/assets'));
  const policyOf = (name: string) =>
    app.evaluate(
      async ({ net }, url) => (await net.fetch(url)).headers.get('content-security-policy'),
      `midad://app/assets/${name}`,
    );
  const scripts = assets.filter((name) => name.endsWith('.js'));
  const free = await Promise.all(
    scripts.map(async (name) => /wasm|connect-src 'self'/.test((await policyOf(name)) ?? '')),
  );
  expect(scripts.filter((_, index) => free[index]).map((name) => name.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
    'spelling-worker',
  ]);
});

test('S4 the page can neither navigate away nor open a window', async ({ app, window }) => {
  const before = window.url();
  // Main listens before the page tries: the two are asked over different lines.
  await app.evaluate(({ BrowserWindow }) => {
    const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/index.html'));
    const refused = new Promise<boolean>((done) => {
      own!.webContents.once('will-frame-navigate', (event) => done(event.defaultPrevented));
    });
    Object.assign(globalThis, { refused });
  });
  const opened = await window.evaluate(() => {
    const handle = globalThis.open('https://example.org/');
    globalThis.location.href = 'https://example.org/';
    return handle !== null;
  });
  expect(opened).toBe(false);
  const isRefused = await app.evaluate(() => (globalThis as unknown as { refused: Promise<boolean> }).refused);
  expect(isRefused).toBe(true);
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.webContents.getURL()),
  );
  expect(shown.filter((address) => address !== 'midad://app/breaking.html')).toEqual([before]);
});

test('S5 permissions are refused', async ({ window }) => {
  const answers = await window.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    geolocation: await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        (error) => done(error.code === error.PERMISSION_DENIED ? 'denied' : `error ${error.code}`),
      ),
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      () => 'denied',
    ),
  }));
  expect(answers).toEqual({ notifications: 'denied', geolocation: 'denied', camera: 'denied' });
});

for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/main/main.cjs', '/..%5c..%5cpackage.json', '/nothing.js']) {
  test(`S6 the protocol serves nothing outside the window's files: ${path}`, async ({ app }) => {
    const answer = await app.evaluate(async ({ net }, address) => {
      const response = await net.fetch(address, { bypassCustomProtocolHandlers: false });
      return { status: response.status, text: (await response.text()).slice(0, 200) };
    }, `midad://app${path}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.text).not.toContain('midad"');
  });
}

test('S7 a call that is not in the contract does not exist', async ({ window }) => {
  for (const name of ['article.delete', 'constructor.constructor', '__proto__.toString', 'article', '']) {
    expect(await ask(window, name, null)).toMatchObject({ ok: false });
  }
});

test('S8 a message that breaks the contract is refused and tells nothing of the machine', async ({ window, desk }) => {
  const bad: readonly (readonly [string, unknown])[] = [
    ['article.open', { id: '../../etc/passwd' }],
    ['article.open', { id: desk.workspace }],
    ['article.open', {}],
    ['article.save', { base: 'x', article: {} }],
    ['article.open', { id: '01ARZ3NDEKTSV4RRFFQ69G5FAV', more: 1 }],
    ['ticker.add', { lines: [], after: null }],
    ['settings.change', { language: 'fr' }],
  ];
  for (const [name, input] of bad) {
    const reply = await ask(window, name, input);
    expect(reply, name).toMatchObject({ ok: false });
    expect(JSON.stringify(reply)).not.toContain(desk.workspace);
  }
});

test('S9 a frame that is not our page is not answered', async ({ app, window }) => {
  const answer = await app.evaluate(async ({ BrowserWindow, app: electron }) => {
    const preload = `${electron.getAppPath()}/dist/preload/preload.cjs`;
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    await stranger.loadURL('data:text/html,<title>x</title>');
    const reply: unknown = await stranger.webContents.executeJavaScript("midadBridge.call('library.list', null)");
    stranger.destroy();
    return reply;
  });
  expect(answer).toMatchObject({ ok: false });
  await expect(window.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('S10 a webview cannot be put into the page', async ({ app, window }) => {
  await window.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
  });
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getType()));
  expect(contents.filter((type) => type === 'webview')).toEqual([]);
});

test('S11 nothing of the page comes from the network', async ({ app, window }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const asked: string[] = [];
    (globalThis as { asked?: string[] }).asked = asked;
    BrowserWindow.getAllWindows()[0]!.webContents.session.webRequest.onBeforeRequest(({ url }, go) => {
      asked.push(url);
      go({});
    });
  });
  await window.reload();
  await window.locator('html[data-ready=true]').waitFor();
  const asked = await app.evaluate(() => (globalThis as { asked?: string[] }).asked ?? []);
  expect(asked).toContain('midad://app/index.html');
  expect(asked.filter((address) => !address.startsWith('midad://app/'))).toEqual([]);
});

for (const path of ['/media/card/..%2f..%2fnewsroom.json', '/media/card/newsroom.json', '/media/newsroom.json']) {
  test(`S12 the window gets pictures by their names and nothing else of a workspace: ${path}`, async ({ app }) => {
    const answer = await app.evaluate(async ({ net }, address) => {
      const response = await net.fetch(address, { bypassCustomProtocolHandlers: false });
      return { status: response.status, text: await response.text() };
    }, `midad://app${path}`);
    expect(answer).toEqual({ status: 404, text: '' });
  });
}

test('S12 a picture of the open workspace comes as what it is and is not sniffed; one it has not got does not come', async ({
  app,
  desk,
}) => {
  const bytes = await aPicture().png().toBuffer();
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  await mkdir(join(desk.workspace, 'media'), { recursive: true });
  await writeFile(join(desk.workspace, 'media', name), bytes);
  const response = (address: string) =>
    app.evaluate(async ({ net }, asked) => {
      const { status, headers } = await net.fetch(asked, { bypassCustomProtocolHandlers: false });
      return [status, headers.get('content-type'), headers.get('x-content-type-options')];
    }, address);
  expect(await response(`midad://app/media/card/${name}`)).toEqual([200, 'image/png', 'nosniff']);
  expect((await response(`midad://app/media/card/${'0'.repeat(64)}.png`))[0]).toBe(404);
});

test('S14 the line for «عاجل» is a page within the same walls, and its beginning takes nothing from the window', async ({
  app,
  desk,
  window,
}) => {
  // Each page that begins in the window ends the leases of the one before it; the line's page is none of those.
  const leases = (): Promise<string[]> => readdir(join(desk.workspace, '.midad/leases')).catch(() => []);
  await newArticle(window, 'خبر أحرّره الآن');
  await expect.poll(leases).toHaveLength(1);
  await window.keyboard.press('Control+Alt+n');
  const isBox = (page: Page): boolean => page.url().endsWith('/breaking.html');
  const box = app.windows().find(isBox) ?? (await app.waitForEvent('window', isBox));
  await box.locator('html[data-ready=true]').waitFor();
  const walls = await app.evaluate(async ({ BrowserWindow, net }) => {
    const own = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().endsWith('/breaking.html'));
    const contents = own!.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
    const policyOf = async (page: string) =>
      (await net.fetch(`midad://app/${page}`)).headers.get('content-security-policy');
    return {
      preferences: { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag },
      isPolicyTheSame: (await policyOf('breaking.html')) === (await policyOf('index.html')),
    };
  });
  expect(walls).toEqual({
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
    isPolicyTheSame: true,
  });
  expect(await ask(box, 'article.delete', null)).toMatchObject({ ok: false });
  const opened = await box.evaluate(() => globalThis.open('https://example.org/') !== null);
  expect(opened).toBe(false);
  expect(await leases()).toHaveLength(1);
});

type Asked = { readonly detail: string; readonly message: string };

/** In place of the system's dialog and browser: what was asked, what was opened. The person says yes only where `answers` says so. */
async function standIn(app: ElectronApplication, answers: 'yes' | 'no'): Promise<void> {
  await app.evaluate(({ dialog, shell }, answer) => {
    const asked: unknown[] = [];
    const opened: string[] = [];
    Object.assign(globalThis, { asked, opened });
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push(given.at(-1));
      return { response: answer === 'yes' ? 0 : 1, checkboxChecked: false };
    };
    shell.openExternal = async (href) => {
      opened.push(href);
    };
  }, answers);
}

const whatHappened = (app: ElectronApplication): Promise<{ asked: Asked[]; opened: string[] }> =>
  app.evaluate(() => {
    const { asked, opened } = globalThis as unknown as { asked: Asked[]; opened: string[] };
    return { asked, opened };
  });

test('S15 only the web and mail are opened outside, and nothing without the person’s word', async ({ app, window }) => {
  await standIn(app, 'yes');
  for (const href of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'midad://app/index.html',
    'ms-msdt:/id',
    'smb://server/share',
    'https://bank.example@evil.example/',
    '\\\\server\\share',
  ]) {
    expect(await ask(window, 'shell.openLink', { href }), href).toMatchObject({
      ok: true,
      value: { kind: 'refused' },
    });
  }
  expect(await whatHappened(app)).toEqual({ asked: [], opened: [] });

  await standIn(app, 'no');
  const reply = await ask(window, 'shell.openLink', { href: 'https://аррӏе.com/a' });
  expect(reply).toEqual({ ok: true, value: { kind: 'stayed' } });
  const { asked, opened } = await whatHappened(app);
  expect(opened).toEqual([]);
  expect(asked[0]?.detail.startsWith('\u2066xn--80ak6aa92e.com\u2069')).toBe(true);
  expect(asked[0]).toMatchObject({ defaultId: 1, cancelId: 1 });
});

test('a link is opened and its address copied from the menu of the text, and by Ctrl and a click', async ({
  app,
  window,
}) => {
  await standIn(app, 'yes');
  await newArticle(window, 'خبر فيه رابط');
  const text = window.getByRole('textbox', { name: 'نص الخبر' });
  await text.focus();
  await window.keyboard.type('الموقع');
  await window.keyboard.press('Control+a');
  await window.keyboard.press('Control+Shift+k');
  await window.keyboard.type('example.org/صفحة');
  await window.keyboard.press('Enter');
  const link = text.locator('a');
  await expect(link).toHaveText('الموقع');

  await link.click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'فتح الرابط…' }).click();
  const page = 'https://example.org/%D8%B5%D9%81%D8%AD%D8%A9';
  await expect.poll(() => whatHappened(app).then(({ opened }) => opened)).toEqual([page]);
  await link.click({ modifiers: ['Control'] });
  await expect.poll(() => whatHappened(app).then(({ opened }) => opened)).toEqual([page, page]);

  await link.click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'نسخ عنوان الرابط' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('https://example.org/صفحة');
  await expect(link).toHaveText('الموقع');
});
