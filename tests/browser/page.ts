/** The window over a main in memory, to look at without Electron: `npx vite`, then /tests/browser/index.html?scenario=…&language=…&theme=…&page=breaking. */
import '../../renderer/zod-without-eval';
import type { Settings } from '../../shared/model/settings';
import { fakeMain } from '../support/fake-bridge';
import { scenarios } from './scenarios';

const asked = new URLSearchParams(location.search);
const settings: Partial<Settings> = {
  ...(asked.has('language') && { language: asked.get('language') as Settings['language'] }),
  ...(asked.has('theme') && { theme: asked.get('theme') as Settings['theme'] }),
};
const main = fakeMain({ ...scenarios[asked.get('scenario') ?? 'usual'], settings });
Object.assign(globalThis, { midadBridge: main.bridge, fakeMain: main });
await (asked.get('page') === 'breaking' ? import('../../renderer/breaking') : import('../../renderer/main'));
