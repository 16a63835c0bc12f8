/** The composition root: the only file that knows all of main. */
import { hostname } from 'node:os';
import { join } from 'node:path';
import { app, clipboard, nativeTheme } from 'electron';
import { breakingBox } from './app/breaking-box';
import { askPortalForKeys, breakingKeys } from './app/breaking-keys';
import { currentWorkspace } from './app/current-workspace';
import { createChosenFiles, createFolders } from './app/dialogs';
import { guardEveryPage, refusePermissions } from './app/guards';
import { beforeQuitting } from './app/before-quitting';
import { openLog } from './app/log';
import { handOffs } from './app/hand-offs';
import { installMenu } from './app/menu';
import { pictureProcess } from './app/picture-client';
import { pagePrinter } from './app/page-to-pdf';
import { registerScheme, serveWindow } from './app/protocol';
import { publish } from './app/publish';
import { serveContract } from './app/serve-contract';
import { startSearch } from './app/search-client';
import { openSettings, type SettingsStore } from './app/settings';
import { openLink } from './app/open-link';
import { systemSeal } from './app/system-seal';
import { readStartOptions, type StartOptions } from './app/start-options';
import { takePicture } from './app/take-picture';
import { openWindow } from './app/window';
import { articleHandlers } from './handlers/article';
import { commentHandlers } from './handlers/comments';
import { breakingHandlers } from './handlers/breaking';
import { documentHandlers } from './handlers/documents';
import { findHandlers } from './handlers/find';
import { handoffHandlers } from './handlers/handoff';
import { targetsHandlers } from './handlers/targets';
import { journalHandlers } from './handlers/journal';
import { leaseHandlers } from './handlers/leases';
import { libraryHandlers } from './handlers/library';
import { mediaHandlers } from './handlers/media';
import { peopleHandlers } from './handlers/people';
import { reviewHandlers } from './handlers/review';
import { settingsHandlers } from './handlers/settings';
import { sharingHandlers } from './handlers/sharing';
import { shellHandlers } from './handlers/shell';
import { tickerHandlers } from './handlers/ticker';
import { previewHandlers } from './handlers/preview';
import { readingHandlers } from './handlers/readings';
import { versionHandlers } from './handlers/versions';
import { workspaceHandlers } from './handlers/workspace';
import { targetSecrets } from './handoff/memory/target-secrets';
import { httpOver } from './handoff/targets/http';
import { openOwnIdentity } from './identity/own-identity';
import { thisDesk } from './leases/this-desk';
import { keptRenditions, renditionCacheBytes } from './media/kept-renditions';
import { previewCache } from './media/preview-cache';
import { previews } from './media/previews';
import { warmRenditions } from './media/warm-renditions';
import { previewShelf } from './preview/preview-shelf';
import { newsroomPeople } from './people/newsroom-people';
import { peopleHere } from './people/people-here';
import { rosterPins } from './people/roster-pins';
import { realPorts } from './ports/ports';
import { realStopwatch } from './ports/stopwatch';
import { realWatch } from './ports/watch';
import { indexFolderOf } from './search/index-folder';
import { libraryIndex } from './search/library-index';
import { foundSampleWorkspace } from './sample/found-sample';
import type { Settings } from '../shared/model/settings';

const programFolder = app.getAppPath();
const options = readStartOptions(process.argv, process.env);
/** For a key of the system's own settings, where it gives programs none: the running Midad opens the line for «عاجل». */
const breakingSwitch = '--breaking';
/** Milliseconds until the machine has done what a start needs. */
const afterStart = 3_000;

// 4: every page in the sandbox. As root Chromium refuses to start with it, and the start script passes --no-sandbox.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerScheme();
guardEveryPage();
askPortalForKeys();

if (app.requestSingleInstanceLock()) {
  const log = openLog(join(app.getPath('userData'), 'logs'));
  process.on('unhandledRejection', (cause) => log.fault(cause));
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(
    () => start(log),
    (cause: unknown) => {
      log.fault(cause);
      app.exit(1);
    },
  );
} else {
  app.quit();
}

