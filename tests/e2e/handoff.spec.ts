/** The hand-off to targets in the real window: a server of the test's own, and a WordPress as far as a hand-off meets it. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { json, testServer, type TestServer } from '../support/test-server';
import { wordPressStandIn } from '../support/wordpress-stand-in';
import { expect, newArticle, quit, test, type Desk } from './midad';
import { card, midad, unlock } from './people-at-work';

/** سلمى sits at the window and may do everything; كريم approves by the command line. */
async function aNewsroom(desk: Desk): Promise<void> {
  await midad(desk, 'init', 'workspace', '--name', 'المدينة');
  await midad(desk, 'people', 'found', 'workspace', '--as', 'user/identity', '--name', 'سلمى');
  await midad(desk, 'people', 'request', 'workspace', '--as', 'karim', '--name', 'كريم', '--to', 'karim.json');
  await midad(desk, 'people', 'admit', 'workspace', 'karim.json', '--as', 'user/identity', '--roles', 'chief');
}

async function anApprovedArticle(desk: Desk, window: Page, headline: string): Promise<string> {
  await newArticle(window, headline);
  await window.keyboard.press('Control+Shift+s');
  await window.getByRole('dialog').getByRole('button', { name: 'إرسال للمراجعة' }).click();
  await unlock(window);
  await expect(card(window)).toContainText('مُرسَل للمراجعة');
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  const { id } = (JSON.parse(out) as { articles: { id: string }[] }).articles[0]!;
  expect(await midad(desk, 'move', 'workspace', id, 'approved', '--as', 'karim')).toMatchObject({ exit: 0 });
  await expect(card(window)).toContainText('معتمد');
  return id;
}

const room = (window: Page): Locator => window.getByRole('main', { name: 'التسليم' });
const handOver = (window: Page): Locator => room(window).getByRole('button', { name: 'سلّم الآن' });
const goTo = (window: Page) => window.keyboard.press('Control+5');

async function addTarget(window: Page, name: string, kind: string, fields: Readonly<Record<string, string>>) {
  await room(window).getByRole('button', { name: 'أضف هدفًا' }).click();
  const dialog = window.getByRole('dialog', { name: 'الإعدادات' });
  const form = dialog.getByRole('region', { name: 'أضف هدفًا' });
  await form.getByLabel('الاسم', { exact: true }).fill(name);
  await form.getByRole('radio', { name: new RegExp(`^${kind}`) }).check({ force: true });
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label, { exact: true }).fill(value);
  return { dialog, form };
}

async function keepTarget({ dialog, form }: { readonly dialog: Locator; readonly form: Locator }): Promise<void> {
  await form.getByRole('button', { name: 'احفظ الهدف' }).click();
  await expect(form).toBeHidden();
  await dialog.getByRole('button', { name: 'إغلاق' }).click();
  await expect(dialog).toBeHidden();
}

/** Takes every package, and says so as a site does. */
const receiving = async (server: TestServer, id: string): Promise<void> => {
  server.answer((came, response) => {
    if (came.method === 'GET') return void response.writeHead(405).end();
    const digest = manifestIn(came.body);
    json(response, 200, {
      format: 'midad/receipt@1',
      package: digest,
      at: '2026-11-25T10:00:00+03:00',
      articles: [{ id, version: 1, state: 'live', url: 'https://site.example/a' }],
    });
  });
};

/** The name that its receipt goes by. */
function manifestIn(body: Buffer): string {
  const files = unzipSync(new Uint8Array(body));
  return (JSON.parse(new TextDecoder().decode(files['manifest.json'])) as { digest: string }).digest;
}

async function filesBelow(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))));
}

