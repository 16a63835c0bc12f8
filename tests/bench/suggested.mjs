/** A key, the pause after it, and an acceptance in a text in which two people have suggested much, beside the same text without a suggestion. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { report, tell } from './figures.mjs';
import { idOf, makeNewsroom } from './newsroom.mjs';
import { aReport } from './stories.mjs';
import { measureKeys, measurePauses } from './typing.mjs';
import { startMidad, whenIdle } from './windows.mjs';

const editor = '[data-lexical-editor=true]';
const withoutBeat = { args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] };

/** The panel of changes is open, as it is where somebody works through them. @param {string} scratch @param {number} words @param {number} suggestions */
export async function benchTypingAmongSuggestions(scratch, words, suggestions) {
  const paragraphs = aReport(words);
  const [bare, suggested] = await Promise.all(
    [0, suggestions].map(async (count) => {
      const workspace = join(scratch, `suggested-${count}`);
      await makeNewsroom(workspace, { articles: 1, words, paragraphs: () => paragraphs });
      await suggestIn(workspace, count);
      return workspace;
    }),
  );
  const theirs = await typeInto(bare);
  const ours = await typeInto(suggested, 8);
  report(
    `key to paint in ${words} words with ${suggestions} suggestions`,
    ours.keys,
    'the same text without',
    theirs.keys,
  );
  report('the pause after it', ours.pauses, 'the same text without', theirs.pauses);
  tell('accepting one of them, until it is gone from the screen', ours.accepts);
}

async function typeInto(workspace, accepts = 0) {
  const { window, stop } = await startMidad(workspace, withoutBeat);
  await window.locator(editor).focus();
  await window.keyboard.press('Control+Alt+k');
  await window.getByRole('tab', { name: /^التغييرات/ }).click();
  await window.locator(editor).focus();
  await window.keyboard.press('Control+End');
  await whenIdle(window);
  const keys = (await measureKeys(window, 70)).slice(10);
  const pauses = await measurePauses(window, 8);
  const times = [];
  for (let turn = 0; turn < accepts; turn += 1) times.push(await window.evaluate(timeAccept));
  await stop();
  return { keys, pauses, accepts: times };
}

/** In the page: from the press on the check mark of one suggestion until it has been painted away. */
function timeAccept() {
  return new Promise((resolve) => {
    const cards = [...document.querySelectorAll('[data-suggestion]')];
    const card = cards[Math.floor(cards.length / 2)];
    const begun = performance.now();
    card.querySelector(':scope > :last-child button').click();
    const look = () => {
      if (card.isConnected) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      port2.postMessage(null);
    };
    look();
  });
}

/** Replaces words all over the text and lets two people have done it, in turns; the file as the program writes it. */
async function suggestIn(workspace, count) {
  const id = idOf(0);
  const path = join(
    workspace,
    'articles',
    createHash('sha256').update(id).digest('hex').slice(0, 2),
    id,
    'article.json',
  );
  const article = JSON.parse(await readFile(path, 'utf8'));
  if (count === 0) return;
  const people = ['منى الخطيب', 'سامي درويش'];
  const perBlock = Math.ceil(count / article.body.length);
  const layers = people.map((name, person) => {
    const at = `2026-09-25T0${8 + person}:00:00.000Z`;
    const blocks = structuredClone(article.body);
    article.body.forEach((block) => {
      const [span] = block.children;
      const words = span.text.split(' ');
      const step = Math.floor(words.length / perBlock);
      for (let number = person; number < perBlock; number += people.length) words[number * step + 2] = `بديلة${number}`;
      span.text = words.join(' ');
    });
    return { by: { person: null, name }, from: at, to: at, before: { fields: {}, absent: [], blocks } };
  });
  await writeFile(path, JSON.stringify({ ...article, suggestions: { tracking: true, layers } }));
}
