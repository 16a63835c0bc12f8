/** Where the line for «عاجل» begins: a page of its own, without the editor, so that it is there at once. */
import './zod-without-eval';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/reset.css';
import { createRoot } from 'react-dom/client';
import type { Settings } from '../shared/model/settings';
import { createDesk } from './desk/desk';
import { followWorkspace, mirrorTicker } from './desk/follow-workspace';
import { mirror } from './desk/mirror';
import { BreakingPage } from './ticker/breaking/breaking-page';

const place = document.getElementById('root');
if (place === null) throw new TypeError('breaking.html has no #root');

const desk = createDesk(globalThis.midadBridge);
const [settings, workspace] = await Promise.all([
  mirror<Settings, Settings>({
    load: () => desk.settings.load(null),
    follow: desk.settings.changed,
    apply: (_, value) => value,
  }),
  followWorkspace(desk, async () => ({ ticker: await mirrorTicker(desk) })),
]);
createRoot(place).render(<BreakingPage desk={desk} settings={settings} workspace={workspace} />);