test('a package goes to a server, comes back as a receipt on the article, and a server in trouble is waited for, tried again and given up', async ({
  desk,
}) => {
  test.slow();
  const server = await testServer((_, response) => void response.writeHead(405).end());
  const secret = 'tok-5f1e9a77c0ffee';
  await aNewsroom(desk);
  const { app, window } = await desk.start();
  const id = await anApprovedArticle(desk, window, 'افتتاح الميناء');

  await test.step('the target is made, tried and kept, its secret on this machine', async () => {
    await goTo(window);
    const made = await addTarget(window, 'موقع الجريدة', 'طلب إلى خادم', { 'عنوان الخادم': `${server.url}/midad` });
    await made.form.getByText('يطلب الموقع رمزًا سريًا').click();
    await made.form.getByLabel('الرمز السري (Bearer)').fill(secret);
    await made.form.getByRole('button', { name: 'جرّب الاتصال' }).click();
    await expect(made.form.getByText('الاتصال سليم')).toBeVisible();
    // What was typed is kept with the target.
    await keepTarget(made);
    await expect(handOver(window)).toBeEnabled();
    await expect(room(window)).toContainText('يُسلَّم الآن خبر واحد');
    await expect(room(window)).toContainText('افتتاح الميناء');
  });

  await test.step('a server that breaks is tried again later, and a person need not wait', async () => {
    server.answer((_, response) => json(response, 500, { message: 'لا قاعدة بيانات' }));
    await handOver(window).click();
    await expect(room(window).getByRole('alert')).toContainText('في الخادم خلل (500). قال:');
    await expect(room(window).getByRole('alert')).toContainText('سيُعاد من تلقاء نفسه');
    server.answer((_, response) => void response.socket?.destroy());
    await room(window).getByRole('button', { name: 'حاول الآن' }).click();
    await expect(room(window).getByRole('alert')).toContainText('لا وصول إلى الخادم');
    await room(window).getByRole('button', { name: 'ألغِ التسليم' }).click();
    await expect(room(window).getByRole('alert')).toBeHidden();
  });

  await test.step('a server that hangs is left by whoever does not want to wait', async () => {
    server.answer(() => undefined);
    const before = server.came.length;
    await handOver(window).click();
    await expect.poll(() => server.came.length).toBe(before + 1);
    await room(window).getByRole('button', { name: 'أوقف التسليم' }).click();
    await expect(handOver(window)).toBeEnabled();
  });

  await test.step('what a person must mend says so, and waits for them', async () => {
    server.answer((_, response) => json(response, 401, { message: 'رمز قديم' }));
    await handOver(window).click();
    await expect(room(window).getByRole('alert')).toContainText('لم يقبل الخادم السر');
    await expect(window.getByRole('navigation').getByRole('button', { name: 'التسليم' })).toContainText('1');
  });

  await test.step('the same package, whichever attempt it was; then the receipt', async () => {
    await receiving(server, id);
    await room(window).getByRole('button', { name: 'حاول الآن' }).click();
    await expect(room(window)).toContainText('لا جديد يُسلَّم');
    await expect(room(window)).toContainText('خبر واحد موجود هناك كما هو');
    const sent = server.came.filter(({ method }) => method === 'POST');
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent.every(({ headers }) => headers['authorization'] === `Bearer ${secret}`)).toBe(true);
    await window.keyboard.press('Control+1');
    await expect(window.getByRole('region', { name: 'عند المواقع' })).toContainText('موقع الجريدةمنشور');
    await expect(card(window)).toContainText('صُدِّر');
  });

  await test.step('the secret stands in no file, neither of the newsroom nor of this machine', async () => {
    await quit(app);
    const files = await filesBelow(dirname(desk.workspace));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((bytes) => bytes.includes(secret))).toEqual([]);
  });
  await server.close();
});

