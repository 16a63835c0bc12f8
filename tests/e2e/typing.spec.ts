/** Right to left as a person meets it, on the window's own engine and on the newest Chromium: arrows, selection, deleting, directions, checklists, tables. */
import type { Locator, Page } from 'playwright/test';
import { cells, typingPage } from '../support/typing-page';
import { expectCaret, placeCaret, pressArabicShortcut, selected, settled, typeArabic, type Caret } from './caret';
import { closeBrowser, engines, open, type Opened } from './engines';
import { expect, test } from './midad';

const ctrl = 2;

for (const engine of engines) {
  test.describe(engine, () => {
    test.describe.configure({ timeout: 180_000 });
    let opened: Opened;
    let page: Page;

    test.beforeEach(async ({ desk }) => {
      opened = await open(engine, desk, { article: typingPage, scenario: 'typing' });
      page = opened.page;
      await expect(text(page)).toContainText('خاتمة');
    });
    test.afterEach(async () => opened.close());
    test.afterAll(closeBrowser);

    test('left and right walk through every place of a table, in and out of it, both ways', async () => {
      await placeCaret(page, ['قبل', 3]);
      for (const caret of walk.slice(1)) await step(page, 'ArrowLeft', caret);
      for (const caret of walk.slice(0, -1).toReversed()) await step(page, 'ArrowRight', caret);
    });

    test('a person selects by words and by cells, with keys and with the mouse', async () => {
      await selectsWords(page);
      await selectsCells(page);
    });

    test('Home and End, words at a time', async () => {
      await placeCaret(page, ['قالت وكالة Reuters Health أمس', 8]);
      await step(page, 'Home', ['قالت وكالة Reuters Health أمس', 0]);
      await step(page, 'End', ['قالت وكالة Reuters Health أمس', 29]);
      await step(page, 'Control+ArrowRight', ['قالت وكالة Reuters Health أمس', 26]);
      await step(page, 'Home', ['قالت وكالة Reuters Health أمس', 0]);
    });

    test('Delete takes a letter with its signs, Backspace one sign at a time', async () => {
      await placeCaret(page, ['كِتَابٌ', 0]);
      for (const rest of ['تَابٌ', 'ابٌ', 'بٌ', '']) await deletes(page, { key: 'Delete', at: 'p4', rest });
      await placeCaret(page, ['مُحَمَّد', 8]);
      const rests = ['مُحَمَّ', 'مُحَمَ', 'مُحَم', 'مُحَ', 'مُح', 'مُ', 'م', ''].map((rest) => rest.normalize('NFC'));
      for (const rest of rests) await deletes(page, { key: 'Backspace', at: 'p5', rest });
    });

    test('lines lie as they are written, and as a person wants them', async () => {
      await followsItsText(page);
      await staysAsChosen(page);
    });

    test('checklists are ticked on the box, on the right, and by keys', async () => {
      await ticks(page);
    });

    test('a table is filled, grows, and is left at the end of the text', async () => {
      await fillsTable(page);
    });

    test('shortcuts work while the Arabic layout is on', async () => {
      await placeCaret(page, ['ملف', 0]);
      await page.keyboard.press('Shift+End');
      await expect.poll(() => selected(page)).toBe('ملف');
      await settled(page);
      await pressArabicShortcut(page, { code: 'KeyB', key: 'لا', modifiers: ctrl });
      await expect(text(page).locator('strong', { hasText: 'ملف' })).toBeVisible();
    });
  });
}

const text = (page: Page): Locator => page.getByRole('textbox', { name: 'نص الخبر' });

/** To the left through all places. Latin words are entered from the right, as they stand. */
const [upper, lower] = cells;
const walk: readonly Caret[] = [
  ['قبل', 3],
  ...[...upper, ...lower].flatMap((words): Caret[] => {
    const offsets = Array.from({ length: words.length + 1 }, (_, offset) => offset);
    return (words === 'AB' ? offsets.toReversed() : offsets).map((offset) => [words, offset]);
  }),
  ['بعد', 0],
];

async function step(page: Page, key: string, to: Caret): Promise<void> {
  await page.keyboard.press(key);
  await expectCaret(page, to);
  await settled(page);
}

