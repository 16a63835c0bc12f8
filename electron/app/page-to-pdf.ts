/** A page of the preview as PDF: printed by Chromium in a window that nobody sees, in a session that holds this page and nothing else. */
import { BrowserWindow, session, type Session } from 'electron';
import { parsePreviewAddress, previewAddress } from '../../shared/preview/preview-address';
import type { PreviewShelf } from '../preview/preview-shelf';
import { previewResponse } from './preview-response';

export type PagePrinter = {
  /** The page of that name on the shelf. */
  print(shelf: PreviewShelf, name: string): Promise<Uint8Array>;
};

/** Inches: 18 mm, where the page's own style says nothing. */
const margin = 0.71;

export function pagePrinter(): PagePrinter {
  let printing: Session | null = null;
  let shown: PreviewShelf | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const ownSession = (): Session => {
    if (printing !== null) return printing;
    printing = session.fromPartition('midad-print');
    printing.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
    printing.protocol.handle('midad', async ({ url }) => {
      const asked = parsePreviewAddress(url);
      return previewResponse(asked === null || shown === null ? null : await shown.answer(asked));
    });
    return printing;
  };

  const print = async (shelf: PreviewShelf, name: string): Promise<Uint8Array> => {
    shown = shelf;
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: ownSession(), sandbox: true, contextIsolation: true, javascript: false },
    });
    try {
      // As on paper: a program in the dark prints no dark page.
      await window.loadURL(previewAddress(name, 'light'));
      return new Uint8Array(
        await window.webContents.printToPDF({
          pageSize: 'A4',
          printBackground: false,
          preferCSSPageSize: true,
          margins: { top: margin, bottom: margin, left: margin, right: margin },
          // For screen readers; engines before Chromium 118 write none.
          generateTaggedPDF: true,
        }),
      );
    } finally {
      shown = null;
      window.destroy();
    }
  };
  return {
    print(shelf, name) {
      const turn = last.then(
        () => print(shelf, name),
        () => print(shelf, name),
      );
      last = turn;
      return turn;
    },
  };
}
