/** Hands an address to the system's browser or mail program: never without the person's word, who is shown where it really leads. */
import { dialog, shell, type BrowserWindow } from 'electron';
import type { LinkOutcome } from '../../shared/ipc/contract';
import { createTranslate } from '../../shared/messages/translate';
import type { Settings } from '../../shared/model/settings';
import { outsideLink } from '../../shared/model/outside-link';
import type { Log } from './log';

type Given = {
  readonly window: BrowserWindow;
  readonly language: () => Settings['language'];
  readonly log: Log;
};

/** Of a longer address the beginning is shown; its host stands above in full. */
const mostShown = 300;

/** The window says which address; what becomes of it is decided here alone. */
export async function openLink(href: string, { window, language, log }: Given): Promise<LinkOutcome> {
  const link = outsideLink(href);
  if (link.kind === 'refused') return link;
  const t = createTranslate(language());
  const shown = link.href.length > mostShown ? `${link.href.slice(0, mostShown)}…` : link.href;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: t(link.program === 'mail' ? 'link.askMail' : 'link.askBrowser'),
    detail: link.program === 'mail' ? isolated(link.host) : `${isolated(link.host)}\n\n${isolated(shown)}`,
    buttons: [t('link.open'), t('dialog.cancel')],
    // A key that was meant for the text opens nothing.
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return { kind: 'stayed' };
  try {
    await shell.openExternal(link.href);
    return { kind: 'opened' };
  } catch (cause) {
    return { kind: 'failed', fault: log.fault(cause) };
  }
}

/** From left to right, whatever stands round it (LRI … PDI). */
const isolated = (text: string): string => `\u2066${text}\u2069`;