async function start(log: ReturnType<typeof openLog>): Promise<void> {
  try {
    refusePermissions();
    const settings = openSettings(options.settings);
    const journals = join(app.getPath('userData'), 'journal');
    const readings = join(app.getPath('userData'), 'readings');
    const indexes = join(app.getPath('userData'), 'index');
    const index = libraryIndex({
      start: (onEnd) => startSearch({ programFolder, log, onEnd }),
      folderOf: (workspace) => indexFolderOf(indexes, workspace),
      tell: (state) => publish('library.indexed', state),
      tellFinding: (progress) => publish('find.progressed', progress),
      log,
    });
    const pins = rosterPins({ folder: join(app.getPath('userData'), 'rosters'), ports: realPorts, fault: log.fault });
    const own = await openOwnIdentity({
      folder: join(app.getPath('userData'), 'identity'),
      system: systemSeal(),
      ports: realPorts,
      changed: () => void people.look().catch(log.fault),
    });
    const people = peopleHere({
      own,
      roster: async () => (await current.roster()?.held()) ?? null,
      tell: (me) => publish('people.changed', me),
    });
    const current = currentWorkspace({
      ports: { ...realPorts, pins, author: own.author },
      publish,
      journals,
      readings,
      log,
      watch: realWatch,
      index,
      stopwatch: realStopwatch,
      settings,
      rosterChanged: () => people.look(),
      opened: (workspace) => targets.open(workspace),
      newsroomChanged: () => targets.newsroomChanged(),
      desk: thisDesk(
        { person: realPorts.person(), computer: hostname(), settingsFolder: app.getPath('userData') },
        realPorts.ids,
      ),
    });
    const pictures = pictureProcess({ programFolder, log });
    const renditionCache = previewCache({
      ports: realPorts,
      folder: join(app.getPath('userData'), 'renditions'),
      log,
      limitBytes: renditionCacheBytes,
    });
    const maker = warmRenditions({ maker: keptRenditions(pictures, renditionCache), fault: log.fault });
    const handoffFolder = join(app.getPath('userData'), 'handoff');
    const secrets = await targetSecrets({
      folder: handoffFolder,
      system: systemSeal(),
      ports: realPorts,
      fault: log.fault,
    });
    const targets = handOffs({
      folder: handoffFolder,
      secrets,
      signer: own.identity,
      http: httpOver(),
      maker,
      index,
      ports: { ...realPorts, pins },
      publish,
      pagesWritten: current.pagesWritten,
      log,
    });
    const shelf = previewShelf({ media: current.media, maker });
    serveWindow({
      root: join(programFolder, 'dist/renderer'),
      preview: shelf,
      previews: previews({
        cache: previewCache({ ports: realPorts, folder: join(app.getPath('userData'), 'previews'), log }),
        maker,
        media: current.media,
      }),
    });
    beforeQuitting(
      () => Promise.all([current.leases()?.stop(), targets.stop(), index.stop(), maker.stop(), pictures.stop()]),
      log,
    );
    await current.open(await firstWorkspace(settings, options));
    const box = breakingBox({ programFolder, settings, log, tellOpened: () => publish('breaking.opened', null) });
    const keys = breakingKeys({ open: box.open, tell: (state) => publish('breaking.keysChanged', state) });
    const apply = (wish: Settings): void => {
      applySettings(wish);
      if (options.picture === null) keys.apply(wish);
    };
    apply(settings.settings());

    const window = openWindow({
      programFolder,
      settings,
      log,
      askToClose: () => publish('shell.closeRequested', null),
      fixedSize: options.picture?.size ?? null,
    });
    window.browserWindow.webContents.on('dom-ready', current.pageBegins);
    window.browserWindow.on('closed', box.end);
    if (options.picture === null) window.browserWindow.once('show', () => setTimeout(box.prepare, afterStart));
    if (process.argv.includes(breakingSwitch)) box.open();
    app.on('second-instance', (_, argv) => {
      if (argv.includes(breakingSwitch)) return box.open();
      if (window.browserWindow.isMinimized()) window.browserWindow.restore();
      window.browserWindow.focus();
    });
    const folders = createFolders(realPorts.ids);
    serveContract(
      {
        workspace: workspaceHandlers({ current, settings }),
        library: libraryHandlers({ current, index }),
        find: findHandlers({ current, index }),
        article: articleHandlers({ current, settings, ports: realPorts }),
        leases: leaseHandlers(current),
        versions: versionHandlers(current),
        readings: readingHandlers(current),
        comments: commentHandlers({ current, who: own, publish }),
        people: peopleHandlers({
          own,
          people,
          acts: newsroomPeople({ own, roster: current.roster, ports: realPorts, changed: people.look }),
          settings,
          ports: realPorts,
          copyText: (text) => clipboard.writeText(text),
        }),
        review: reviewHandlers({ current, who: own, publish, ports: realPorts }),
        media: mediaHandlers({ current, settings, maker, files: createChosenFiles(realPorts.ids), ports: realPorts }),
        journal: journalHandlers(current),
        ticker: tickerHandlers(current, realPorts),
        breaking: breakingHandlers({ box, keys }),
        handoff: handoffHandlers({ current, folders, settings, ports: realPorts, maker, index, signer: own.identity }),
        preview: previewHandlers({
          current,
          shelf,
          ports: realPorts,
          frames: () => window.browserWindow.webContents.mainFrame.framesInSubtree,
        }),
        sharing: sharingHandlers({ current, settings, ports: realPorts, maker, printer: pagePrinter() }),
        targets: targetsHandlers({ current, handOffs: targets, secrets, settings, ports: realPorts }),
        documents: documentHandlers({ current, maker, ports: realPorts }),
        settings: settingsHandlers({ settings, publish, apply }),
        shell: shellHandlers({
          log,
          close: window.close,
          stay: window.stay,
          toggleFullScreen: window.toggleFullScreen,
          openLink: (href) =>
            openLink(href, { window: window.browserWindow, language: () => settings.settings().language, log }),
          page: window.browserWindow.webContents,
        }),
      },
      log,
    );
    if (options.picture === null) return;
    await takePicture(window.browserWindow, options.picture, publish);
    await index.stop();
    app.exit(0);
  } catch (cause) {
    log.fault(cause);
    app.exit(1);
  }
}

/** What the command line names; else the one open last; on the first run, and for a picture, a small sample newsroom. */
async function firstWorkspace(settings: SettingsStore, { workspace, picture }: StartOptions): Promise<string> {
  if (workspace !== null) return workspace;
  const last = settings.workspace();
  if (last !== null && picture === null) return last;
  const own = app.getPath('userData');
  const folder = await foundSampleWorkspace(picture === null ? [app.getPath('documents'), own] : [own], realPorts);
  if (picture === null) settings.rememberWorkspace(folder);
  return folder;
}

function applySettings({ language, theme }: ReturnType<SettingsStore['settings']>): void {
  nativeTheme.themeSource = theme;
  installMenu(language, (id) => publish('shell.commandChosen', { id }));
}
