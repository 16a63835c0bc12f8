/** `npm run bench -- search [ARTICLES] [WORDS]`: the index of a generated workspace, in the process that ships. Prints; never fails on a figure. */
import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, quantile } from './figures.mjs';
import { makeNewsroom } from './newsroom.mjs';
import { aStory, vocabulary } from './stories.mjs';

const [articles = 50_000, words = 300] = process.argv.slice(2).map(Number);
const scratch = await mkdtemp(join(tmpdir(), 'midad-bench-search-'));
const workspace = join(scratch, 'workspace');
const folder = join(scratch, 'index');

try {
  await makeNewsroom(workspace, { articles, words, paragraphs: () => aStory(words) });
  console.log(`${articles} articles of ${words} words, Node ${process.version}`);
  let search = start();
  await build(search);
  await measureSearches(search);
  await measureList(search);
  await measureUpdate(search);
  await tellMemory(search, 'after searching');
  search.stop();
  search = start();
  await measureStart(search);
  search.stop();
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function build(search) {
  await search.call('index.open', { workspace, folder });
  let slowest = 0;
  let isBuilding = true;
  const { times } = await Promise.all([
    timed(() => search.call('index.reconcile', null)).finally(() => (isBuilding = false)),
    (async () => {
      while (isBuilding) {
        const { ms } = await timed(() => search.call('index.page', aPage({})));
        slowest = Math.max(slowest, ms);
      }
    })(),
  ]).then(([built]) => ({ times: built }));
  const { size } = await stat(join(folder, 'index.sqlite'));
  tell(
    'index built',
    `${(times.ms / 1000).toFixed(1)} s, ${(size / 1e6).toFixed(0)} MB; a call waited ${slowest.toFixed(0)} ms at most meanwhile`,
  );
  await tellMemory(search, 'after building');
}

async function measureSearches(search) {
  const common = vocabulary.slice(20, 60);
  const rare = vocabulary.slice(5000, 5040);
  const kinds = [
    ['search, one common word', (turn) => common[turn]],
    ['search, one rare word', (turn) => rare[turn]],
    ['search, two words', (turn) => `${common[turn]} ${vocabulary[300 + turn]}`],
    ['search, a phrase', (turn) => `«الجسر القديم» ${common[turn]}`],
    ['search, a word of every article', () => 'ترميم'],
    ['search, three letters while one types', (turn) => `${rare[turn].slice(0, 3)}*`],
  ];
  for (const [what, typed] of kinds) {
    const times = [];
    let found = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      const { ms, value } = await timed(() => search.call('index.page', aPage({ typed: typed(turn) })));
      times.push(ms);
      found += value.total / 40;
    }
    tell(what, `${spread(times)}; ${found.toFixed(0)} found on average`);
  }
}

async function measureList(search) {
  const times = [];
  for (let turn = 0; turn < 20; turn += 1) {
    times.push((await timed(() => search.call('index.page', { ...aPage({}), limit: 50 }))).ms);
  }
  tell('a list’s first 50', spread(times));
}

async function measureUpdate(search) {
  const shards = await readdir(join(workspace, 'articles'));
  const times = [];
  for (const shard of shards.slice(0, 40)) {
    const [id] = await readdir(join(workspace, 'articles', shard));
    const file = join(workspace, 'articles', shard, id, 'article.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"slugline": "', '"slugline": "جديد '));
    times.push((await timed(() => search.call('index.update', { id }))).ms);
  }
  tell('one article updated', spread(times));
}

async function measureStart(search) {
  const opened = await timed(() => search.call('index.open', { workspace, folder }));
  const listed = await timed(() => search.call('index.page', { ...aPage({}), limit: 50 }));
  const found = await timed(() => search.call('index.page', aPage({ typed: vocabulary[30] })));
  const swept = await timed(() => search.call('index.reconcile', null));
  tell(
    'after a restart',
    `open ${opened.ms.toFixed(0)} ms, first list ${listed.ms.toFixed(0)} ms, first search ${found.ms.toFixed(0)} ms, brought up to date ${swept.ms.toFixed(0)} ms`,
  );
}

async function tellMemory(search, when) {
  tell('memory', `${((await search.memory()) / 1e6).toFixed(0)} MB ${when}`);
}

function start() {
  const child = fork(join(import.meta.dirname, 'search-process.cjs'), { serialization: 'advanced' });
  const waiting = new Map();
  let last = 0;
  child.on('message', (message) => {
    if (message.kind === 'event') return;
    const number = message.kind === 'memory' ? 'memory' : message.number;
    waiting.get(number)(message);
    waiting.delete(number);
  });
  const wait = (number, message) =>
    new Promise((resolve) => {
      waiting.set(number, resolve);
      child.send(message);
    });
  return {
    memory: async () => (await wait('memory', 'memory')).bytes,
    stop: () => child.kill(),
    async call(name, input) {
      last += 1;
      const { reply } = await wait(last, { kind: 'call', number: last, name, input });
      if (!reply.ok) throw new Error(`${name}: ${reply.fault}`);
      return reply.value;
    },
  };
}

async function timed(act) {
  const begun = performance.now();
  const value = await act();
  return { ms: performance.now() - begun, value };
}

/** As the window asks: twenty at once. */
function aPage(query) {
  return { query: { typed: '', filters: {}, sort: 'best', ...query }, limit: 20, offset: 0 };
}

function spread(times) {
  return `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}

function tell(what, figures) {
  console.log(`${what}: ${figures}`);
}
