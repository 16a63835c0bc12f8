/** An address that is pasted over selected words makes them a link, as people know it from Word and the web; the words stay. */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  PASTE_COMMAND,
  PASTE_TAG,
  $addUpdateTag,
} from 'lexical';
import { isSafeHref } from '../../../shared/model/href';
import { $applyLink } from '../link-edit';

export const PastedLinksExtension = defineExtension({
  name: 'midad/pasted-links',
  register: (editor) =>
    editor.registerCommand(
      PASTE_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!(event instanceof ClipboardEvent) || !$isRangeSelection(selection) || selection.isCollapsed())
          return false;
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        if (/\s/.test(text) || !isSafeHref(text) || isSafeHref(selection.getTextContent().trim())) return false;
        event.preventDefault();
        $addUpdateTag(PASTE_TAG);
        $applyLink(text);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
});
