/** The gate in the window: a legal hold is put there, seen, refuses, and is released; each refusal leads to the way out. */
import type { Locator, Page } from 'playwright/test';
import { expect, newArticle, test } from './midad';
import { asked, card, midad, unlock } from './people-at-work';

/** What stands above the text. */
const note = (window: Page): Locator => window.getByRole('main').getByRole('alert');

test('G7 a chief holds an article, nobody approves it over that, and the refusal leads to its release', async ({
  desk,
}) => {
  test.slow();
  await midad(desk, 'init', 'workspace', '--name', 'المدينة');
  await midad(desk, 'people', 'found', 'workspace', '--as', 'user/identity', '--name', 'سلمى');
  await midad(desk, 'people', 'request', 'workspace', '--as', 'hind', '--name', 'هند', '--to', 'hind.json');
  await midad(desk, 'people', 'admit', 'workspace', 'hind.json', '--as', 'user/identity', '--roles', 'writer');
  const { window } = await desk.start();
  await newArticle(window, 'تحقيق في عقود الميناء');
  await expect(card(window)).toContainText('مسودة');
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  const [{ id }] = (JSON.parse(out) as { articles: [{ id: string }] }).articles;
  expect((await midad(desk, 'move', 'workspace', id, 'submitted', '--as', 'hind')).exit).toBe(0);
  await expect(card(window)).toContainText('مُرسَل للمراجعة');

  await test.step('the hold asks for its reason, and stands in bar, list and history', async () => {
    await window.getByRole('main').getByRole('button', { name: 'المزيد من الأوامر' }).click();
    await window.getByRole('menuitem', { name: 'إيقاف قانوني…' }).click();
    const question = asked(window, 'إيقاف الخبر قانونيًا');
    await question.getByRole('button', { name: 'إيقاف', exact: true }).click();
    await expect(question).toContainText('اذكر السبب');
    await question.getByRole('textbox', { name: 'السبب' }).fill('دعوى تشهير، والمحامي لم يقرأه بعد');
    await question.getByRole('button', { name: 'إيقاف', exact: true }).click();
    await unlock(window);
    await expect(question).toBeHidden();
    await expect(note(window)).toContainText(/أوقفه قانونيًا .*سلمى.*دعوى تشهير/);
    await expect(card(window)).toContainText('موقوف قانونيًا');
    await expect(window.getByRole('option', { name: /تحقيق في عقود الميناء/ })).toContainText('موقوف قانونيًا');
  });

  await test.step('an approval is refused and leads to the release', async () => {
    await window.keyboard.press('Control+Shift+a');
    const question = asked(window, 'اعتماد الخبر');
    const submit = question.getByRole('button', { name: 'اعتماد', exact: true });
    await submit.click();
    await expect(question.getByRole('alert')).toContainText(/موقوف قانونيًا .*دعوى تشهير/);
    await expect(submit).toBeDisabled();
    await question.getByRole('button', { name: 'رفع الإيقاف' }).click();
    const releasing = asked(window, 'رفع الإيقاف القانوني');
    await expect(releasing).toContainText('دعوى تشهير');
    await releasing.getByRole('textbox', { name: 'السبب' }).fill('قرأه المحامي');
    await releasing.getByRole('button', { name: 'رفع الإيقاف', exact: true }).click();
    await expect(releasing).toBeHidden();
    await expect(note(window)).toHaveCount(0);
    await expect(card(window)).not.toContainText('موقوف قانونيًا');
  });

  const history = await midad(desk, 'history', 'workspace', id);
  expect(history.out).toMatch(/legal hold .*«دعوى تشهير[\s\S]*legal hold released .*«قرأه المحامي»/);
  expect((await midad(desk, 'verify-record', 'workspace')).exit).toBe(0);
});
