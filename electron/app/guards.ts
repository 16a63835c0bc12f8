/** What no page of ours may ever do. The numbers are those of Electron's security checklist. */
import { previewOrigin } from '../../shared/preview/preview-address';
import { app, session, type WebContents } from 'electron';

/** Holds for every page that will ever be made in this process. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_, contents) => guard(contents));
}

function guard(contents: WebContents): void {
  const refuse = (event: { preventDefault(): void }) => event.preventDefault();
  // 13: navigation stays where it is. Loading our own page again (reload) does not come through here.
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    // A frame that is empty yet may show the preview; what a preview's own links lead to is refused like all else.
    const isEmpty = ['', 'about:blank'].includes(event.frame?.url ?? 'gone');
    const isPreview = !event.isMainFrame && event.url.startsWith(`${previewOrigin}/`) && isEmpty;
    if (!isPreview) event.preventDefault();
  });
  // 14: no new windows.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // 11, 12: no webviews.
  contents.on('will-attach-webview', refuse);
}

/** 5: nobody gets a camera, a place or a notification. Copying what the person selected needs no permission. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}
