/** What can be done to hand an article to people, as commands and as a menu of its own. */
import type { CommandId } from '../../shared/commands/commands';
import type { ArticleId } from '../../shared/model/ids';
import { copyForms, fileForms, type CopyForm, type FileForm } from '../../shared/sharing/share';
import { useCommands } from '../desk/desk-window';
import type { Share } from './use-share';

export const copyCommands = {
  html: 'share.copyHtml',
  plain: 'share.copyPlain',
  markdown: 'share.copyMarkdown',
} as const satisfies Record<CopyForm, CommandId>;

export const fileCommands = {
  docx: 'share.docx',
  docxComments: 'share.docxComments',
  pdf: 'share.pdf',
  text: 'share.text',
} as const satisfies Record<FileForm, CommandId>;

/** `openId`: the article that is worked in; null where none is in sight. */
export function useShareCommands(share: Share, openId: () => ArticleId | null): void {
  const act = (run: (id: ArticleId) => Promise<void>) => ({
    canRun: () => openId() !== null,
    run: () => {
      const id = openId();
      if (id !== null) void run(id);
    },
  });
  useCommands({
    ...Object.fromEntries(copyForms.map((form) => [copyCommands[form], act((id) => share.copy(id, form))])),
    ...Object.fromEntries(fileForms.map((form) => [fileCommands[form], act((id) => share.save(id, form))])),
  });
}
