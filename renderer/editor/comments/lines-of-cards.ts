/** Words in a table's caption and a box's title: lines on the page that are no blocks of text and no fields. */
import { $isTableNode } from '@lexical/table';
import type { LexicalEditor } from 'lexical';
import type { TextSpan } from '../../../shared/comments/quote';
import { $blockText, pointOf, rangeOf } from '../block-text';
import { $blocksOfKeys } from '../document-key';
import { captionOfTable } from '../find/card-texts';
import { $isFactBox, $titleOf } from '../nodes/fact-box-nodes';

/** `key`: of the card's block; `field`: which of its texts. */
type InLine = { readonly key: string; readonly field: string };

/** Where each stands on screen; those whose line is not drawn, or that `placeIn` does not find in it, are left out. A place without letters is a caret's. */
export function rangesInLines<Text extends InLine>(
  editor: LexicalEditor,
  texts: readonly Text[],
  placeIn: (text: string, one: Text) => TextSpan | null,
): readonly { readonly of: Text; readonly range: Range }[] {
  return editor.read(() => {
    const nodes = $blocksOfKeys(new Set(texts.map(({ key }) => key)));
    return texts.flatMap((of) => {
      const node = nodes.get(of.key);
      if ($isTableNode(node) && of.field === 'caption') {
        const caption = captionOfTable(editor, node.getKey());
        const place = caption === null ? null : placeIn(caption.data, of);
        return caption === null || place === null ? [] : [{ of, range: rangeIn(caption, place) }];
      }
      const title = $isFactBox(node) && of.field === 'title' ? $titleOf(node) : null;
      const text = title === null ? null : $blockText(title);
      const place = text === null ? null : placeIn(text.text, of);
      if (text === null || place === null) return [];
      const range = place.start < place.end ? rangeOf(editor, text, place) : pointOf(editor, text, place.start);
      return range === null ? [] : [{ of, range }];
    });
  });
}

function rangeIn(text: Text, { start, end }: TextSpan): Range {
  const range = document.createRange();
  range.setStart(text, Math.min(start, text.length));
  range.setEnd(text, Math.min(end, text.length));
  return range;
}
