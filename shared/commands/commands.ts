/**
 * Everything a person can do, once. Menu, palette, toolbar, context menu and shortcut sheet are drawn from this table;
 * titles stand in shared/messages under `command.<id>`, what a command runs is registered in the window by its room.
 */
import { z } from 'zod';
import { usualBreakingKeys } from '../model/settings';

/** Where a command makes sense. `text`: the caret is in the article's text or any other field; `body`: in the article's text. */
export type CommandScope = 'always' | 'workspace' | 'article' | 'text' | 'body' | 'ticker' | 'queue';

/** What every text field of the system can do by itself. The window's own keys for it are left to it. */
export const TextAct = z.enum(['cut', 'copy', 'paste', 'pasteAndMatchStyle', 'selectAll']);
export type TextAct = z.infer<typeof TextAct>;

export type CommandMenu = 'file' | 'edit' | 'insert' | 'format' | 'table' | 'view' | 'queue' | 'ticker' | 'help';

export type CommandSubmenu = 'copyAs' | 'saveAs' | 'invisibles' | 'review' | 'suggestions';

type CommandEntry = {
  readonly scope: CommandScope;
  readonly menu: CommandMenu;
  /** `Mod` is Ctrl, on a Mac Command. Letters and digits mean the key's place on a Latin layout, so Arabic layouts work. */
  readonly shortcut?: string;
  readonly act?: TextAct;
  /** Also where nothing is written: its key means the last act there. */
  readonly alsoIn?: 'ticker';
  /** A menu within the menu; its title stands under `menu.<submenu>`. */
  readonly submenu?: CommandSubmenu;
};

