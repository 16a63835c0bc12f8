/** `npm run bench -- library [ARTICLES] [WORDS]`: a window over an archive, its index built while it is open. Prints; never fails on a figure. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median, quantile } from './figures.mjs';
import { idOf, makeNewsroom } from './newsroom.mjs';
import { aStory, vocabulary } from './stories.mjs';
import { root, startEmpty, startMidad } from './windows.mjs';

const [articles = 50_000, words = 300] = process.argv.slice(2).map(Number);
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-library-'));
const workspace = join(scratch, 'workspace');
const home = join(scratch, 'home');
/** Articles that wait for the chief, each submitted by a signed move from the command line. */
const waiting = 40;

try {
  await makeNewsroom(workspace, { articles, words, paragraphs: () => aStory(words) });
  console.log(`${articles} articles of ${words} words`);
  await measureFirstStart();
  await measureLaterStarts();
  await measureSearches();
  await measureQueue();
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function measureFirstStart() {
  const { window, readyMs, stop } = await startMidad(workspace, { home });
  tell('first start, no index yet', `first articles ${seconds(readyMs)} after the command`);
  const begun = performance.now();
  await window.getByRole('progressbar').waitFor();
  await window.getByRole('progressbar').waitFor({ state: 'detached', timeout: 900_000 });
  tell('index built beside the window', `${seconds(performance.now() - begun)} more`);
  await stop();
}

async function measureLaterStarts() {
  const ready = [];
  const rows = [];
  const afterPicture = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const { readyMs, rowsMs, stop } = await startMidad(workspace, { home });
    ready.push(readyMs);
    rows.push(rowsMs.ofPage);
    afterPicture.push(rowsMs.ofPicture);
    await stop();
  }
  tell('later starts', `ready to type ${spread(ready)}; articles in the list ${spread(rows)} after the page began`);
  tell('articles in the list after the first picture of the window', spread(afterPicture));
}

async function measureSearches() {
  const midad = await startMidad(workspace, { home });
  const times = [];
  for (let turn = 0; turn < 40; turn += 1) times.push(await searchFor(midad.window, vocabulary[turn * 97 + 20]));
  tell('a search in the window, from the last key to the marked words on screen', spread(times));
  const ours = await memoryOf(midad.app);
  await midad.stop();
  const empty = await startEmpty(null);
  const theirs = await memoryOf(empty.app);
  await empty.stop();
  tell('memory, main process', `${ours.main} MB; of an empty app ${theirs.main} MB`);
  tell('memory, all processes', `${ours.all} MB; of an empty app ${theirs.all} MB`);
}

/** From the key to the rows and the article that is read, the index open and the window at rest. */
async function measureQueue() {
  await midad('people', 'found', workspace, '--as', join(home, 'identity'), '--name', 'قياس');
  for (let number = 0; number < waiting; number += 1)
    await midad(
      'move',
      workspace,
      idOf(Math.floor((number * articles) / waiting)),
      'submitted',
      '--as',
      join(home, 'identity'),
    );
  const times = [];
  const { window, stop } = await startMidad(workspace, { home });
  await window.getByRole('navigation').getByText(String(waiting), { exact: true }).waitFor();
  for (let turn = 0; turn < 10; turn += 1) {
    times.push(await window.evaluate(openQueue));
    await window.keyboard.press('Control+1');
    await window.locator('[data-queue]').waitFor({ state: 'detached' });
  }
  await stop();
  tell(`the queue with ${waiting} articles, from the key to rows and the article read`, spread(times));
}

/** @param {...string} args */
function midad(...args) {
  return promisify(execFile)(process.execPath, [join(root, 'dist/cli/midad.cjs'), ...args], {
    env: { ...process.env, MIDAD_PASSPHRASE: 'قياس' },
  });
}

/** In the page. */
function openQueue() {
  return new Promise((resolve) => {
    const begun = performance.now();
    const look = () => {
      const room = document.querySelector('[data-queue]');
      if (room?.querySelector('[role=option]') && room.querySelector('article')) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '4', code: 'Digit4', ctrlKey: true, bubbles: true, cancelable: true }),
    );
    look();
  });
}

/**
 * The last letter of a word is typed. Another question is another list, so its first rows are those of the answer.
 * @param {import('playwright').Page} window @param {string} word
 */
async function searchFor(window, word) {
  const field = window.getByRole('searchbox');
  await field.fill(word.slice(0, -1));
  await window.locator('[role=option] mark').first().waitFor();
  const time = window.evaluate(
    () =>
      new Promise((resolve) => {
        const before = document.querySelector('[role=listbox]');
        let begun = 0;
        document
          .querySelector('[type=search]')
          .addEventListener('input', () => (begun = performance.now()), { once: true });
        const look = () => {
          const list = document.querySelector('[role=listbox]');
          if (begun > 0 && list !== before && list?.querySelector('[role=option]')) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  await field.press('End');
  await window.keyboard.insertText(word.slice(-1));
  return time;
}

/** Megabytes in memory. */
function memoryOf(app) {
  return app.evaluate(({ app: electron }) => {
    const kilobytes = electron.getAppMetrics().map(({ type, memory }) => ({ type, size: memory.workingSetSize }));
    const sum = (list) => Math.round(list.reduce((total, { size }) => total + size, 0) / 1024);
    return { main: sum(kilobytes.filter(({ type }) => type === 'Browser')), all: sum(kilobytes) };
  });
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

function spread(times) {
  return `median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
}

function tell(what, figures) {
  console.log(`${what}: ${figures}`);
}
