/** What a writer waits for: a key on the screen, a long article opened, a long text pasted; with all that Midad does while one writes. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { report, tell } from './figures.mjs';
import { makeNewsroom } from './newsroom.mjs';
import { aReport, asHtml, asWordHtml } from './stories.mjs';
import { measureKeys } from './typing.mjs';
import { startEmpty, startMidad, whenIdle } from './windows.mjs';

const editor = '[data-lexical-editor=true]';
/** Else most of a key's time is the wait for the display's next beat, which is the same for everybody. */
const withoutBeat = { args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] };

/** Keys at the end of a text in which words are marked as misspelt, counts are shown and the help is on, beside a Lexical that does none of it. @param {string} scratch @param {number} words */
export async function benchTyping(scratch, words) {
  const workspace = join(scratch, `typing-${words}`);
  const paragraphs = aReport(words);
  await makeNewsroom(workspace, { articles: 1, words, paragraphs: () => paragraphs });
  const page = await buildBareEditor(scratch, paragraphs);
  const ours = await typeInto(await startMidad(workspace, withoutBeat), editor);
  const theirs = await typeInto(await startEmpty(page, withoutBeat), '#editor');
  report(`key to paint in ${words} words`, ours, 'a bare Lexical editor', theirs);
}

async function typeInto({ window, stop }, selector) {
  await window.locator(selector).focus();
  await window.keyboard.press('Control+End');
  await whenIdle(window);
  const times = await measureKeys(window, 70);
  await stop();
  return times.slice(10);
}

/** From the press on its row to its last words on the screen, beside a short article that takes turns with it. @param {string} scratch @param {number} words */
export async function benchOpening(scratch, words) {
  const workspace = join(scratch, `opening-${words}`);
  const texts = [aReport(words), aReport(200)];
  await makeNewsroom(workspace, { articles: 2, words, paragraphs: (number) => texts[number] });
  const { window, stop } = await startMidad(workspace);
  await window.locator('[role=option]').nth(1).waitFor();
  const times = [[], []];
  for (let turn = 0; turn < 24; turn += 1) {
    const number = 1 - (turn % 2);
    const opened = window.evaluate(timeUntilText, { event: 'pointerdown', text: texts[number].at(-1) });
    await window
      .locator('[role=option]')
      .filter({ hasText: `خبر رقم ${number} ` })
      .click();
    times[number].push(await opened);
    await whenIdle(window);
  }
  await stop();
  report(
    `opening ${words} words, from the press on its row`,
    times[0].slice(2),
    'opening 200 words',
    times[1].slice(2),
  );
}

/** From the paste to its last words on the screen, into an article of its own. @param {string} scratch */
export async function benchPasting(scratch) {
  const pages = 30 * 330;
  for (const [what, html] of [
    ['pasting 10000 words of a web page', asHtml(aReport(10_000))],
    ['pasting 30 pages of Word', asWordHtml(aReport(pages))],
  ]) {
    const workspace = join(scratch, what.replaceAll(' ', '-'));
    await makeNewsroom(workspace, { articles: 1, words: 10 });
    const { app, window, stop } = await startMidad(workspace);
    const times = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const end = `خاتمة النص ${turn}`;
      await app.evaluate(({ clipboard }, text) => clipboard.write(text), { html: html.replace(/خاتمة \d+/, end) });
      await window.locator(editor).focus();
      await window.keyboard.press('Control+a');
      await whenIdle(window);
      const pasted = window.evaluate(timeUntilText, { event: 'paste', text: end });
      await window.keyboard.press('Control+v');
      times.push(await pasted);
    }
    await stop();
    tell(what, times.slice(1));
  }
}

/** In the page: milliseconds from the next `event` until `text` stands in the editor and has been painted. */
function timeUntilText({ event, text }) {
  return new Promise((resolve) => {
    let begun = 0;
    addEventListener(event, () => (begun ||= performance.now()), { capture: true, once: true });
    const look = () => {
      if (begun === 0 || !document.querySelector('[data-lexical-editor=true]')?.textContent.includes(text))
        return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      port2.postMessage(null);
    };
    look();
  });
}

async function buildBareEditor(scratch, paragraphs) {
  const outDir = join(scratch, `bare-${paragraphs.length}`);
  await mkdir(outDir, { recursive: true });
  const source = join(import.meta.dirname, 'bare-editor');
  await build({
    configFile: false,
    root: source,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome114',
      lib: { entry: 'main.ts', formats: ['iife'], name: 'bare', fileName: 'main' },
    },
  });
  const [script] = (await readdir(outDir)).filter((name) => name.endsWith('.js'));
  const html = await readFile(join(source, 'index.html'), 'utf8');
  const data = `<script>globalThis.paragraphs = ${JSON.stringify(paragraphs)}</script>`;
  const page = join(outDir, 'index.html');
  await writeFile(page, html.replace('</body>', `${data}<script src="./${script}"></script></body>`));
  return page;
}