const table = {
  'article.create': { scope: 'workspace', menu: 'file', shortcut: 'Mod+N' },
  'workspace.choose': { scope: 'always', menu: 'file', shortcut: 'Mod+O' },
  'article.save': { scope: 'article', menu: 'file', shortcut: 'Mod+S' },
  'article.rename': { scope: 'article', menu: 'file', shortcut: 'F2' },
  'article.submit': { scope: 'article', menu: 'file', submenu: 'review', shortcut: 'Mod+Shift+S' },
  'article.beginReview': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.return': { scope: 'article', menu: 'file', submenu: 'review', shortcut: 'Mod+Shift+R' },
  'article.approve': { scope: 'article', menu: 'file', submenu: 'review', shortcut: 'Mod+Shift+A' },
  'article.schedule': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.markExported': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.toDraft': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.spike': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.kill': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.hold': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.release': { scope: 'article', menu: 'file', submenu: 'review' },
  'article.versions': { scope: 'article', menu: 'file', shortcut: 'Mod+Shift+H' },
  'article.changes': { scope: 'article', menu: 'file', shortcut: 'Mod+Alt+H' },
  'article.changesRead': { scope: 'article', menu: 'file', shortcut: 'Mod+Alt+J' },
  'article.trash': { scope: 'article', menu: 'file' },
  'share.docx': { scope: 'article', menu: 'file', submenu: 'saveAs' },
  'share.docxComments': { scope: 'article', menu: 'file', submenu: 'saveAs' },
  'share.pdf': { scope: 'article', menu: 'file', submenu: 'saveAs' },
  'share.text': { scope: 'article', menu: 'file', submenu: 'saveAs' },
  'handoff.export': { scope: 'workspace', menu: 'file', shortcut: 'Mod+E' },
  'people.members': { scope: 'workspace', menu: 'file' },
  'settings.open': { scope: 'always', menu: 'file', shortcut: 'Mod+,' },

  'edit.undo': { scope: 'body', menu: 'edit', shortcut: 'Mod+Z', alsoIn: 'ticker' },
  'edit.redo': { scope: 'body', menu: 'edit', shortcut: 'Mod+Shift+Z' },
  'edit.cut': { scope: 'text', menu: 'edit', shortcut: 'Mod+X', act: 'cut' },
  'edit.copy': { scope: 'text', menu: 'edit', shortcut: 'Mod+C', act: 'copy' },
  'share.copyHtml': { scope: 'article', menu: 'edit', submenu: 'copyAs' },
  'share.copyPlain': { scope: 'article', menu: 'edit', submenu: 'copyAs' },
  'share.copyMarkdown': { scope: 'article', menu: 'edit', submenu: 'copyAs' },
  'edit.paste': { scope: 'text', menu: 'edit', shortcut: 'Mod+V', act: 'paste' },
  'edit.pastePlain': { scope: 'text', menu: 'edit', shortcut: 'Mod+Shift+V' },
  'edit.selectAll': { scope: 'text', menu: 'edit', shortcut: 'Mod+A', act: 'selectAll' },
  'find.inArticle': { scope: 'article', menu: 'edit', shortcut: 'Mod+F' },
  'find.replaceInArticle': { scope: 'article', menu: 'edit', shortcut: 'Mod+H' },
  'find.next': { scope: 'article', menu: 'edit', shortcut: 'F3' },
  'find.previous': { scope: 'article', menu: 'edit', shortcut: 'Shift+F3' },
  'find.workspace': { scope: 'workspace', menu: 'edit', shortcut: 'Mod+Shift+F' },
  'edit.lookUp': { scope: 'text', menu: 'edit' },
  'spelling.next': { scope: 'body', menu: 'edit', shortcut: 'F7' },
  'spelling.previous': { scope: 'body', menu: 'edit', shortcut: 'Shift+F7' },
  'spelling.addMine': { scope: 'text', menu: 'edit' },
  'spelling.addNewsroom': { scope: 'text', menu: 'edit' },
  'spelling.ignore': { scope: 'text', menu: 'edit' },
  'invisibles.clean': { scope: 'body', menu: 'edit' },

  'toCome.next': { scope: 'article', menu: 'edit', shortcut: 'F8' },
  'toCome.previous': { scope: 'article', menu: 'edit', shortcut: 'Shift+F8' },

  'comments.add': { scope: 'article', menu: 'edit', shortcut: 'Mod+Alt+C' },
  'comments.next': { scope: 'article', menu: 'edit', shortcut: 'F4' },
  'comments.previous': { scope: 'article', menu: 'edit', shortcut: 'Shift+F4' },
  'comments.nextUnread': { scope: 'article', menu: 'edit', shortcut: 'Mod+Alt+U' },

  'suggestions.track': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'Mod+Shift+E' },
  'suggestions.next': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'F5' },
  'suggestions.previous': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'Shift+F5' },
  'suggestions.accept': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'Mod+Alt+A' },
  'suggestions.reject': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'Mod+Alt+Z' },
  'suggestions.acceptAll': { scope: 'article', menu: 'edit', submenu: 'suggestions' },
  'suggestions.rejectAll': { scope: 'article', menu: 'edit', submenu: 'suggestions' },
  'suggestions.compare': { scope: 'article', menu: 'edit', submenu: 'suggestions' },
  'suggestions.clean': { scope: 'article', menu: 'edit', submenu: 'suggestions', shortcut: 'Mod+Alt+E' },

  'insert.table': { scope: 'body', menu: 'insert', shortcut: 'Mod+Alt+D' },
  'insert.factBox': { scope: 'body', menu: 'insert', shortcut: 'Mod+Alt+X' },

  'format.bold': { scope: 'body', menu: 'format', shortcut: 'Mod+B' },
  'format.italic': { scope: 'body', menu: 'format', shortcut: 'Mod+I' },
  'format.underline': { scope: 'body', menu: 'format', shortcut: 'Mod+U' },
  'format.strike': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+X' },
  'format.bar': { scope: 'body', menu: 'format', shortcut: 'Alt+F10' },
  'format.link': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+K' },
  'format.unlink': { scope: 'body', menu: 'format' },
  'link.open': { scope: 'body', menu: 'format' },
  'link.copy': { scope: 'body', menu: 'format' },
  'block.paragraph': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+0' },
  'block.heading2': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+2' },
  'block.heading3': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+3' },
  'block.heading4': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+4' },
  'block.quote': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+9' },
  'block.bulletList': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+8' },
  'block.numberList': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+7' },
  'block.checkList': { scope: 'body', menu: 'format', shortcut: 'Mod+Shift+6' },
  'block.tick': { scope: 'body', menu: 'format', shortcut: 'Mod+Enter' },
  'block.directionRtl': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+R' },
  'block.directionLtr': { scope: 'body', menu: 'format', shortcut: 'Mod+Alt+L' },
  'block.directionAuto': { scope: 'body', menu: 'format' },

  'table.rowAbove': { scope: 'body', menu: 'table' },
  'table.rowBelow': { scope: 'body', menu: 'table' },
  'table.columnBefore': { scope: 'body', menu: 'table' },
  'table.columnAfter': { scope: 'body', menu: 'table' },
  'table.headerRow': { scope: 'body', menu: 'table' },
  'table.headerColumn': { scope: 'body', menu: 'table' },
  'table.merge': { scope: 'body', menu: 'table' },
  'table.split': { scope: 'body', menu: 'table' },
  'table.wider': { scope: 'body', menu: 'table', shortcut: 'Mod+Alt+.' },
  'table.narrower': { scope: 'body', menu: 'table', shortcut: 'Mod+Alt+,' },
  'table.evenColumns': { scope: 'body', menu: 'table' },
  'table.caption': { scope: 'body', menu: 'table' },
  'table.deleteRow': { scope: 'body', menu: 'table' },
  'table.deleteColumn': { scope: 'body', menu: 'table' },
  'table.delete': { scope: 'body', menu: 'table' },

  'block.moveUp': { scope: 'body', menu: 'edit', shortcut: 'Alt+Shift+ArrowUp' },
  'block.moveDown': { scope: 'body', menu: 'edit', shortcut: 'Alt+Shift+ArrowDown' },
  'block.duplicate': { scope: 'body', menu: 'edit', shortcut: 'Mod+D' },
  'block.remove': { scope: 'body', menu: 'edit', shortcut: 'Mod+Shift+Backspace' },

  'insert.open': { scope: 'body', menu: 'insert', shortcut: 'Alt+/' },
  'insert.image': { scope: 'body', menu: 'insert', shortcut: 'Mod+Shift+M' },
  'insert.gallery': { scope: 'body', menu: 'insert' },
  'insert.pullQuote': { scope: 'body', menu: 'insert' },
  'insert.divider': { scope: 'body', menu: 'insert' },
  'insert.embed': { scope: 'body', menu: 'insert' },
  'insert.relatedArticle': { scope: 'body', menu: 'insert' },
  'insert.explainer': { scope: 'body', menu: 'insert', shortcut: 'Mod+Alt+F' },
  'insert.snippet': { scope: 'body', menu: 'insert', shortcut: 'Mod+Alt+S' },
  'insert.toCome': { scope: 'body', menu: 'insert', shortcut: 'Mod+Alt+T' },
  'invisibles.lrm': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.rlm': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.alm': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.isolate': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.isolateLtr': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.isolateRtl': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.nonJoiner': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.joiner': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.tatweel': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.noBreakSpace': { scope: 'body', menu: 'insert', submenu: 'invisibles', shortcut: 'Mod+Shift+Space' },
  'invisibles.narrowSpace': { scope: 'body', menu: 'insert', submenu: 'invisibles' },
  'invisibles.softHyphen': { scope: 'body', menu: 'insert', submenu: 'invisibles' },

  'view.articles': { scope: 'workspace', menu: 'view', shortcut: 'Mod+1' },
  'view.ticker': { scope: 'workspace', menu: 'view', shortcut: 'Mod+2' },
  'view.trash': { scope: 'workspace', menu: 'view', shortcut: 'Mod+3' },
  'view.queue': { scope: 'workspace', menu: 'view', shortcut: 'Mod+4' },
  'view.handoff': { scope: 'workspace', menu: 'view', shortcut: 'Mod+5' },
  'view.library': { scope: 'always', menu: 'view', shortcut: 'Mod+Shift+L' },
  'view.comments': { scope: 'article', menu: 'view', shortcut: 'Mod+Alt+K' },
  'view.details': { scope: 'always', menu: 'view', shortcut: 'Mod+Shift+D' },
  'view.changes': { scope: 'article', menu: 'view' },
  'view.history': { scope: 'article', menu: 'view', shortcut: 'Mod+Alt+Y' },
  'view.spelling': { scope: 'always', menu: 'view' },
  'view.invisibles': { scope: 'always', menu: 'view', shortcut: 'Mod+Shift+I' },
  'view.focus': { scope: 'article', menu: 'view', shortcut: 'F9' },
  'view.beside': { scope: 'workspace', menu: 'view', shortcut: 'Mod+Alt+B' },
  'view.otherPane': { scope: 'workspace', menu: 'view', shortcut: 'F6' },
  'view.closeBeside': { scope: 'workspace', menu: 'view', shortcut: 'Mod+Alt+W' },
  'view.tickerPreview': { scope: 'workspace', menu: 'view', shortcut: 'Mod+Alt+V' },
  'view.preview': { scope: 'article', menu: 'view', shortcut: 'Mod+Shift+P' },
  'view.typewriter': { scope: 'always', menu: 'view' },
  'view.zoomIn': { scope: 'always', menu: 'view', shortcut: 'Mod+=' },
  'view.zoomOut': { scope: 'always', menu: 'view', shortcut: 'Mod+-' },
  'view.zoomReset': { scope: 'always', menu: 'view', shortcut: 'Mod+0' },
  'view.fullScreen': { scope: 'always', menu: 'view', shortcut: 'F11' },
  'view.theme': { scope: 'always', menu: 'view' },
  'view.language': { scope: 'always', menu: 'view' },
  'palette.open': { scope: 'always', menu: 'view', shortcut: 'Mod+K' },

  'queue.next': { scope: 'queue', menu: 'queue', shortcut: 'J' },
  'queue.previous': { scope: 'queue', menu: 'queue', shortcut: 'K' },
  'queue.open': { scope: 'queue', menu: 'queue', shortcut: 'O' },
  'queue.changes': { scope: 'queue', menu: 'queue', shortcut: 'D' },
  'queue.approve': { scope: 'queue', menu: 'queue', shortcut: 'A' },
  'queue.return': { scope: 'queue', menu: 'queue', shortcut: 'R' },
  'queue.takeOver': { scope: 'queue', menu: 'queue', shortcut: 'T' },
  'queue.assign': { scope: 'queue', menu: 'queue', shortcut: 'G' },
  'queue.hold': { scope: 'queue', menu: 'queue', shortcut: 'H' },
  'queue.mine': { scope: 'queue', menu: 'queue', shortcut: 'M' },

  'ticker.breaking': { scope: 'workspace', menu: 'ticker', shortcut: usualBreakingKeys },
  'ticker.add': { scope: 'workspace', menu: 'ticker', shortcut: 'Mod+Shift+N' },
  'ticker.moreFields': { scope: 'workspace', menu: 'ticker', shortcut: 'Mod+Alt+M' },
  'ticker.fromArticle': { scope: 'article', menu: 'ticker' },
  'ticker.makeArticle': { scope: 'ticker', menu: 'ticker' },
  'ticker.pasteLines': { scope: 'ticker', menu: 'ticker' },
  'ticker.live': { scope: 'ticker', menu: 'ticker', shortcut: 'Mod+Shift+Enter' },
  'ticker.hold': { scope: 'ticker', menu: 'ticker' },
  'ticker.withdraw': { scope: 'ticker', menu: 'ticker' },
  'ticker.pin': { scope: 'ticker', menu: 'ticker', shortcut: 'Mod+Alt+P' },
  'ticker.moveUp': { scope: 'ticker', menu: 'ticker', shortcut: 'Alt+ArrowUp' },
  'ticker.moveDown': { scope: 'ticker', menu: 'ticker', shortcut: 'Alt+ArrowDown' },
  'ticker.remove': { scope: 'ticker', menu: 'ticker', shortcut: 'Mod+Backspace' },

  'shortcuts.open': { scope: 'always', menu: 'help', shortcut: 'Mod+/' },
} as const satisfies Record<string, CommandEntry>;

export type CommandId = keyof typeof table;
export type Command = CommandEntry & { readonly id: CommandId };

export const commandIds = Object.keys(table) as [CommandId, ...CommandId[]];
export const commands: readonly Command[] = commandIds.map((id) => ({ id, ...table[id] }));
