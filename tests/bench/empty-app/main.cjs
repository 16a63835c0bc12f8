/** The least an Electron program can be: one window with one page. What Midad's start and typing are measured against. */
const { app, BrowserWindow } = require('electron');

const page = process.argv.find((arg) => arg.startsWith('--page='))?.slice('--page='.length);

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  if (page) window.loadFile(page);
  else
    window.loadURL(
      'data:text/html,<!doctype html><html data-ready="true"><title>empty</title><textarea autofocus></textarea>',
    );
});
app.on('window-all-closed', () => app.quit());
