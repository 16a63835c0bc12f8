/** Makes the window, remembers where it stood, brings its page back after a crash, and lets nobody lose text by closing it. */
import { BrowserWindow, dialog } from 'electron';
import { createTranslate } from '../../shared/messages/translate';
import type { Log } from './log';
import { pagePreferences } from './page-preferences';
import { appOrigin } from './protocol';
import type { SettingsStore } from './settings';
import { surfaceOf } from './surface';

export type Size = { readonly width: number; readonly height: number };

export type MainWindow = {
  readonly browserWindow: BrowserWindow;
  /** The page has saved what there was, or the person has decided to leave without. */
  close(): void;
  /** The page has asked the person, who stays. */
  stay(): void;
  toggleFullScreen(): void;
};

type Given = {
  readonly programFolder: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  /** Asks the page to save and then to answer. */
  readonly askToClose: () => void;
  /** Exactly this content size and no remembered place, for pictures. */
  readonly fixedSize: Size | null;
};

/** What a page needs at most to flush its text to a slow share; after that a person decides. */
const patienceMs = 5_000;

export function openWindow({ programFolder, settings, log, askToClose, fixedSize }: Given): MainWindow {
  const browserWindow = new BrowserWindow({
    ...(fixedSize ?? settings.bounds() ?? { width: 1440, height: 900 }),
    useContentSize: fixedSize !== null,
    minWidth: fixedSize === null ? 900 : 400,
    minHeight: fixedSize === null ? 600 : 300,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: surfaceOf(settings.settings().theme),
    webPreferences: pagePreferences(programFolder),
  });
  const leaving = closeFlow(browserWindow, { settings, askToClose });
  browserWindow.once('ready-to-show', () => browserWindow.show());
  browserWindow.on('close', () => {
    if (fixedSize === null && !browserWindow.isMinimized()) settings.rememberBounds(browserWindow.getNormalBounds());
  });
  reviveAfterCrash(browserWindow, log);
  void browserWindow.loadURL(`${appOrigin}/index.html`);
  return {
    browserWindow,
    ...leaving,
    toggleFullScreen: () => browserWindow.setFullScreen(!browserWindow.isFullScreen()),
  };
}

function closeFlow(window: BrowserWindow, { settings, askToClose }: Pick<Given, 'settings' | 'askToClose'>) {
  let waiting: NodeJS.Timeout | null = null;
  const stay = () => {
    if (waiting !== null) clearTimeout(waiting);
    waiting = null;
  };
  const close = () => {
    stay();
    if (!window.isDestroyed()) window.destroy();
  };
  const askPerson = async () => {
    const t = createTranslate(settings.settings().language);
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: t('shell.notSavedYet'),
      detail: t('shell.notSavedYetDetail'),
      buttons: [t('shell.keepWaiting'), t('shell.leaveAnyway')],
      defaultId: 0,
      cancelId: 0,
    });
    waiting = null;
    if (response === 1) close();
  };
  window.on('close', (event) => {
    if (window.webContents.isCrashed()) return;
    event.preventDefault();
    if (waiting !== null) return;
    askToClose();
    waiting = setTimeout(() => void askPerson(), patienceMs);
  });
  return { close, stay };
}

/** A page that dies is loaded again, once a minute at most; what was typed in it and not saved, it finds in the journal. */
function reviveAfterCrash(window: BrowserWindow, log: Log): void {
  let lastAt = 0;
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log.fault(new Error(`the window's page is gone: ${reason} (${exitCode})`));
    if (reason === 'clean-exit' || Date.now() - lastAt < 60_000) return;
    lastAt = Date.now();
    window.webContents.reload();
  });
}