/** Of all that Delete or Backspace leave of a paragraph. */
async function deletes(
  page: Page,
  { key, rest }: { readonly key: string; readonly at: string; readonly rest: string },
): Promise<void> {
  await page.keyboard.press(key);
  await expect.poll(() => blockAtCaret(page)).toBe(rest);
}

const blockAtCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { focusNode } = getSelection()!;
    const element = focusNode instanceof Element ? focusNode : focusNode!.parentElement!;
    return element.closest('p')!.textContent.normalize('NFC');
  });

async function selectsWords(page: Page): Promise<void> {
  const words = 'قالت وكالة Reuters Health أمس';
  await placeCaret(page, [words, 11]);
  for (const _ of 'Reuters') await page.keyboard.press('Shift+ArrowLeft');
  await expect.poll(() => selected(page)).toBe('Reuters');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect.poll(async () => (await selected(page)).trim()).toBe('Reuters Health');

  const spot = await middleOf(page, words, 'Health');
  await page.mouse.dblclick(spot.x, spot.y);
  await expect.poll(async () => (await selected(page)).trim()).toBe('Health');
  const vowels = await middleOf(page, 'كِتَابٌ', 'كِتَابٌ');
  await page.mouse.dblclick(vowels.x, vowels.y);
  await expect.poll(async () => (await selected(page)).trim()).toBe('كِتَابٌ');
  const again = await middleOf(page, words, 'Health');
  await page.mouse.click(again.x, again.y, { clickCount: 3 });
  await expect.poll(async () => (await selected(page)).trim()).toBe(words);
  const inCell = await middleOf(page, 'ج د', 'د');
  await page.mouse.click(inCell.x, inCell.y, { clickCount: 3 });
  await expect.poll(async () => (await selected(page)).trim()).toBe('ج د');
}

/** Brings the words into view, unless they are to stay where they are. */
const middleOf = (
  page: Page,
  block: string,
  words: string,
  view: 'scroll' | 'stay' = 'scroll',
): Promise<{ x: number; y: number }> =>
  page.evaluate(
    ([whole, part, how]) => {
      const walker = document.createTreeWalker(document.querySelector('[data-lexical-editor]')!, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && node.textContent !== whole) node = walker.nextNode();
      const range = document.createRange();
      range.setStart(node!, whole.indexOf(part));
      range.setEnd(node!, whole.indexOf(part) + part.length);
      if (how === 'scroll') node!.parentElement!.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    [block, words, view] as const,
  );

async function selectsCells(page: Page): Promise<void> {
  const marked = page.locator('[data-lexical-editor] :is(td, th)[class*="selected"]');
  await placeCaret(page, ['أب', 2]);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(marked).toHaveText(['أب', 'ج د']);
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(marked).toHaveText(['أب', 'ج د', '']);
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(marked).toHaveText(['أب', 'ج د', 'AB', 'هو']);
  await page.keyboard.press('Escape');
  await expect(marked).toHaveCount(0);

  const to = await middleOf(page, 'أربعة', 'أربعة');
  const from = await middleOf(page, 'واحد', 'واحد', 'stay');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(marked).toHaveText(['واحد', 'اثنان', 'ثلاثة', 'أربعة']);
}

/** What is typed into an empty paragraph, and which way it then runs. */
const lines: readonly (readonly [string, 'rtl' | 'ltr'])[] = [
  ['BBC: قال', 'rtl'],
  ['iPhone 17 في', 'rtl'],
  ['(رويترز) –', 'rtl'],
  ['2026', 'rtl'],
  ['«', 'rtl'],
  ['Reuters', 'ltr'],
];

async function followsItsText(page: Page): Promise<void> {
  const first = text(page).locator('> p').first();
  await first.click();
  for (const [words, direction] of lines) {
    await expect(first).toHaveCSS('direction', 'rtl');
    await typeArabic(page, words);
    await expect(first).toHaveText(words);
    await expect(first).toHaveCSS('direction', direction);
    expect(await startsOn(first)).toBe(direction === 'rtl' ? 'right' : 'left');
    await page.keyboard.press('Control+a');
    await placeCaret(page, [words, words.length]);
    for (const _ of words) await page.keyboard.press('Backspace');
    await expect(first).toHaveText('');
  }
  const emptyCell = text(page).locator('td').nth(2);
  await emptyCell.click();
  await typeArabic(page, '7');
  await expect(emptyCell).toHaveText('7');
  expect(await startsOn(emptyCell.locator('p'))).toBe('right');
  for (const figures of ['−12%', '+3.5%', '10-15']) {
    await emptyCell.click({ clickCount: 3 });
    await typeArabic(page, figures);
    await expect(emptyCell).toHaveText(figures);
    // As a reader of the page sees it (shared/export/bidi.ts), and on the side where the column is.
    expect(await drawn(emptyCell.locator('p'))).toEqual({ letters: figures, side: 'right' });
  }
}

/** The letters as they stand from left to right, and the side of the block that they stand on. */
const drawn = (block: Locator): Promise<{ letters: string; side: 'right' | 'left' }> =>
  block.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
    const range = document.createRange();
    const places = [...text.data].map((letter, at) => {
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      return { letter, left: range.getBoundingClientRect().left };
    });
    range.selectNodeContents(text);
    const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return {
      letters: places
        .sort((a, b) => a.left - b.left)
        .map(({ letter }) => letter)
        .join(''),
      side: box.right - words.right < words.left - box.left ? 'right' : 'left',
    };
  });

