/** Several people on one workspace: each with a user-data folder and a key of their own, let in by the command line. */
import { execFile } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { ElectronApplication, Locator, Page } from 'playwright/test';
import { expect, type Desk } from './midad';

const root = resolve(import.meta.dirname, '../..');
export const passphrase = 'حبر على ورق';

/** The program's own command line, in the folder that holds the workspace; a refusal is an answer too. */
export async function midad({ workspace }: Desk, ...args: readonly string[]): Promise<{ exit: number; out: string }> {
  const cwd = dirname(workspace);
  const env = { ...process.env, MIDAD_PASSPHRASE: passphrase, LC_ALL: 'en', XDG_STATE_HOME: join(cwd, 'state') };
  try {
    const argv = [join(root, 'dist/cli/midad.cjs'), ...args];
    return { exit: 0, out: (await promisify(execFile)(process.execPath, argv, { cwd, env })).stdout };
  } catch (cause) {
    const { code, stdout } = cause as { code: number; stdout: string };
    if (typeof stdout !== 'string') throw cause;
    return { exit: code, out: stdout };
  }
}

/** كريم founds the newsroom and may do everything; هند is let in as a writer. Their users are `karim` and `hind`. */
export async function karimAndHind(desk: Desk): Promise<void> {
  await midad(desk, 'init', 'workspace', '--name', 'المدينة');
  await midad(desk, 'people', 'found', 'workspace', '--as', 'karim/identity', '--name', 'كريم');
  await midad(desk, 'people', 'request', 'workspace', '--as', 'hind/identity', '--name', 'هند', '--to', 'hind.json');
  await midad(desk, 'people', 'admit', 'workspace', 'hind.json', '--as', 'karim/identity', '--roles', 'writer');
}

/** Where an article stands, and what can be done next. */
export const card = (window: Page): Locator => window.getByRole('region', { name: 'حالة الخبر' });
export const asked = (window: Page, name: string): Locator => window.getByRole('dialog', { name });

/** The key is asked for once a run, when something is first signed. */
export async function unlock(window: Page): Promise<void> {
  const question = asked(window, 'التوقيع باسمك');
  await question.getByLabel('عبارة السر', { exact: true }).fill(passphrase);
  await question.getByRole('button', { name: 'افتح المفتاح' }).click();
  await expect(question).toBeHidden();
}

/** Everything that may leave, by the dialog of the export. */
export async function exportInto(app: ElectronApplication, window: Page, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: 'اختر المجلد…' }).click();
  await dialog.getByRole('button', { name: 'تصدير', exact: true }).click();
  await expect(window.getByText('تمّ التصدير')).toBeVisible();
}
