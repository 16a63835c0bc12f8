/** A key in a text that many people have commented on, beside the same text without a comment. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { report } from './figures.mjs';
import { idOf, makeNewsroom } from './newsroom.mjs';
import { aReport } from './stories.mjs';
import { measureKeys, measurePauses } from './typing.mjs';
import { startMidad, whenIdle } from './windows.mjs';

const editor = '[data-lexical-editor=true]';
const withoutBeat = { args: ['--disable-frame-rate-limit', '--disable-gpu-vsync'] };

/** The panel of comments is open, as it is where somebody works through them. @param {string} scratch @param {number} words @param {number} comments */
export async function benchTypingAmongComments(scratch, words, comments) {
  const paragraphs = aReport(words);
  const [bare, commented] = await Promise.all(
    [0, comments].map(async (count) => {
      const workspace = join(scratch, `commented-${count}`);
      await makeNewsroom(workspace, { articles: 1, words, paragraphs: () => paragraphs });
      await commentOn(workspace, count);
      return workspace;
    }),
  );
  const theirs = await typeInto(bare);
  const ours = await typeInto(commented);
  report(`key to paint in ${words} words with ${comments} comments`, ours.keys, 'the same text without', theirs.keys);
  report(`the pause after it`, ours.pauses, 'the same text without', theirs.pauses);
}

async function typeInto(workspace) {
  const { window, stop } = await startMidad(workspace, withoutBeat);
  await window.keyboard.press('Control+Alt+k');
  await window.locator(editor).focus();
  await window.keyboard.press('Control+End');
  await whenIdle(window);
  const keys = (await measureKeys(window, 70)).slice(10);
  const pauses = await measurePauses(window, 8);
  await stop();
  return { keys, pauses };
}

/** Threads on words all over the text, anchors and files as the program writes them. */
export async function commentOn(workspace, count) {
  const id = idOf(0);
  const home = join(workspace, 'articles', createHash('sha256').update(id).digest('hex').slice(0, 2), id);
  const path = join(home, 'article.json');
  const article = JSON.parse(await readFile(path, 'utf8'));
  await mkdir(join(home, 'comments'), { recursive: true });
  const perBlock = Math.ceil(count / article.body.length);
  for (let number = 0; number < count; number += 1) {
    const block = article.body[number % article.body.length];
    const thread = ulidOf(number);
    const { start, end } = anchor(block, Math.floor(number / article.body.length), perBlock, thread);
    const text = block.children.map((child) => child.text).join('');
    const quote = {
      text: text.slice(start, end),
      before: text.slice(Math.max(0, start - 32), start),
      after: text.slice(end, end + 32),
    };
    const act = {
      kind: 'started',
      thread,
      place: { kind: 'words', key: block._key, quote },
      remark: ulidOf(100_000 + number),
      text: `من قال هذا؟ (${number})`,
      mentions: [],
    };
    const at = new Date(Date.UTC(2026, 8, 25, 9) + number * 1000).toISOString();
    const event = { format: 'midad/comment-event@1', article: id, at, by: { person: null, name: 'هند' }, act };
    const name = `${at.replaceAll(/[:.]/g, '-')}-${String(number).padStart(6, '0')}.json`;
    await writeFile(join(home, 'comments', name), JSON.stringify(event));
  }
  await writeFile(path, JSON.stringify(article));
}

/** Puts the mark on 12 letters of the block's last span, which is parted there. */
function anchor(block, at, perBlock, thread) {
  const before = block.children.slice(0, -1).reduce((size, { text }) => size + text.length, 0);
  const last = block.children.at(-1);
  const whole = before + last.text.length;
  const start = Math.max(before, Math.floor((at * whole) / (perBlock + 1)));
  const end = Math.min(whole, start + 12);
  const key = `c${at}-${block._key}`;
  const parts = [
    [last.text.slice(0, start - before), []],
    [last.text.slice(start - before, end - before), [key]],
    [last.text.slice(end - before), []],
  ].filter(([text]) => text !== '');
  block.children.splice(
    -1,
    1,
    ...parts.map(([text, marks], index) => ({
      ...last,
      _key: index === 0 ? last._key : `${key}-${index}`,
      text,
      marks,
    })),
  );
  block.markDefs.push({ _type: 'comment', _key: key, thread });
  return { start, end };
}

const ulidOf = (number) => `01ARZ3NDEK0000${number.toString(10).padStart(12, '0')}`;
