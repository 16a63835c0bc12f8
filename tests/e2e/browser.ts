/** A reader's browser, newer than the engine the window runs in. */
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright/test';

/** Opens an exported file and asks the page. */
export async function inBrowser<Answer>(file: string, ask: () => Answer): Promise<Answer> {
  const browser = await chromium.launch({ executablePath: process.env['MIDAD_CHROMIUM']!, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    return await page.evaluate(ask);
  } finally {
    await browser.close();
  }
}
