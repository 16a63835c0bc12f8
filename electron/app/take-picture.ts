/** Draws the window into a PNG, for where there is no display to look at. */
import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { CommandId } from '../../shared/commands/commands';
import type { Publish } from './publish';
import type { Picture } from './start-options';

/** Waits in the page for the moment a person could begin to write: text there, fonts loaded. */
const untilReady = `new Promise((ready) => {
  const page = document.documentElement;
  const look = () => page.dataset.ready === 'true' && ready(true);
  new MutationObserver(look).observe(page, { attributes: true });
  look();
})`;
/** What the page puts off until it is idle (the length of a text) stood in line before. */
const untilPainted =
  'new Promise((painted) => requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => painted(true)))))';

export async function takePicture(
  window: BrowserWindow,
  { file, size, room }: Picture,
  publish: Publish,
): Promise<void> {
  const { webContents } = window;
  if (webContents.isLoading()) await new Promise<void>((loaded) => webContents.once('did-finish-load', () => loaded()));
  await webContents.executeJavaScript(untilReady);
  if (room !== 'articles') publish('shell.commandChosen', { id: `view.${room}` satisfies CommandId });
  await webContents.executeJavaScript(untilPainted);
  const image = await webContents.capturePage();
  await writeFile(file, image.resize(size).toPNG());
}
