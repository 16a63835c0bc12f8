/**
 * Typographic help in the text. The key goes in as it was typed, then its change comes as a step of its own, so that undo takes back the change and
 * leaves the key. What was taken back is not changed again at that place.
 */
import { mergeRegister } from '@lexical/utils';
import {
  $getNodeByKey,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  defineExtension,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  safeCast,
  UNDO_COMMAND,
  type LexicalEditor,
  type RangeSelection,
} from 'lexical';
import { typingChange, type TypingChange, type TypingHelp } from '../../../shared/typing/typing-help';
import { carriedBlock } from '../carried-state';
import { $blockOf } from '../nodes/body-nodes';

type TypingHelpConfig = {
  /** Asked with each key, so that a switch counts at once. */
  readonly help: () => Omit<TypingHelp, 'base'>;
  readonly base: TypingHelp['base'];
};

export const TypingHelpExtension = defineExtension({
  name: 'midad/typing-help',
  config: safeCast<TypingHelpConfig>({ help: () => ({ rules: [], abbreviations: [] }), base: 'rtl' }),
  register: registerTypingHelp,
});

/** A change that came by itself, in its place. */
type Changed = { readonly block: string; readonly before: string; readonly change: TypingChange };

function registerTypingHelp(editor: LexicalEditor, { help, base }: TypingHelpConfig): () => void {
  /** What the next undo would take back, as long as nothing else has been changed since. */
  let last: Changed | null = null;
  let isChanging = false;
  const refused = new Set<string>();

  const $changeFor = (key: string): Changed | null => {
    const place = $placeOfCaret();
    const change = place === null ? null : typingChange({ ...place, key }, { ...help(), base });
    if (place === null || change === null) return null;
    const changed = { block: place.block, before: place.before, change };
    return refused.has(nameOf(changed)) ? null : changed;
  };

  const apply = (changed: Changed): void => {
    isChanging = true;
    editor.update(() => $replaceBeforeCaret(changed.change), { discrete: true, tag: HISTORY_PUSH_TAG });
    isChanging = false;
    last = changed;
  };

  return mergeRegister(
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const { data, inputType, isComposing } = event;
        if (inputType !== 'insertText' || isComposing || data === null || $changeFor(data) === null) return false;
        event.preventDefault();
        return editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data);
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (typed) => {
        const selection = $getSelection();
        if (typeof typed !== 'string' || !$isRangeSelection(selection)) return false;
        const changed = $changeFor(typed);
        if (changed === null) return false;
        selection.insertText(typed);
        // Once the key is in a state of its own: an update that is not committed yet would take the change in.
        $onUpdate(() => queueMicrotask(() => apply(changed)));
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      const isOther = !isChanging && !tags.has(HISTORIC_TAG) && dirtyElements.size + dirtyLeaves.size > 0;
      if (isOther) last = null;
    }),
    editor.registerCommand(
      UNDO_COMMAND,
      () => {
        if (last !== null) refused.add(nameOf(last));
        last = null;
        return false;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** The words right before it name a place well enough, and still do when text above it grows. */
const nameOf = ({ block, before, change }: Changed): string => JSON.stringify([block, before.slice(-40), change]);

/** Null where nothing may be changed: a range is selected, the words are code, the key goes beside an object. */
function $placeOfCaret(): { readonly block: string; readonly before: string; readonly after: string } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.hasFormat('code')) return null;
  const { anchor } = selection;
  const node = anchor.getNode();
  const block = $blockOf(node);
  if (block === null) return null;
  const key = $getState(block, carriedBlock)?.key ?? block.getKey();
  if (!$isTextNode(node)) return block.isEmpty() ? { block: key, before: '', after: '' } : null;
  const own = node.getTextContent();
  const [before, after] = [[own.slice(0, anchor.offset)], [own.slice(anchor.offset)]];
  let isBefore = true;
  for (const text of block.getAllTextNodes()) {
    if (text.is(node)) isBefore = false;
    else if (isBefore) before.splice(-1, 0, text.getTextContent());
    else after.push(text.getTextContent());
  }
  return { block: key, before: before.join(''), after: after.join('') };
}

/** The letters that give way may lie in several nodes: the last keeps its look and takes the new ones. */
function $replaceBeforeCaret({ removed, inserted }: TypingChange): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const isThere = $extendBack(selection, removed.length);
  if (isThere && selection.getTextContent() === removed) selection.insertText(inserted);
  else selection.anchor.set(selection.focus.key, selection.focus.offset, selection.focus.type);
}

function $extendBack(selection: RangeSelection, units: number): boolean {
  const { key, offset, type } = selection.focus;
  let left = units;
  let node = $getNodeByKey(key);
  let at = offset;
  while (type === 'text' && $isTextNode(node)) {
    if (left <= at) {
      selection.anchor.set(node.getKey(), at - left, 'text');
      return true;
    }
    left -= at;
    node = node.getPreviousSibling();
    at = $isTextNode(node) ? node.getTextContentSize() : 0;
  }
  return false;
}
