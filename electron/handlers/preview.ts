/** What readers would get, shown beside the text while it is written. */
import type { WebFrameMain } from 'electron';
import { pageSite } from '../../shared/export/page/page-site';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { previewOrigin } from '../../shared/preview/preview-address';
import { socialCardOf } from '../../shared/preview/social-card';
import type { CurrentWorkspace } from '../app/current-workspace';
import { makingFailure } from '../handoff/own-templates';
import type { Ports } from '../ports/ports';
import { previewFiles } from '../preview/preview-files';
import type { PreviewShelf } from '../preview/preview-shelf';

type Given = {
  readonly current: CurrentWorkspace;
  readonly shelf: PreviewShelf;
  readonly ports: Pick<Ports, 'clock'>;
  /** Those of the window. */
  readonly frames: () => readonly WebFrameMain[];
};

export function previewHandlers({ current, shelf, ports, frames }: Given): Handlers<Contract>['preview'] {
  return {
    show: async ({ article }) => {
      try {
        const workspace = current.get();
        const files = await previewFiles(workspace, article, ports.clock.now());
        // A frame that loads again stays where it was scrolled to.
        if (shelf.put(files) === 'changed') for (const frame of frames()) if (isPreview(frame)) frame.reload();
        const { page, ticker, texts } = files;
        const site = pageSite(workspace.newsroom.read(), { sections: 'none' }).url;
        const card = socialCardOf({ html: texts.get(page) ?? '', page, site });
        const picture = card.picture !== null && files.pictures.has(card.picture) ? card.picture : null;
        return { kind: 'shown', page, ticker, card: { ...card, picture } };
      } catch (cause) {
        return { kind: 'failed', failure: makingFailure(cause) };
      }
    },
    close: async () => {
      shelf.clear();
      return null;
    },
  };
}

const isPreview = ({ url }: WebFrameMain): boolean => url.startsWith(`${previewOrigin}/`);
