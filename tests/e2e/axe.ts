/** Asks axe what is closed to a person or a screen reader (WCAG 2.2 AA, as far as a machine can check). */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

type AxeWindow = { axe: { run(root: Document, options: unknown): Promise<{ violations: Violation[] }> } };
type Violation = { id: string; nodes: { html: string; failureSummary: string }[] };

/** From main, since the page's own policy lets no script in. */
export async function problems(app: ElectronApplication, window: Page): Promise<string[]> {
  const source = await readFile(axePath, 'utf8');
  await app.evaluate(
    ({ BrowserWindow }, code) =>
      Promise.all(BrowserWindow.getAllWindows().map((one) => one.webContents.executeJavaScript(`${code};0`))),
    source,
  );
  const violations = await window.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  return violations
    .filter(isReal)
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** The palette's list is scrolled by the arrow keys of its field, which axe knows only of comboboxes. */
const isReal = ({ id, nodes }: Violation): boolean =>
  id !== 'scrollable-region-focusable' || nodes.some(({ html }) => !html.includes('role="menu"'));
