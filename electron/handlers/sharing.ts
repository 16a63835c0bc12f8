/** An article for people: on the clipboard, or as a file where the person wants it. */
import { basename } from 'node:path';
import { clipboard } from 'electron';
import { articleMarkdown } from '../../shared/export/copies/article-markdown';
import { articleMarkup } from '../../shared/export/copies/article-markup';
import { articlePlain } from '../../shared/export/copies/article-plain';
import { pageSite } from '../../shared/export/page/page-site';
import type { Contract } from '../../shared/ipc/contract';
import type { Handlers } from '../../shared/ipc/define';
import { createTranslate } from '../../shared/messages/translate';
import type { Article } from '../../shared/model/article';
import type { ArticleId } from '../../shared/model/ids';
import { fileEndings, type CopyForm, type FileForm, type ShareOutcome } from '../../shared/sharing/share';
import { chooseFileToWrite } from '../app/dialogs';
import type { CurrentWorkspace } from '../app/current-workspace';
import type { PagePrinter } from '../app/page-to-pdf';
import { writeMarkup } from '../app/write-markup';
import type { SettingsStore } from '../app/settings';
import type { PictureMaker } from '../media/picture-maker';
import { failureOf } from '../ports/errno';
import type { Ports } from '../ports/ports';
import { previewFiles } from '../preview/preview-files';
import { previewShelf } from '../preview/preview-shelf';
import { docxFile } from '../sharing/docx-file';
import { fileTitle } from '../sharing/file-title';
import { durableSave } from '../workspace/files/durable-save';

type Given = {
  readonly current: CurrentWorkspace;
  readonly settings: SettingsStore;
  readonly ports: Ports;
  readonly maker: PictureMaker;
  readonly printer: PagePrinter;
};

export function sharingHandlers({ current, settings, ports, maker, printer }: Given): Handlers<Contract>['sharing'] {
  const siteUrl = () => pageSite(current.get().newsroom.read(), { sections: 'none' }).url;

  const copy = async (article: Article, form: CopyForm): Promise<void> => {
    if (form === 'html') {
      const html = articleMarkup(article, siteUrl());
      // Where markup is typed it is pasted as such; elsewhere as what it means.
      await writeMarkup(`<meta charset="utf-8">${html}`, html);
    } else await clipboard.writeText(form === 'markdown' ? articleMarkdown(article) : articlePlain(article));
  };

  const bytesOf = async (article: Article, form: FileForm): Promise<Uint8Array> => {
    const workspace = current.get();
    if (form === 'text') return new TextEncoder().encode(`\uFEFF${articlePlain(article)}`);
    if (form !== 'pdf')
      return docxFile(article, { workspace, maker, comments: form === 'docxComments' ? 'with' : 'without' });
    const shelf = previewShelf({ media: current.media, maker });
    const files = await previewFiles(workspace, article, ports.clock.now());
    shelf.put(files);
    return printer.print(shelf, files.page);
  };

  const save = async (article: Article, form: FileForm): Promise<ShareOutcome> => {
    const t = createTranslate(settings.settings().language);
    const name = `${fileTitle(article)}.${fileEndings[form]}`;
    const path = await chooseFileToWrite({ title: t(`shell.share.${form}`), name });
    if (path === null) return { kind: 'cancelled' };
    try {
      const bytes = await bytesOf(article, form);
      const outcome = await durableSave(ports.files, { path, bytes, base: { kind: 'any' } });
      if (outcome.kind === 'clash') throw new TypeError('a file over anything clashes with none');
      return outcome.kind === 'saved' ? { kind: 'done', name: basename(path) } : outcome;
    } catch (cause) {
      return { kind: 'failed', failure: failureOf(cause) };
    }
  };

  /** As it stands on screen; where it is not open, as it lies on the disk. */
  const withArticle = async (
    { id, article }: { readonly id: ArticleId; readonly article: Article | null },
    act: (article: Article) => Promise<ShareOutcome>,
  ): Promise<ShareOutcome> => {
    if (article !== null) return act(article);
    const read = await current.get().articles.open(id);
    return read.kind === 'opened' ? act(read.article) : read;
  };

  return {
    copy: ({ form, ...asked }) =>
      withArticle(asked, async (article) => {
        await copy(article, form);
        return { kind: 'done', name: '' };
      }),
    save: ({ form, ...asked }) => withArticle(asked, (article) => save(article, form)),
  };
}
