/** The system's clipboard as a test fills and reads it, through Electron's own module: its older form takes plain data, its newer one items. */
import type { ElectronApplication } from 'playwright/test';

export type ClipboardContent = { readonly html?: string; readonly text?: string };

type OlderClipboard = {
  write(content: ClipboardContent): void;
  readText(): string;
  readHTML(): string;
};

export function fillClipboard(app: ElectronApplication, content: ClipboardContent): Promise<void> {
  return app.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    if ('readHTML' in clipboard)
      return (clipboard as unknown as OlderClipboard).write({ html, text } as ClipboardContent);
    const forms = {
      ...(html === undefined ? {} : { 'text/html': html }),
      ...(text === undefined ? {} : { 'text/plain': text }),
    };
    await clipboard.write([new ClipboardItem(forms)]);
  }, content);
}

export function readClipboard(app: ElectronApplication): Promise<{ html: string; text: string }> {
  return app.evaluate(async ({ clipboard }) => {
    if ('readHTML' in clipboard) {
      const older = clipboard as unknown as OlderClipboard;
      return { html: older.readHTML(), text: older.readText() };
    }
    const [item] = await clipboard.read();
    const html = item === undefined ? '' : await (await item.getType('text/html')).text();
    return { html, text: await clipboard.readText() };
  });
}
