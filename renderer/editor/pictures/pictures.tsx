/** Brings pictures into the text: chosen, dropped from the file manager, pasted. */
import { mergeRegister } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $getRoot,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_EDITOR,
  createCommand,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  PASTE_COMMAND,
  type LexicalCommand,
  type LexicalNode,
} from 'lexical';
import { useEffect } from 'react';
import { $insertWhereSelected } from '../cards/insert-object';
import { useEditorRoom } from '../editor-context';
import { CARRIED_COMMAND, DOCUMENTS_COMMAND, isDocument } from '../extensions/paste';
import type { ObjectBlockNode } from '../nodes/object-nodes';

/** Asks the person for pictures. */
export const CHOOSE_PICTURES: LexicalCommand<'images' | 'gallery'> = createCommand('midad/choose-pictures');

export function Pictures() {
  const { editor, pictures, arrivals } = useEditorRoom();
  useEffect(() => {
    const bring = (files: readonly File[]) => void arrivals.bring(files.map(pictures.fromFile), 'images');
    const choose = async (as: 'images' | 'gallery'): Promise<void> => arrivals.bring(await pictures.choose('many'), as);
    return mergeRegister(
      arrivals.follow(),
      editor.registerCommand(
        CHOOSE_PICTURES,
        (as) => {
          void choose(as);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        CARRIED_COMMAND,
        (carried) => {
          const expected = carried.map(({ _key, file, alt, caption }) => {
            const name = file.name || alt || caption;
            return { key: _key, source: { ...pictures.fromBytes(file), name }, alt, caption };
          });
          void arrivals.expect(expected);
          return true;
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const files = 'clipboardData' in event ? picturesIn(event.clipboardData) : [];
          if (files.length === 0) return false;
          event.preventDefault();
          bring(files);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DRAGOVER_COMMAND,
        (event) => {
          if (!carriesFiles(event)) return false;
          event.preventDefault();
          if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
      editor.registerCommand(
        DROP_COMMAND,
        (event) => {
          const files = [...(event.dataTransfer?.files ?? [])];
          const documents = files.filter(isDocument);
          // Documents alone go in at the letter under the pointer (extensions/paste.ts), which Lexical finds.
          if (!carriesFiles(event) || (files.length > 0 && documents.length === files.length)) return false;
          event.preventDefault();
          $selectDropPlace(event, editor.getElementByKey.bind(editor));
          bring(files.filter((file) => !isDocument(file)));
          if (documents.length > 0) editor.dispatchCommand(DOCUMENTS_COMMAND, documents);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    );
  }, [editor, pictures, arrivals]);
  return null;
}

/** For `createArrivals`. */
export const $placeArriving = (node: ObjectBlockNode): void => $insertWhereSelected(node);

/** Words win: a text processor puts a picture of the words beside them on the clipboard. */
function picturesIn(data: DataTransfer | null): readonly File[] {
  if (data === null || data.getData('text/plain').trim() !== '') return [];
  const files = [...data.files];
  return files.some(isDocument) ? [] : files;
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Before or after the block under the pointer, whichever end of it is nearer; at the end of the text where there is none. */
function $selectDropPlace(event: DragEvent, elementOf: (key: string) => HTMLElement | null): void {
  const target = event.target instanceof Node ? $getNearestNodeFromDOMNode(event.target) : null;
  const block = target?.getTopLevelElement() ?? null;
  const root = $getRoot();
  if (block === null) {
    root.select(root.getChildrenSize(), root.getChildrenSize());
    return;
  }
  const box = elementOf(block.getKey())?.getBoundingClientRect();
  const isBelow = box === undefined || event.clientY > box.top + box.height / 2;
  const at = (block as LexicalNode).getIndexWithinParent() + (isBelow ? 1 : 0);
  root.select(at, at);
}
