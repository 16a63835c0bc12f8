/** Words in a table's caption and a box's title: lines on the page that are no blocks of text and no fields. */
import { $isTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import { findQuote } from '../../../shared/comments/quote';
import { $blockText, rangeOf } from '../block-text';
import { $blocksOfKeys } from '../document-key';
import { captionOfTable } from '../find/card-texts';
import { $isFactBox, $titleOf } from '../nodes/fact-box-nodes';
import type { ShownText } from './shown-comments';

export function rangesInLines(
  editor: LexicalEditor,
  texts: readonly ShownText[],
): readonly { readonly thread: string; readonly range: Range }[] {
  return editor.read(() => {
    const nodes = $blocksOfKeys(new Set(texts.map(({ key }) => key)));
    return texts.flatMap(({ thread, key, field, quote }) => {
      const node = nodes.get(key);
      if ($isTableNode(node) && field === 'caption') {
        const caption = captionOfTable(editor, node.getKey());
        const place = caption === null ? null : findQuote(caption.data, quote);
        return caption === null || place === null ? [] : [{ thread, range: rangeIn(caption, place.start, place.end) }];
      }
      const title = $isFactBox(node) && field === 'title' ? $titleOf(node) : null;
      const text = title === null ? null : $blockText(title);
      const place = text === null ? null : findQuote(text.text, quote);
      const range = text === null || place === null ? null : rangeOf(editor, text, place);
      return range === null ? [] : [{ thread, range }];
    });
  });
}

function rangeIn(text: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  return range;
}
