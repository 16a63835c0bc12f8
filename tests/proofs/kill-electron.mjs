/**
 * `npm run proofs -- kill-electron [ROUNDS]`: the real program is killed (SIGKILL) at random moments while somebody writes without a pause, and started on what is left.
 * Prints how many files were broken, how many acknowledged saves were lost, and how much typing was missing after recovery.
 */
import { mkdtemp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';

const root = resolve(import.meta.dirname, '../..');
const rounds = Number(process.argv[2] ?? 20);
const home = await mkdtemp(join(tmpdir(), 'midad-kills-'));
const workspace = join(home, 'workspace');
const userData = join(home, 'user');
await mkdir(workspace);

const totals = { broken: 0, lostSaves: 0, acknowledged: 0, longestMissingMs: 0 };
try {
  for (let round = 1; round <= rounds; round += 1) await killOnce(round);
} finally {
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
}
console.log(
  `${rounds} kills of the real program while writing: ${totals.broken} files broken, ${totals.lostSaves} of ${totals.acknowledged} acknowledged saves lost, ` +
    `at most ${(totals.longestMissingMs / 1000).toFixed(2)} s of typing missing after recovery`,
);
process.exit(totals.broken + totals.lostSaves > 0 || totals.longestMissingMs > 2000 ? 1 : 0);

async function killOnce(round) {
  const app = await _electron.launch({
    executablePath: process.env.MIDAD_ELECTRON,
    cwd: root,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '.',
      `--user-data-dir=${userData}`,
      `--workspace=${workspace}`,
    ],
  });
  const window = await app.firstWindow();
  await window.locator('html[data-ready=true]').waitFor();
  await putOffWhatWasFound(window);
  const acknowledged = await followSaves(window);
  await window.keyboard.press('Control+n');
  await window.waitForFunction(
    () => document.activeElement?.tagName === 'TEXTAREA' && document.activeElement.value === '',
  );
  await window.keyboard.type(`جولة-${round}-`);
  await window.locator('[data-lexical-editor=true]').focus();

  const gone = new Promise((done) => app.process().once('exit', done));
  const killAfterMs = 200 + Math.random() * 5000;
  let killedAt = null;
  const killer = setTimeout(() => {
    killedAt = performance.now();
    app.process().kill('SIGKILL');
  }, killAfterMs);
  const typed = await write(window, round);
  clearTimeout(killer);
  await gone;
  await judge({ round, typed, acknowledged, killedAt });
}

/** What the round before has left is offered first; here it stays where it is. */
async function putOffWhatWasFound(window) {
  const records = await jsonBelow(join(userData, 'journal'), /\.json$/);
  if (records.every(({ document }) => document === null)) return;
  const dialog = window.getByRole('dialog');
  await dialog.waitFor({ timeout: 3000 }).catch(() => null);
  if (await dialog.isVisible()) await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** The words that the light has said are saved, newest last. */
async function followSaves(window) {
  const seen = [];
  window.on('console', (message) => {
    if (message.text().startsWith('SAVED ')) seen.push(message.text().slice('SAVED '.length));
  });
  await window.evaluate(() => {
    let before = '';
    new MutationObserver(() => {
      const light = document.querySelector('output[data-kind]')?.getAttribute('data-kind') ?? '';
      const text = document.querySelector('[data-lexical-editor=true]')?.textContent ?? '';
      if (light === 'clean' && before !== 'clean') console.log(`SAVED ${text}`);
      before = light;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  return seen;
}

/** Numbered words, now and then with a breath that lets the autosave run; until the program is gone. */
async function write(window, round) {
  const typed = [];
  for (let word = 1; word < 10_000; word += 1) {
    const text = `ج${round}ك${word} `;
    try {
      await window.keyboard.type(text, { delay: 15 });
      typed.push({ text: text.trim(), at: performance.now() });
      if (word % 12 === 0) await new Promise((done) => setTimeout(done, Math.random() < 0.5 ? 1300 : 50));
    } catch {
      return typed;
    }
  }
  return typed;
}

async function judge({ round, typed, acknowledged, killedAt }) {
  const files = await jsonBelow(join(workspace, 'articles'), /article\.json$/);
  const records = await jsonBelow(join(userData, 'journal'), /\.json$/);
  totals.broken += files.filter(({ document }) => document === null).length;
  const ofRound = (one) => one.headline === `جولة-${round}-`;
  const inFile = files.map(({ document }) => document).filter((document) => document !== null && ofRound(document));
  const inJournal = records.flatMap(({ document }) => (document === null ? [] : [document.article])).filter(ofRound);
  const texts = [...inFile, ...inJournal].map(textOf);
  const saved = inFile.map(textOf).join(' ');
  const ofThisRound = acknowledged.filter((text) => text.startsWith(`ج${round}ك`));
  totals.acknowledged += ofThisRound.length;
  totals.lostSaves += ofThisRound.filter((text) => !text.split(/\s+/).every((word) => saved.includes(word))).length;
  const best = texts.sort((a, b) => b.length - a.length)[0] ?? '';
  const firstMissing = typed.find(({ text }) => !best.split(/\s+/).includes(text));
  const missingMs = firstMissing === undefined ? 0 : Math.max(0, (killedAt ?? firstMissing.at) - firstMissing.at);
  totals.longestMissingMs = Math.max(totals.longestMissingMs, missingMs);
}

function textOf({ body }) {
  return body.map(({ children }) => (children ?? []).map(({ text }) => text ?? '').join('')).join(' ');
}

/** Every file below whose name fits, parsed; null where it is no JSON. */
async function jsonBelow(folder, name) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return Promise.all(
    names
      .filter((one) => name.test(one))
      .map(async (one) => {
        const text = await readFile(join(folder, one), 'utf8');
        try {
          return { name: one, document: JSON.parse(text) };
        } catch {
          return { name: one, document: null };
        }
      }),
  );
}
