/** The one line for «عاجل» over every program: a window that is made once, hidden, and then only shown. */
import { BrowserWindow, screen } from 'electron';
import type { Log } from './log';
import { pagePreferences } from './page-preferences';
import { appOrigin } from './protocol';
import { surfaceOf } from './surface';
import type { SettingsStore } from './settings';

export type BreakingBox = {
  /** Makes it ahead, so that it opens at once. */
  prepare(): void;
  open(): void;
  close(): void;
  /** For good: it must not keep the program alive. */
  end(): void;
};

type Given = {
  readonly programFolder: string;
  readonly settings: SettingsStore;
  readonly log: Log;
  /** It is on screen and the page may take the caret. */
  readonly tellOpened: () => void;
};

const size = { width: 760, height: 172 };

export function breakingBox(given: Given): BreakingBox {
  let box: { readonly window: BrowserWindow; readonly painted: Promise<void> } | null = null;
  let isEnded = false;
  const ready = () => {
    box = box === null || box.window.isDestroyed() ? makeBox(given) : box;
    return box;
  };
  const show = async (): Promise<void> => {
    const { window, painted } = ready();
    await painted;
    if (window.isDestroyed()) return;
    if (!window.isVisible()) window.setBounds(placeOf());
    window.show();
    window.webContents.focus();
    given.tellOpened();
  };
  return {
    prepare: () => {
      if (!isEnded) ready();
    },
    open: () => {
      if (!isEnded) show().catch(given.log.fault);
    },
    close: () => {
      if (box === null || box.window.isDestroyed()) return;
      // Windows gives the keys back only to a program that is told so (electron/electron#10023).
      if (process.platform === 'win32') box.window.blur();
      box.window.hide();
    },
    end: () => {
      isEnded = true;
      box?.window.destroy();
    },
  };
}

function makeBox({ programFolder, settings, log }: Given) {
  const window = new BrowserWindow({
    ...size,
    title: '',
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    backgroundColor: surfaceOf(settings.settings().theme),
    // On a Mac a panel takes the keys without bringing our other windows to the front, and gives them back when it goes.
    ...(process.platform === 'darwin' && { type: 'panel' }),
    webPreferences: pagePreferences(programFolder),
  });
  window.setAlwaysOnTop(true, 'pop-up-menu');
  window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true });
  window.removeMenu();
  // Closing by the system's own keys only hides it: what was typed stays.
  window.on('close', (event) => {
    event.preventDefault();
    window.hide();
  });
  window.webContents.on('render-process-gone', (_, { reason, exitCode }) => {
    log.fault(new Error(`the page of the line for «عاجل» is gone: ${reason} (${exitCode})`));
    window.destroy();
  });
  const painted = new Promise<void>((done) => {
    window.once('ready-to-show', () => done());
    window.once('closed', () => done());
  });
  window.loadURL(`${appOrigin}/breaking.html`).catch(log.fault);
  return { window, painted };
}

/** In the upper part of the screen that the person looks at. */
function placeOf(): Electron.Rectangle {
  const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
  const width = Math.min(size.width, workArea.width);
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + workArea.height * 0.18),
    width,
    height: size.height,
  };
}
