/** Where the caret is, putting it somewhere, and keys as an Arabic keyboard sends them. */
import type { Page } from 'playwright/test';
import { expect } from './midad';

/** The words of the text node and how far into them; an empty block has no words. */
export type Caret = readonly [text: string, offset: number];

export const caretOf = (page: Page): Promise<Caret> =>
  page.evaluate(() => {
    const { focusNode, focusOffset } = getSelection()!;
    return [focusNode?.textContent ?? '', focusNode instanceof Text ? focusOffset : 0] as const;
  });

/** By a click into the words and the arrow keys of nobody: the browser's own selection, which the editor follows. */
export async function placeCaret(page: Page, [text, offset]: Caret): Promise<void> {
  await page.evaluate(
    ([words, at]) => {
      const editor = document.querySelector<HTMLElement>('[data-lexical-editor]')!;
      editor.focus();
      const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (node !== null && node.textContent !== words) node = walker.nextNode();
      getSelection()!.collapse(node, at);
    },
    [text, offset] as const,
  );
  await expectCaret(page, [text, offset]);
  await settled(page);
}

export async function expectCaret(page: Page, caret: Caret): Promise<void> {
  await expect.poll(() => caretOf(page)).toEqual(caret);
}

/** The editor hears of a selection in the frame after it: two frames on it has. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

export const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()!.toString());

/** Real key events with the letters that an Arabic layout types. */
export async function typeArabic(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const letter of text) {
    await session.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      key: letter,
      text: letter,
      unmodifiedText: letter,
    });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
  }
  await session.detach();
}

/** A shortcut while the Arabic layout is on: the key's place is the Latin letter's, what it types is not. */
export async function pressArabicShortcut(
  page: Page,
  { code, key, modifiers }: { readonly code: string; readonly key: string; readonly modifiers: number },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', code, key, modifiers });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key, modifiers });
  await session.detach();
}
