/** Rule G12 at the ticker's desk: a line that readers don't get says so, why, and what can be done; one that would not go out is told of before. */
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './midad';
import { asked, midad, unlock } from './people-at-work';
import { addLine, row } from './ticker-lines';

const preview = (window: Page): Locator => window.getByRole('region', { name: 'كما يراه القرّاء' });
const acts = async (window: Page, text: string, act: string): Promise<void> => {
  await row(window, text).getByRole('button', { name: 'ما يمكن فعله بالسطر' }).click();
  await window.getByRole('menuitem', { name: act, exact: true }).click();
};

test('G12 a line about a held article is marked in list and preview, is told of before it goes on the air, and is free with the release', async ({
  desk,
}) => {
  test.slow();
  await midad(desk, 'init', 'workspace', '--name', 'المدينة');
  await midad(desk, 'people', 'found', 'workspace', '--as', 'user/identity', '--name', 'سلمى');
  const { window } = await desk.start();
  await window.keyboard.press('Control+2');
  await addLine(window, 'تحقيق في عقود الميناء');
  await acts(window, 'تحقيق في عقود', 'اصنع منه خبرًا');
  await expect(window.getByRole('textbox', { name: 'العنوان', exact: true })).toHaveValue('تحقيق في عقود الميناء');
  const { out } = await midad(desk, 'list', 'workspace', '--json');
  const [{ id }] = (JSON.parse(out) as { articles: [{ id: string }] }).articles;
  await window.keyboard.press('Control+2');
  await addLine(window, 'أمطار على الساحل');
  await expect(row(window, 'تحقيق في عقود')).not.toContainText('لا يخرج');
  await window.keyboard.press('Control+Alt+v');

  await test.step('held: the row says why, readers’ ticker lacks the line and says that', async () => {
    const why = 'دعوى تشهير';
    expect((await midad(desk, 'hold', 'workspace', id, '--as', 'user/identity', '--reason', why)).exit).toBe(0);
    await expect(row(window, 'تحقيق في عقود')).toContainText(/لا يخرج.*موقوف قانونيًا.*دعوى تشهير/);
    await expect(row(window, 'أمطار')).not.toContainText('لا يخرج');
    await expect(preview(window)).toContainText('سطر واحد لا يراه القرّاء');
  });

  await test.step('brought back on the air it is told before, with the way out', async () => {
    await acts(window, 'تحقيق في عقود', 'أوقف مؤقتًا…');
    const pause = asked(window, 'أوقف مؤقتًا…');
    await pause.getByRole('textbox').fill('حتى يقرأه المحامي');
    await pause.getByRole('button', { name: 'أوقف مؤقتًا…' }).click();
    await window.getByRole('radio', { name: 'في الانتظار' }).click();
    await expect(row(window, 'تحقيق في عقود')).toContainText('لا يخرج');
    await acts(window, 'تحقيق في عقود', 'انشر على الهواء');
    const told = asked(window, 'السطر لا يخرج الآن');
    await expect(told).toContainText(/دعوى تشهير.*ولا يتجاوز ذلك أحد/);
    await told.getByRole('button', { name: 'رفع الإيقاف' }).click();
    const question = asked(window, 'رفع الإيقاف القانوني');
    await question.getByRole('textbox', { name: 'السبب' }).fill('قرأه المحامي');
    await question.getByRole('button', { name: 'رفع الإيقاف', exact: true }).click();
    await unlock(window);
    const free = asked(window, 'لا شيء يُبقي هذه الأسطر الآن');
    await free.getByRole('button', { name: 'إخراج السطر' }).click();
    await expect(row(window, 'تحقيق في عقود')).toHaveCount(0);
    await window.getByRole('radio', { name: 'على الهواء' }).click();
    await expect(row(window, 'تحقيق في عقود')).not.toContainText('لا يخرج');
    await expect(preview(window)).not.toContainText('لا يراه القرّاء');
  });
});
