/** What comes in from a clipboard or is dropped: anybody's HTML and plain text as blocks of the model, put in at the caret as one step that can be undone. */
import { ClipboardImportExtension, type ImportMimeTypeFunction } from '@lexical/clipboard';
import {
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $onUpdate,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_NORMAL,
  configExtension,
  createCommand,
  defineExtension,
  PASTE_TAG,
  UNDO_COMMAND,
  type BaseSelection,
  type LexicalEditor,
} from 'lexical';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import type { Direction } from '../../../shared/arabic/direction';
import { readPastedHtml } from '../../../shared/import/clean/read-html';
import type { LeftOut, NewKey } from '../../../shared/import/imported';
import { readPastedText } from '../../../shared/import/plain/pasted-text';
import { isCarried, type CarriedPicture } from '../../../shared/import/pictures/carried-picture';
import { isTextBlock, type Block } from '../../../shared/model/body';
import { bodyText } from '../../../shared/model/plain-text';
import { $insertBlocks } from '../insert-blocks';
import { arrivingType } from '../pictures/arriving/arriving-type';

/** What became of a paste, once it stands in the text. */
export type Pasted = {
  readonly leftOut: readonly LeftOut[];
  readonly undo: () => void;
  /** Takes it back and puts the words in without any look; null where there is nothing to undress. */
  readonly asPlain: (() => void) | null;
};

/** Sent after each paste of what others wrote. */
export const PASTED_COMMAND = createCommand<Pasted>('MIDAD_PASTED');
/** The next paste is words alone, whatever the clipboard holds. */
export const PLAIN_NEXT_COMMAND = createCommand<null>('MIDAD_PLAIN_NEXT');

type PasteConfig = {
  readonly newKey: NewKey;
  /** The article's. */
  readonly direction: Direction;
};

/** Pictures that came with what is pasted, and whose places are about to stand in the text. Unhandled where the editor takes no pictures. */
export const CARRIED_COMMAND = createCommand<readonly CarriedPicture[]>('MIDAD_CARRIED');

/** Files that hold a text: dropped on the editor, or copied in a file manager. */
export const DOCUMENTS_COMMAND = createCommand<readonly File[]>('MIDAD_DOCUMENTS');
export const isDocument = ({ name }: File): boolean => /\.(docx|odt|txt|html?|md|markdown)$/i.test(name);

/** Editors whose next paste is to be plain. */
const plainNext = new WeakSet<LexicalEditor>();

/** Pictures are somebody else's; what is neither is nobody's. */
const DocumentsExtension = defineExtension({
  name: 'midad/documents',
  register: (editor) =>
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        const documents = files.filter(isDocument);
        if (documents.length > 0) editor.dispatchCommand(DOCUMENTS_COMMAND, documents);
        return documents.length > 0 && documents.length === files.length;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
});

const PlainNextExtension = defineExtension({
  name: 'midad/plain-next',
  register: (editor) =>
    editor.registerCommand(PLAIN_NEXT_COMMAND, () => plainNext.add(editor) !== undefined, COMMAND_PRIORITY_EDITOR),
});

/** All ways in: paste, drop from another program, and what the system's menus insert. Our own clipboard keeps Lexical's way and its checks. */
export function pasteExtensions(config: PasteConfig) {
  const $html: ImportMimeTypeFunction = (html, selection, _next, transfer) => {
    if (plainNext.has($getEditor())) return false;
    const read = readPastedHtml(html, config);
    const plain = transfer.getData('text/plain');
    const isEmpty = bodyText(read.body) === '' && read.body.every(isTextBlock);
    if (isEmpty && plain.trim() !== '') return false;
    const { blocks, leftOut } = $placesHeld(isEmpty ? [] : read.body);
    return $paste(selection, { ...config, blocks, leftOut: [...read.leftOut, ...leftOut], plain });
  };
  const $plain: ImportMimeTypeFunction = (text, selection) => {
    const signs = plainNext.delete($getEditor()) ? 'letters' : 'read';
    return $paste(selection, {
      ...config,
      blocks: readPastedText(text, { ...config, signs }),
      leftOut: [],
      plain: text,
    });
  };
  return [
    configExtension(ClipboardImportExtension, { $importMimeType: { 'text/html': [$html], 'text/plain': [$plain] } }),
    PlainNextExtension,
    DocumentsExtension,
  ] as const;
}

/** With a place for each picture that comes along, or, where nobody takes it, without it. */
function $placesHeld(blocks: readonly Block[]): Pick<Paste, 'blocks' | 'leftOut'> {
  const carried = blocks.filter(isCarried);
  if (carried.length === 0) return { blocks, leftOut: [] };
  if (!$getEditor().dispatchCommand(CARRIED_COMMAND, carried))
    return {
      blocks: blocks.filter((block) => !isCarried(block)),
      leftOut: carried.map(({ alt, caption }) => ({ what: 'image', text: alt || caption })),
    };
  return {
    blocks: blocks.map((block) => (isCarried(block) ? { _type: arrivingType, _key: block._key } : block)),
    leftOut: [],
  };
}

type Paste = PasteConfig & {
  readonly blocks: readonly Block[];
  readonly leftOut: readonly LeftOut[];
  /** The same in plain words. */
  readonly plain: string;
};

function $paste(selection: BaseSelection, paste: Paste): true {
  const editor = $getEditor();
  const before = selection.clone();
  if (paste.blocks.length > 0) $insertBlocks(paste.blocks, selection);
  // After the update: whoever hears of it may undo it.
  $onUpdate(() => {
    editor.dispatchCommand(PASTED_COMMAND, {
      leftOut: paste.leftOut,
      undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
      asPlain: paste.plain.trim() === '' ? null : () => insertPlain(editor, paste, before),
    });
  });
  return true;
}

/** `before`: the caret as it stood then, which the undone text has only if something had been written since it was put there. */
function insertPlain(editor: LexicalEditor, { plain, newKey, direction, blocks }: Paste, before: BaseSelection): void {
  if (blocks.length > 0) editor.dispatchCommand(UNDO_COMMAND, undefined);
  // Reading waits for it, so that what follows is a step of its own.
  editor.read(() => undefined);
  editor.update(
    () => {
      const selection = $getSelection() ?? ($isInText(before) ? before.clone() : $getRoot().selectEnd());
      $insertBlocks(readPastedText(plain, { newKey, direction, signs: 'letters' }), selection);
    },
    { tag: PASTE_TAG },
  );
}

const $isInText = (selection: BaseSelection): boolean =>
  selection.getStartEndPoints()?.every(({ key }) => $getNodeByKey(key) !== null) ?? false;

/** At the caret, or at the end where there is none. Done when this returns: whoever tells of it may undo it. */
export function insertDocument(editor: LexicalEditor, blocks: readonly Block[]): void {
  editor.update(() => $insertBlocks(blocks, $getSelection() ?? $getRoot().selectEnd()), {
    discrete: true,
    tag: PASTE_TAG,
  });
}
