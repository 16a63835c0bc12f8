/** Files that a person drops on the window: read, or made into articles. */
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { NamedBytes } from '../documents/import-document';
import type { PictureMaker } from '../media/picture-maker';
import { storePicture } from '../media/store-picture';
import type { Ports } from '../ports/ports';

type Given = { readonly current: CurrentWorkspace; readonly maker: PictureMaker; readonly ports: Ports };

export function documentHandlers({ current, maker, ports }: Given): Handlers<Contract>['documents'] {
  /** The readers of word processors' files are half of the program, and most days nobody drops one. */
  const read = async (file: NamedBytes) => {
    const { importDocument } = await import('../documents/import-document');
    const { media, newsroom } = current.get();
    const tools = { media, newsroom: newsroom.read(), maker };
    return importDocument(file, { newKey: ports.ids.newKey, store: (bytes) => storePicture(bytes, tools) });
  };
  return {
    read: async (file) => {
      const imported = await read(file);
      if (!imported.ok) return { kind: 'refused', code: imported.failure.code };
      const { article, leftOut } = imported.value;
      if (article === null) return { kind: 'refused', code: 'for-the-ticker' };
      return { kind: 'read', headline: article.headline ?? null, body: [...article.body], leftOut: [...leftOut] };
    },
    lines: async (file) => {
      const { linesIn } = await import('../documents/lines-in');
      const found = await linesIn(file, ports.ids.newKey);
      return found.ok ? found.value : { kind: 'refused', code: found.failure.code };
    },
    create: async (file) => {
      const imported = await read(file);
      if (!imported.ok) return { kind: 'refused', code: imported.failure.code };
      if (imported.value.article === null) return { kind: 'refused', code: 'for-the-ticker' };
      return current.get().articles.create(imported.value.article);
    },
  };
}
