/** `npm run bench -- ticker [LINES] [HISTORY]`: from Enter to the website's file, and what a full list costs; without history and with it. Prints; never fails on a figure. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { median, quantile } from './figures.mjs';
import { makeNewsroom, makeTicker, writeLine } from './newsroom.mjs';
import { startMidad } from './windows.mjs';

const [lines = 200, history = 10_000] = process.argv.slice(2).map(Number);
const turns = 20;
/** The first times pay for what is compiled and loaded. */
const warm = 3;
const rows = '[role=grid] [role=row]';
/** Counted from 1; rows out of sight are not drawn. */
const rowAt = (place) => `${rows}[aria-rowindex="${place}"]`;
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-ticker-'));

try {
  for (const past of [0, history]) {
    console.log(`${lines} lines on the air, ${past} in the history`);
    await measure(past);
  }
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(past) {
  const folder = join(scratch, String(past));
  const [workspace, home, site] = ['workspace', 'home', 'site'].map((name) => join(folder, name));
  await makeNewsroom(workspace, { articles: 1, words: 50 });
  await makeTicker(workspace, { lines, history: past });
  await Promise.all([home, site].map((path) => mkdir(path, { recursive: true })));
  await writeFile(join(home, 'settings.json'), JSON.stringify({ tickerFolders: { [workspace]: site } }));
  const { app, window, stop } = await startMidad(workspace, { home });
  const room = await openRoom(window);
  tell('the room with its list', `${room.toFixed(0)} ms`);
  const file = join(site, 'ticker.json');
  tell('Enter in the row to ticker.json on disk', spread(await linesTo(file, (text) => send(window, text))));
  const acts = await measureList(window, workspace);
  for (const [what, times] of Object.entries(acts)) tell(what, spread(times));
  // Last: where nothing manages windows the room is not painted once another window has stood before it.
  tell('Enter in the breaking line to ticker.json', spread(await breakingTo(file, app)));
  await stop();
}

/** Milliseconds from the key that opens the room to its first row on screen. */
async function openRoom(window) {
  await window.locator('[role=option]').first().waitFor();
  const painted = await listen(window, { kind: 'more', than: 0 });
  await window.keyboard.press('Control+2');
  return painted();
}

/** Each of the turns writes a line and waits until the file has it. */
async function linesTo(file, write) {
  const times = [];
  for (let turn = 0; turn < warm + turns; turn += 1) {
    const text = `سطر القياس ${performance.now().toFixed(3)}`;
    const begun = await write(text);
    while (!(await readFile(file, 'utf8').catch(() => '')).includes(text)) await pause(1);
    times.push(performance.now() - begun);
  }
  return times.slice(warm);
}

/** Gives when Enter was pressed. */
async function send(page, text) {
  const field = page.getByRole('textbox', { name: 'نص السطر' });
  await field.fill(text);
  const begun = performance.now();
  await field.press('Enter', { noWaitAfter: true });
  return begun;
}

/** The line over every program is sent from a window of its own, which goes with each line. */
async function breakingTo(file, app) {
  const isBox = (page) => page.url().endsWith('/breaking.html');
  const open = () => app.evaluate(({ app: electron }) => electron.emit('second-instance', {}, ['midad', '--breaking']));
  await open();
  const box = app.windows().find(isBox) ?? (await app.waitForEvent('window', isBox));
  await box.locator('html[data-ready=true]').waitFor();
  return linesTo(file, async (text) => {
    await open();
    return send(box, text);
  });
}

async function measureList(window, workspace) {
  const acts = { 'reorder, to paint': [], 'pin, to paint': [], 'filter, to paint': [] };
  for (let turn = 0; turn < warm + turns; turn += 1) {
    acts['reorder, to paint'].push(await reorder(window));
    acts['pin, to paint'].push(await pin(window));
    acts['filter, to paint'].push(await filter(window, turn));
  }
  const measured = Object.entries(acts).map(([what, times]) => [what, times.slice(warm)]);
  return { ...Object.fromEntries(measured), 'a line’s time is over, to its row gone': await expire(window, workspace) };
}

/** The first line goes one down; all is on disk before it is seen. */
async function reorder(window) {
  await window.locator(rowAt(1)).focus();
  await window.keyboard.press('Space');
  const first = await window.locator(rowAt(1)).getAttribute('data-key');
  const painted = await listen(window, { kind: 'at', place: 2, id: first });
  await window.keyboard.press('Alt+ArrowDown');
  const time = await painted();
  await window.keyboard.press('Escape');
  return time;
}

/** The fifth line to the top, and back where it was. */
async function pin(window) {
  const fifth = window.locator(rowAt(5));
  await fifth.focus();
  await window.keyboard.press('Space');
  const id = await fifth.getAttribute('data-key');
  const painted = await listen(window, { kind: 'at', place: 1, id });
  await window.keyboard.press('Control+Alt+p');
  const time = await painted();
  const back = await listen(window, { kind: 'at', place: 5, id });
  await window.keyboard.press('Control+Alt+p');
  await back();
  await window.keyboard.press('Escape');
  return time;
}

/** The last digit of a number that one line has, of eleven that have the others. */
async function filter(window, turn) {
  const field = window.getByRole('searchbox');
  const number = String(110 + turn);
  await field.fill(`رقم ${number.slice(0, -1)}`);
  // Eleven lines have it, whatever was shown before.
  await window.waitForFunction(
    ([shown, digits]) => [...document.querySelectorAll(shown)].every(({ textContent }) => textContent.includes(digits)),
    [rows, number.slice(0, -1)],
  );
  const count = await window.locator(rows).count();
  const painted = await listen(window, { kind: 'fewer', than: count });
  await field.press('End');
  await window.keyboard.type(number.slice(-1));
  const time = await painted();
  const all = await listen(window, { kind: 'more', than: await window.locator(rows).count() });
  await field.fill('');
  await all();
  return time;
}

/** From the moment at which its time is over, of a line that another desk has written; the clock of the ticker has whole seconds. */
async function expire(window, workspace) {
  const times = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const at = Math.ceil((Date.now() + 2000) / 1000) * 1000;
    const text = `إلى حين ${turn}`;
    await writeLine(workspace, { number: 900_000 + turn, rank: -900_000, text, expires: new Date(at).toISOString() });
    await window.locator(rows).filter({ hasText: text }).waitFor();
    times.push(await goneAfter(window, text, at));
  }
  return times;
}

