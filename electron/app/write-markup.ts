/** Puts markup on the clipboard, with the text that stands for it where no markup is taken. */
import { clipboard, ClipboardItem } from 'electron';

/** As engines have it that know no `ClipboardItem`: the forms by their names. */
type OlderClipboard = { write(forms: { readonly html: string; readonly text: string }): void };

export async function writeMarkup(html: string, text: string): Promise<void> {
  if ((ClipboardItem as unknown) === undefined) return (clipboard as unknown as OlderClipboard).write({ html, text });
  await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
}
