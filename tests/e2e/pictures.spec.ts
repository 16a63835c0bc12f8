/** Pictures on their way from a file into the text and out to the website. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { aPhoto } from '../support/pictures';
import { expect, test } from './midad';

test('big', async ({ app, window, desk }) => {
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile('/tmp/image/try/big.jpg');
  const memory = () =>
    app.evaluate(({ app: e }) => e.getAppMetrics().map((m) => [m.type, m.name, (m.memory.workingSetSize / 1024) | 0]));
  await window.evaluate(() => {
    const w = window as unknown as { longest: number; last: number };
    w.longest = 0;
    w.last = performance.now();
    const tick = () => {
      const n = performance.now();
      w.longest = Math.max(w.longest, n - w.last);
      w.last = n;
      requestAnimationFrame(tick);
    };
    tick();
  });
  const t = Date.now();
  const answer = await window.evaluate(async (b64) => {
    const data = Uint8Array.from(atob(b64), (c) => c.charCodeAt(0));
    (window as unknown as { longest: number; last: number }).longest = 0;
    (window as unknown as { longest: number; last: number }).last = performance.now();
    const t0 = performance.now();
    const reply = await (
      globalThis as unknown as { midadBridge: { call(n: string, i: unknown): Promise<unknown> } }
    ).midadBridge.call('media.add', { bytes: data });
    return { reply, ms: performance.now() - t0, longest: (window as unknown as { longest: number }).longest };
  }, bytes.toString('base64'));
  console.log(JSON.stringify(answer), Date.now() - t, JSON.stringify(await memory()));
  console.log(await readdir(join(desk.workspace, 'media')));
  const shown = await window.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    },
    `/media/card/${(await readdir(join(desk.workspace, 'media')))[0]}`,
  );
  console.log(shown, (await aPhoto()).length);
  expect(1).toBe(1);
});
