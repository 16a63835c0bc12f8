/** What stands where the caret is, for a menu that offers something to do with it. */
import {
  $createRangeSelectionFromDom,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from 'lexical';
import { wordAt, type WrittenWord } from '../../shared/spelling/words';
import { $blockText, $placeOfPoint, $replaceStretch } from './block-text';
import { $selectedLink } from './link-edit';

export type BodySpot = {
  /** The Arabic word at the caret, as a dictionary is asked about it. */
  readonly word: string | null;
  readonly selectedText: string;
  readonly isLink: boolean;
  /** Where the caret is on screen. */
  readonly box: DOMRect | null;
  /** Puts other letters in place of the word, which keep its looks; one undo brings it back. */
  readonly replaceWord: (letters: string) => void;
  /** The next key goes on writing where the caret was. */
  readonly focus: () => void;
};

/** Null where the caret is not in this text. */
export function readBodySpot(editor: LexicalEditor): BodySpot | null {
  const root = editor.getRootElement();
  const shown = globalThis.getSelection();
  if (root === null || shown === null || !root.contains(shown.anchorNode)) return null;
  // A press of the right button has moved the caret, and the editor hears of it only later.
  editor.update(() => $setSelection($createRangeSelectionFromDom(shown, editor)), { discrete: true });
  const box = shown.rangeCount > 0 ? shown.getRangeAt(0).getBoundingClientRect() : null;
  return editor.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const place = $placeOfPoint(selection.isBackward() ? selection.anchor : selection.focus);
    const found = place === null ? null : wordAt(place.text.text, place.offset);
    const block = place?.block.getKey() ?? '';
    return {
      word: found?.word ?? null,
      selectedText: selection.getTextContent(),
      isLink: $selectedLink() !== null,
      box,
      replaceWord: (letters) => {
        if (found !== null) replaceWord(editor, { block, found, letters });
      },
      focus: () => editor.focus(),
    };
  });
}

type Replacement = { readonly block: string; readonly found: WrittenWord; readonly letters: string };

function replaceWord(editor: LexicalEditor, { block, found, letters }: Replacement): void {
  editor.update(
    () => {
      const element = $getNodeByKey(block);
      if (!$isElementNode(element)) return;
      const text = $blockText(element);
      // The text may have changed behind the menu: another desk's version was merged in.
      if (wordAt(text.text, found.end)?.word !== found.word) return;
      const caret = $replaceStretch(text, found, letters);
      caret?.node.select(caret.offset, caret.offset);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}