test('a WordPress gets a post as a draft; what it puts off is still asked for after a restart', async ({ desk }) => {
  test.slow();
  const site = await wordPressStandIn();
  await aNewsroom(desk);
  const first = await desk.start();
  await anApprovedArticle(desk, first.window, 'خبر للمدوّنة');
  await goTo(first.window);
  const made = await addTarget(first.window, 'المدوّنة', 'ووردبريس', {
    'عنوان الموقع': `${site.server.url}/blog/`,
    'اسم المستخدم': 'midad',
  });
  await made.form.getByRole('textbox', { name: 'كلمة مرور التطبيق' }).fill(site.password);
  await made.form.getByRole('button', { name: 'احفظ السر' }).click();
  await made.form.getByRole('button', { name: 'جرّب الاتصال' }).click();
  await expect(made.form.getByText('الاتصال سليم')).toBeVisible();
  await keepTarget(made);

  site.intercept = (came, response) => {
    if (came.method !== 'POST') return false;
    json(response, 503, { code: 'maintenance', message: '', data: { status: 503 } }, { 'retry-after': '3600' });
    return true;
  };
  await handOver(first.window).click();
  await expect(room(first.window).getByRole('alert')).toContainText('الخادم مشغول وطلب الانتظار');
  await quit(first.app);

  site.intercept = null;
  const second = await desk.start();
  await goTo(second.window);
  await expect(room(second.window).getByText('الخادم مشغول وطلب الانتظار')).toBeVisible();
  // Here no keyring keeps a secret, so each run asks for it.
  await room(second.window).getByRole('textbox', { name: 'كلمة مرور التطبيق' }).fill(site.password);
  await room(second.window).getByRole('button', { name: 'احفظ السر' }).click();
  await room(second.window).getByRole('button', { name: 'حاول الآن' }).click();
  await unlock(second.window);
  await expect(room(second.window)).toContainText('خبر واحد موجود هناك كما هو');
  expect([...site.posts.values()].map(({ title, status }) => [title, status])).toEqual([['خبر للمدوّنة', 'draft']]);
  await quit(second.app);
  expect((await filesBelow(dirname(desk.workspace))).filter((bytes) => bytes.includes(site.password))).toEqual([]);
  await site.server.close();
});

test('a folder is chosen once on this machine and brought up to date with one press; a receipt that the site leaves there is read', async ({
  desk,
}) => {
  test.slow();
  await aNewsroom(desk);
  const { app, window } = await desk.start();
  const id = await anApprovedArticle(desk, window, 'خبر للمجلد');
  await goTo(window);
  await keepTarget(await addTarget(window, 'مجلد الموقع', 'مجلد', {}));
  const folder = join(dirname(desk.workspace), 'site');
  await chooseFolder(app, folder);
  await room(window).getByRole('button', { name: 'اختر المجلد…' }).click();
  await handOver(window).click();
  await expect(room(window)).toContainText('خبر واحد موجود هناك كما هو');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as { digest: string };
  await mkdir(join(folder, 'receipts'));
  const receipt = {
    format: 'midad/receipt@1',
    package: manifest.digest,
    at: '2026-11-25T10:00:00+03:00',
    articles: [{ id, version: 1, state: 'rejected', reason: 'لا صورة فيه' }],
  };
  await writeFile(join(folder, 'receipts/1.json'), JSON.stringify(receipt));
  await window.keyboard.press('Control+1');
  const said = window.getByRole('region', { name: 'عند المواقع' });
  await expect(said).toContainText('لا صورة فيه');

  await test.step('what the site rejected is handed over once more, alone, from the room or from the article', async () => {
    await goTo(window);
    const rejected = room(window).getByRole('region', { name: 'خبر واحد رفضه الموقع' });
    await expect(rejected).toContainText('لا صورة فيه');
    await rejected.getByRole('button', { name: 'أعد تسليمه' }).click();
    const second = async () => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as typeof manifest;
    await expect.poll(second).toMatchObject({ since: manifest.digest, articles: [{ id }] });
    await window.keyboard.press('Control+1');
    const { digest } = await second();
    await said.getByRole('button', { name: 'أعد تسليمه' }).click();
    await expect(window.getByText('طُلب تسليم الخبر من جديد')).toBeVisible();
    await expect.poll(second).toMatchObject({ since: digest, articles: [{ id }] });
  });
});

test('N5 a member without the right to publish sees what would go, and hands nothing over', async ({ desk }) => {
  test.slow();
  await aNewsroom(desk);
  await midad(desk, 'people', 'request', 'workspace', '--as', 'hind/identity', '--name', 'هند', '--to', 'hind.json');
  await midad(desk, 'people', 'admit', 'workspace', 'hind.json', '--as', 'user/identity', '--roles', 'writer');
  const { window } = await desk.start({ user: 'hind' });
  await goTo(window);
  await keepTarget(await addTarget(window, 'مجلد الموقع', 'مجلد', {}));
  await expect(room(window)).toContainText('التسليم لرئيس التحرير والناشر');
  await expect(handOver(window)).toBeDisabled();
});

async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
}
