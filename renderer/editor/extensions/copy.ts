/** What is copied or cut, for programs that are not Midad. Our own form on the clipboard is Lexical's and beside it. */
import { GetClipboardDataExtension } from '@lexical/clipboard';
import { $isRangeSelection, configExtension, type BaseSelection } from 'lexical';
import { clipboardHtml, clipboardText, type ClipboardOptions } from '../../../shared/export/clipboard';
import type { Body } from '../../../shared/model/body';
import { sliceBody } from '../../../shared/model/slice-body';
import { $lexicalToBody } from '../lexical-to-body';
import { $caretAt } from '../show-body';

export function copyExtension(options: ClipboardOptions) {
  return configExtension(GetClipboardDataExtension, {
    $exportMimeType: {
      'text/html': [(selection, next) => exported(selection, (body) => clipboardHtml(body, options)) ?? next()],
      'text/plain': [(selection, next) => exported(selection, (body) => clipboardText(body, options)) ?? next()],
    },
  });
}

/** Null where the selection is not one of words: a card, or cells of a table. */
function exported(selection: BaseSelection | null, write: (body: Body) => string): string | null {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return null;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const [from, to] = [$caretAt(start), $caretAt(end)];
  const slice = from === null || to === null ? null : sliceBody($lexicalToBody(), from, to);
  return slice === null ? null : write(slice);
}
