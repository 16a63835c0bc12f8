/** Rule M1 in the real window: whoever has each role is offered what the table says, in the house's words, and nothing else. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright/test';
import type { ArticleState } from '../../shared/model/record-event';
import { roles, type Role } from '../../shared/model/roles';
import { everyMove, mayBeMoved } from '../support/move-table';
import { expect, quit, test, type Desk } from './midad';
import { card, midad } from './people-at-work';

const words = JSON.parse(readFileSync(join(import.meta.dirname, '../../shared/messages/ar.json'), 'utf8')) as Readonly<
  Record<string, string>
>;
const t = (key: string): string => words[key] ?? `no word for ${key}`;
type Step = readonly [Role, ArticleState];
const submitted: Step = ['writer', 'submitted'];
const approved: readonly Step[] = [submitted, ['chief', 'approved']];
const exported: readonly Step[] = [...approved, ['publisher', 'exported']];

/** The shortest way to each of those that a newsroom meets every day; all others are in tests/unit/renderer/move-entries.test.ts. */
const ways = {
  draft: [],
  submitted: [submitted],
  returned: [submitted, ['editor', 'returned']],
  approved,
  exported,
  killed: [...approved, ['chief', 'killed']],
} as const satisfies Partial<Record<ArticleState, readonly Step[]>>;
type Shown = keyof typeof ways;
const shown = Object.keys(ways) as readonly Shown[];

const headlineOf = (state: Shown): string => `خبر للجدول رقم ${shown.indexOf(state) + 101}`;

const as = (role: Role): readonly string[] => ['--as', `${role}/identity`];
const asked = ['--reason', 'سبب', '--cause', 'development', '--time', '2026-01-01T06:00:00+03:00'] as const;

/** An article in each state, each role with a machine of its own. */
async function aNewsroom(desk: Desk): Promise<void> {
  const home = dirname(desk.workspace);
  const run = async (...args: readonly string[]): Promise<string> => {
    const { exit, out } = await midad(desk, ...args);
    expect([args, exit]).toEqual([args, 0]);
    return out;
  };
  await run('init', 'workspace', '--name', 'المدينة');
  await run(
    'people',
    'found',
    'workspace',
    ...as('administrator'),
    '--name',
    'administrator',
    '--roles',
    'administrator',
  );
  for (const role of roles.filter((one) => one !== 'administrator')) {
    await run('people', 'request', 'workspace', ...as(role), '--name', role, '--to', `${role}.json`);
    await run('people', 'admit', 'workspace', `${role}.json`, ...as('administrator'), '--roles', role);
  }
  for (const state of shown) await writeFile(join(home, `${state}.txt`), `${headlineOf(state)}\n\nنص.`);
  await run('import', 'workspace', ...shown.map((state) => `${state}.txt`));
  const { articles } = JSON.parse(await run('list', 'workspace', '--json')) as {
    articles: { id: string; headline: string }[];
  };
  for (const state of shown) {
    const id = articles.find(({ headline }) => headline === headlineOf(state))!.id;
    for (const [role, to] of ways[state]) await run('move', 'workspace', id, to, ...as(role), ...asked);
  }
}

/** What would say again what is said already: of a text that nobody has touched since. */
const saysAgain: Partial<Record<ArticleState, readonly ArticleState[]>> = {
  approved: ['approved'],
  scheduled: ['approved'],
  exported: ['exported', 'corrected'],
  corrected: ['corrected'],
};
const expected = (role: Role, from: ArticleState): readonly string[] =>
  everyMove
    .filter((one) => one.role === role && one.from === from && mayBeMoved(one))
    .filter(({ to }) => saysAgain[from]?.includes(to) !== true)
    .map(({ to }) => t(`move.short.${to}`))
    .sort();

/** The likeliest as a button, the others in a menu. */
async function offered(window: Page): Promise<readonly string[]> {
  const others = card(window).getByRole('button', { name: t('move.others'), exact: true });
  const likely = (await card(window).getByRole('button').allInnerTexts()).filter((text) => text !== t('move.others'));
  if ((await others.count()) === 0) return likely.sort();
  await others.click();
  const menu = window.getByRole('menu', { name: t('move.others') });
  await expect(menu).toBeVisible();
  const texts = await menu.getByRole('menuitem').allInnerTexts();
  const names = texts.map((text) => text.replace(/\s*(?:(?:Ctrl|Alt|Shift)\+)+\S+$/, ''));
  await window.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  return [...likely, ...names].sort();
}

test('M1 the windows of all roles, over articles as they meet them every day', async ({ desk }) => {
  test.setTimeout(300_000);
  await aNewsroom(desk);
  for (const role of roles) {
    const { app, window } = await desk.start({ user: role });
    for (const state of shown) {
      await window
        .getByRole('option')
        .filter({ hasText: headlineOf(state) })
        .click();
      await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue(headlineOf(state));
      await expect(card(window)).toHaveAttribute('data-state', state);
      await expect
        .poll(async () => ({ role, state, offers: await offered(window) }))
        .toEqual({ role, state, offers: expected(role, state) });
    }
    await quit(app);
  }
});
