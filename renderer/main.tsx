/** Where the window begins. */
import './zod-without-eval';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/highlights.css';
import './ui/person-colours.css';
import './ui/reset.css';
import { createRoot } from 'react-dom/client';
import { createTranslate, type Translate } from '../shared/messages/translate';
import { App } from './app';
import { createPanes } from './article/panes';
import { createDesk } from './desk/desk';
import { failureText } from './i18n/plain-words';
import { startDeskWindow } from './desk/desk-window';
import { followTracker } from './article/suggestions/tracker';
import { followUncaught, reportFault } from './desk/report-fault';

const place = document.getElementById('root');
if (place === null) throw new TypeError('index.html has no #root');

const desk = createDesk(globalThis.midadBridge);
const [deskWindow] = await Promise.all([startDeskWindow(desk), loadFonts()]);
const tracker = await followTracker(desk, deskWindow.people);
const t: Translate = (key, facts) => createTranslate(deskWindow.settings.getState().value.language)(key, facts);
const panes = createPanes({
  room: desk.article,
  versions: desk.versions,
  journal: desk.journal,
  readings: desk.readings,
  leases: desk.leases,
  report: (cause) => reportFault(desk, cause),
  tracker,
  tellMerged: () => deskWindow.notices.tell({ text: t('save.merged') }),
  unkept: (failure) =>
    deskWindow.notices.tell({ text: t('journal.unkept', { why: failureText(t, failure) }), tone: 'danger' }),
});

followUncaught(desk, (fault) => deskWindow.notices.tell({ text: t('fault.numbered', { fault }), tone: 'danger' }));
createRoot(place).render(<App deskWindow={deskWindow} panes={panes} />);

/** Rows are measured once: with a stand-in font they would keep its height. The files lie beside the page; this takes some milliseconds. */
async function loadFonts(): Promise<void> {
  const faces = ['400', '500', '600', '700'].map((weight) => `${weight} 14px 'IBM Plex Sans Arabic'`);
  await Promise.all(
    [...faces, "400 20px 'Noto Naskh Arabic'"].map((face) => document.fonts.load(face, 'عربي Latin 123')),
  );
}
