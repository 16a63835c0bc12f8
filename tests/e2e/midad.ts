/** The fixture of all end-to-end tests: a real Midad on a workspace and a home of its own, both gone afterwards. */
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from 'playwright/test';

export { expect };

const root = resolve(import.meta.dirname, '../..');

export type Desk = {
  readonly workspace: string;
  /** Starts Midad on the workspace and waits until a person could begin to write. Each `user` has settings of its own, as on a machine of its own. */
  start(options?: {
    readonly args?: readonly string[];
    readonly user?: string;
  }): Promise<{ app: ElectronApplication; window: Page }>;
};

type Fixtures = {
  /** A folder under tests/fixtures/workspaces to start from; 'empty' is a newsroom without an article. */
  scenario: string;
  desk: Desk;
  app: ElectronApplication;
  window: Page;
};

export const test = base.extend<Fixtures & { started: { app: ElectronApplication; window: Page } }>({
  scenario: ['empty', { option: true }],

  desk: async ({ scenario }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'midad-e2e-'));
    const workspace = join(home, 'workspace');
    await mkdir(workspace);
    if (scenario !== 'empty')
      await cp(join(root, 'tests/fixtures/workspaces', scenario), workspace, { recursive: true });
    const running: { app: ElectronApplication; process: ChildProcess }[] = [];
    await use({
      workspace,
      start: async ({ args = [], user = 'user' } = {}) => {
        const app = await launch([`--user-data-dir=${join(home, user)}`, `--workspace=${workspace}`, ...args]);
        running.push({ app, process: app.process() });
        const window = await firstWindow(app);
        await window.locator('html[data-ready=true]').waitFor();
        return { app, window };
      },
    });
    for (const { app, process } of running)
      if (process.exitCode === null && process.signalCode === null) await quit(app);
    await rm(home, { recursive: true, force: true });
  },

  started: async ({ desk }, use) => {
    await use(await desk.start());
  },
  app: async ({ started }, use) => use(started.app),
  window: async ({ started }, use) => use(started.window),
});

async function launch(args: readonly string[]): Promise<ElectronApplication> {
  const executablePath = process.env['MIDAD_ELECTRON'];
  if (!executablePath || !existsSync(executablePath))
    throw new Error('MIDAD_ELECTRON names no runtime: run `npm test`');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({ executablePath, cwd: root, args: [...sandbox, '.', ...args] });
}

/** Where the program ends before it shows one, what it said on its way out is the error. */
async function firstWindow(app: ElectronApplication): Promise<Page> {
  const said: Buffer[] = [];
  const program = app.process();
  program.stderr?.on('data', (bytes: Buffer) => said.push(bytes));
  try {
    return await app.firstWindow();
  } catch (cause) {
    const end = `exit code ${program.exitCode}, signal ${program.signalCode}`;
    throw new Error(`Midad showed no window (${end}): ${Buffer.concat(said).toString('utf8')}`, { cause });
  }
}

/** Begins an article as a person does: asks for it, sees the caret in its headline, writes. */
export async function newArticle(window: Page, headline: string): Promise<void> {
  await window.keyboard.press('Control+n');
  const field = window.getByRole('textbox', { name: 'العنوان', exact: true });
  // Where the caret stands in another article's headline, that one has to go first.
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await window.keyboard.type(headline);
}

/** Leaves as a person does: the window may save before it goes. */
export async function quit(app: ElectronApplication): Promise<void> {
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()));
  await app.evaluate(({ app: electron }) => electron.quit());
  await gone;
}

/** Every file below a folder whose name ends so, read as text. */
export async function readAll(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return Promise.all(names.filter((name) => name.endsWith(ending)).map((name) => readFile(join(folder, name), 'utf8')));
}