/** Milliseconds between a moment and the frame in which no row holds the text. */
function goneAfter(window, text, at) {
  return window.evaluate(
    ([list, wanted, moment]) =>
      new Promise((resolve) => {
        const look = () => {
          const isThere = [...document.querySelectorAll(list)].some((row) => row.textContent.includes(wanted));
          if (isThere) requestAnimationFrame(look);
          else resolve(Date.now() - moment);
        };
        look();
      }),
    [rows, text, at],
  );
}

/**
 * Milliseconds from the next key or input in the window to the first task after the frame in which the rows are so: `{ kind: 'at', place, id }`,
 * `{ kind: 'fewer' | 'more', than }`. Gives how to wait for it, once the window listens.
 */
async function listen(window, wanted) {
  await window.evaluate(
    ([list, { kind, place, id, than }]) => {
      let begun = 0;
      const begin = () => (begun ||= performance.now());
      for (const happening of ['keydown', 'input'])
        document.addEventListener(happening, begin, { capture: true, once: true });
      const isSo = () => {
        if (kind === 'at') return document.querySelector(`${list}[data-key="${id}"]`)?.ariaRowIndex === String(place);
        const found = document.querySelectorAll(list);
        return kind === 'fewer' ? found.length < than : found.length > than;
      };
      // No loop of frames while it waits: where the processor draws the window that alone would take half of it.
      globalThis.painted = new Promise((resolve) => {
        const paint = () => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - begun);
          channel.port2.postMessage(null);
        };
        const observer = new MutationObserver(() => {
          if (begun === 0 || !isSo()) return;
          observer.disconnect();
          requestAnimationFrame(paint);
        });
        observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-rowindex'] });
      });
    },
    [rows, wanted],
  );
  return () => window.evaluate(() => globalThis.painted);
}

function spread(times) {
  return `median ${median(times).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms (${times.length})`;
}

function tell(what, figures) {
  console.log(`    ${what}: ${figures}`);
}
