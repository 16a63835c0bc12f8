import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepTicker, type TickerKeeper } from '../../../electron/handoff/keep-ticker';
import { realPorts } from '../../../electron/ports/ports';
import { timestampOf } from '../../../electron/ports/clock';
import { tickerDraft } from '../../../shared/model/ticker-line';
import type { TickerKeeping } from '../../../shared/ticker/keeping';
import { temporaryWorkspace, type TemporaryWorkspace } from '../../support/temporary-workspace';

let desk: TemporaryWorkspace;
let site: string;
let keeper: TickerKeeper;
let told: TickerKeeping[];

beforeEach(async () => {
  desk = await temporaryWorkspace();
  site = await mkdtemp(join(tmpdir(), 'midad-site-'));
  told = [];
  keeper = keepTicker({
    workspace: desk.workspace,
    ports: realPorts,
    tell: (keeping) => told.push(keeping),
    fault: (cause) => {
      throw cause;
    },
  });
});
afterEach(async () => {
  keeper.stop();
  await desk.remove();
  await rm(site, { recursive: true, force: true });
});

const live = { after: null, state: 'live' } as const;
const textsOnSite = async (): Promise<string[]> => {
  const { lines } = JSON.parse(await readFile(join(site, 'ticker.json'), 'utf8')) as { lines: { text: string }[] };
  return lines.map(({ text }) => text);
};
const onSite = (...texts: string[]) => vi.waitFor(async () => expect(await textsOnSite()).toEqual(texts), 20_000);

test('what is on the air stands in every file, and each change follows', async () => {
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'أول' })], live);
  await keeper.into(site);
  expect((await readdir(site)).sort()).toEqual(
    [
      'midad-ticker.js',
      'site.css',
      'ticker-fragment.html',
      'ticker.feed.json',
      'ticker.html',
      'ticker.json',
      'ticker.rss',
      'ticker.txt',
    ].sort(),
  );
  expect(await textsOnSite()).toEqual(['أول']);
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:06', text: 'ثانٍ' })], live);
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:07', text: 'في الانتظار' })], {
    after: null,
    state: 'ready',
  });
  await onSite('ثانٍ', 'أول');
  expect(told.at(-1)?.kind).toBe('written');
});

test('a line goes by the clock alone', async () => {
  const soon = timestampOf(new Date(Date.now() + 2500));
  await desk.workspace.ticker.add(
    [
      tickerDraft({ displayTime: '14:05', text: 'إلى حين', expiry: { kind: 'at', at: soon } }),
      tickerDraft({ displayTime: '14:04', text: 'باقٍ' }),
    ],
    live,
  );
  await keeper.into(site);
  expect(await textsOnSite()).toEqual(['إلى حين', 'باقٍ']);
  await onSite('باقٍ');
  const { lines } = await desk.workspace.ticker.history({ from: 0, count: 9 });
  expect(lines.map(({ text, state }) => [text, state])).toEqual([['إلى حين', 'expired']]);
});

test('a folder that cannot be written to is said, and what lay there stays whole', async () => {
  await desk.workspace.ticker.add([tickerDraft({ displayTime: '14:05', text: 'أول' })], live);
  await writeFile(join(site, 'file'), '');
  await keeper.into(join(site, 'file'));
  expect(keeper.state()).toMatchObject({ kind: 'failed' });
  await keeper.into(site);
  expect(keeper.state()).toMatchObject({ kind: 'written' });
  await keeper.into(null);
  expect(keeper.state()).toEqual({ kind: 'off' });
});
