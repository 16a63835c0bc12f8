/** What toolbar, text and link field share of the one editor they belong to. */
import type { LexicalEditor } from 'lexical';
import { createContext, use } from 'react';
import type { Direction } from '../../shared/arabic/direction';
import type { CommandId } from '../../shared/commands/commands';
import type { Chosen } from '../../shared/comments/place-of';
import type { ArticleId } from '../../shared/model/ids';
import type { CommentPaint } from './comments/paint-comments';
import type { CardMarks } from './find/card-marks';
import type { Arrivals } from './pictures/arriving/arrivals';
import type { PictureDoor } from './pictures/picture-door';
import type { StatusStore } from './editor-status';
import type { SuggestionPaint } from './suggestions/paint-suggestions';

/** `size`: of a table that is about to come. */
export type TableField = 'size' | 'caption';

/** Commands that open something first. */
const askings = ['insert.open', 'insert.embed', 'insert.relatedArticle'] as const satisfies readonly CommandId[];
export type Asking = (typeof askings)[number];
export const isAsking = (id: CommandId): id is Asking => askings.some((one) => one === id);

export type EditorRoom = {
  readonly editor: LexicalEditor;
  readonly status: StatusStore;
  readonly language: string;
  readonly invisibles: 'shown' | 'hidden';
  /** Which way the article runs, and so what is written in its cards. */
  readonly direction: Direction;
  readonly runCommand: (id: CommandId) => boolean;
  readonly canRun: (id: CommandId) => boolean;
  /** What must be answered before something can be put in: an address, an article. */
  readonly asking: Asking | null;
  readonly ask: (asking: Asking | null) => void;
  /** The article that is written here; it is not related to itself. */
  readonly articleId: ArticleId | null;
  readonly openArticle: (id: ArticleId) => void;
  /** Outside Midad, once the person has been asked. */
  readonly openLink: (href: string) => void;
  /** Where pictures come from and where they are seen. */
  readonly pictures: PictureDoor;
  /** What is found in the words of cards. */
  readonly cardMarks: CardMarks;
  /** What is suggested, drawn over the text. */
  readonly suggestions: SuggestionPaint;
  readonly comments: Pick<CommentPaint, 'state' | 'choose'>;
  /** Begins a comment; null where nobody comments. */
  readonly commentOn: ((chosen: Chosen) => void) | null;
  /** Pictures on their way into the text. */
  readonly arrivals: Arrivals;
  readonly isLinkOpen: boolean;
  readonly setLinkOpen: (isOpen: boolean) => void;
  /** The field of a table that is open. */
  readonly tableField: TableField | null;
  readonly setTableField: (field: TableField | null) => void;
};

export const EditorContext = createContext<EditorRoom | null>(null);

export function useEditorRoom(): EditorRoom {
  const room = use(EditorContext);
  if (room === null) throw new TypeError('no article editor above this component');
  return room;
}
