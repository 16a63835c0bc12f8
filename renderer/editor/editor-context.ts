/** What toolbar, text and link field share of the one editor they belong to. */
import type { LexicalEditor } from 'lexical';
import { createContext, use } from 'react';
import type { Direction } from '../../shared/arabic/direction';
import type { CommandId } from '../../shared/commands/commands';
import type { Arrivals } from './pictures/arrivals';
import type { PictureDoor } from './pictures/picture-door';
import type { StatusStore } from './editor-status';

/** `size`: of a table that is about to come. */
export type TableField = 'size' | 'caption';

export type EditorRoom = {
  readonly editor: LexicalEditor;
  readonly status: StatusStore;
  readonly language: string;
  /** Which way the article runs, and so what is written in its cards. */
  readonly direction: Direction;
  readonly runCommand: (id: CommandId) => boolean;
  readonly canRun: (id: CommandId) => boolean;
  /** Where pictures come from and where they are seen. */
  readonly pictures: PictureDoor;
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