/** The side where the first letter stands. */
const startsOn = (block: Locator): Promise<'right' | 'left'> =>
  block.evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const node = walker.nextNode()!;
    range.setStart(node, 0);
    range.setEnd(node, 1);
    const [letter, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return box.right - letter.right < letter.left - box.left ? 'right' : 'left';
  });

async function staysAsChosen(page: Page): Promise<void> {
  const block = text(page).locator('> p', { hasText: 'خاتمة' });
  await placeCaret(page, ['خاتمة', 5]);
  await page.keyboard.press('Control+Alt+l');
  await expect(block).toHaveCSS('direction', 'ltr');
  await typeArabic(page, ' ثم');
  await expect(block).toHaveCSS('direction', 'ltr');
  await page.keyboard.press('Control+Alt+l');
  await expect(block).toHaveCSS('direction', 'rtl');
}

async function ticks(page: Page): Promise<void> {
  const arabic = text(page).getByRole('checkbox', { name: 'اتصال' });
  const latin = text(page).getByRole('checkbox', { name: 'Call BBC, v2.' });
  for (const item of [arabic, latin]) {
    await item.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await item.boundingBox())!;
    await page.mouse.click(x + 8, y + height / 2);
    await settled(page);
    await expect(item).not.toBeChecked();
    await page.mouse.click(x + width - 8, y + height / 2);
    await expect(item).toBeChecked();
  }
  await placeCaret(page, ['اتصال', 2]);
  await page.keyboard.press('Control+Enter');
  await expect(arabic).not.toBeChecked();
  await placeCaret(page, ['اتصال', 5]);
  await page.keyboard.press('Enter');
  await typeArabic(page, 'جديد');
  await expect(text(page).getByRole('checkbox', { name: 'جديد' })).not.toBeChecked();
}

async function fillsTable(page: Page): Promise<void> {
  const table = text(page).getByRole('table').nth(1);
  const [one, two] = [table.getByRole('cell', { name: 'واحد' }), table.getByRole('cell', { name: 'اثنان' })];
  expect((await one.boundingBox())!.x).toBeGreaterThan((await two.boundingBox())!.x);
  await placeCaret(page, ['أربعة', 2]);
  await page.keyboard.press('Tab');
  await expect(table.getByRole('row')).toHaveCount(3);
  await typeArabic(page, 'خمسة');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => selected(page)).toBe('أربعة');
  await expect(table.getByRole('row').nth(2)).toHaveText('خمسة');

  await placeCaret(page, ['نهاية', 5]);
  await page.keyboard.press('ArrowLeft');
  await typeArabic(page, 'خارج');
  await expect(text(page).locator('> p').last()).toHaveText('خارج');
}
