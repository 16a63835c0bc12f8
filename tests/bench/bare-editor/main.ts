/** Lexical with rich text and history and nothing else, filled with the paragraphs that the page's address carries. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const { paragraphs } = globalThis as unknown as { paragraphs: readonly string[] };
const editor = createEditor({
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(document.querySelector<HTMLElement>('#editor'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 500);
editor.update(
  () => {
    const nodes = paragraphs.map((text) => $createParagraphNode().append($createTextNode(text)));
    $getRoot()
      .clear()
      .append(...nodes);
  },
  { discrete: true },
);
document.documentElement.dataset['ready'] = 'true';
