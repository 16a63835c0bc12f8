/** The editor as a person meets it, without a window: all its extensions, a selection to put anywhere, and undo. */
import { buildEditorFromExtensions } from '@lexical/extension';
import { HeadlessExtension } from '@lexical/headless';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  $setSelection,
  configExtension,
  defineExtension,
  REDO_COMMAND,
  UNDO_COMMAND,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { Body } from '../../shared/model/body';
import { isSafeHref } from '../../shared/model/href';
import type { TypingHelp } from '../../shared/typing/typing-help';
import { $bodyToLexical } from '../../renderer/editor/body-to-lexical';
import { copyExtension } from '../../renderer/editor/extensions/copy';
import { DropAnchorsExtension } from '../../renderer/editor/comments/drop-anchors';
import { DirectionExtension } from '../../renderer/editor/extensions/direction';
import { IsolatesExtension } from '../../renderer/editor/extensions/isolates';
import { CardsExtension } from '../../renderer/editor/extensions/cards';
import { KeyboardExtension } from '../../renderer/editor/extensions/keyboard';
import { KeysExtension } from '../../renderer/editor/extensions/keys';
import { NormaliseExtension } from '../../renderer/editor/extensions/normalise';
import { pasteExtensions } from '../../renderer/editor/extensions/paste';
import { TypingHelpExtension } from '../../renderer/editor/extensions/typing-help';
import { UndoStepsExtension } from '../../renderer/editor/extensions/undo-steps';
import { bodyNodes } from '../../renderer/editor/nodes/body-nodes';
import { TablesExtension } from '../../renderer/editor/tables/tables-extension';

const noHelp: Omit<TypingHelp, 'base'> = { rules: [], abbreviations: [] };

/** The same extensions as in article-editor.tsx; keys are new1, new2 …; every update is an undo step of its own. */
export function anEditedEditor(body: Body, help: Omit<TypingHelp, 'base'> = noHelp): LexicalEditor {
  let next = 0;
  const newKey = () => `new${(next += 1)}`;
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'midad/test',
      namespace: 'midad',
      theme: { tableScrollableWrapper: 'wide' },
      nodes: () => [...bodyNodes],
      dependencies: [
        HeadlessExtension,
        RichTextExtension,
        ListExtension,
        configExtension(LinkExtension, { validateUrl: isSafeHref, attributes: { rel: null } }),
        UndoStepsExtension,
        configExtension(HistoryExtension, { maxDepth: 200, delay: 0, disabled: false }),
        configExtension(KeysExtension, { newKey }),
        configExtension(DirectionExtension, { base: 'rtl' }),
        configExtension(TablesExtension, { base: 'rtl' }),
        NormaliseExtension,
        KeyboardExtension,
        IsolatesExtension,
        ...pasteExtensions({ newKey, direction: 'rtl' }),
        copyExtension({ direction: 'rtl', language: 'ar' }),
        configExtension(TypingHelpExtension, { help: () => help, base: 'rtl' }),
        CardsExtension,
        DropAnchorsExtension,
      ],
      $initialEditorState: () => $bodyToLexical(body),
      onError: (error) => {
        throw error;
      },
    }),
  );
  settle(editor);
  return editor;
}

/** What is under way becomes a step of its own: reading waits for it. */
const settle = (editor: LexicalEditor): void => editor.read(() => undefined);

/** One change, done when this returns. */
export function edit(editor: LexicalEditor, $change: () => void): void {
  editor.update($change, { discrete: true });
}

export function undo(editor: LexicalEditor): void {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  settle(editor);
}

export function redo(editor: LexicalEditor): void {
  editor.dispatchCommand(REDO_COMMAND, undefined);
  settle(editor);
}

/** Where a caret may stand: a node and how far into it. */
export type Place = { readonly node: LexicalNode; readonly offset: number; readonly type: 'text' | 'element' };

/** Every place of the text in its order: in words, at line breaks, beside objects and cards, and in empty blocks. */
export function $places(element: ElementNode = $getRoot()): Place[] {
  if (element.isEmpty()) return [{ node: element, offset: 0, type: 'element' }];
  return element.getChildren().flatMap((node, index): Place[] => {
    if ($isTextNode(node)) return offsetsOf(node.getTextContent()).map((offset) => ({ node, offset, type: 'text' }));
    if ($isElementNode(node)) return $places(node);
    return [index, index + 1].map((offset) => ({ node: element, offset, type: 'element' }));
  });
}

/** Not between the halves of a surrogate pair, where no caret can stand. */
const offsetsOf = (text: string): number[] =>
  [...text].reduce((offsets, letter) => [...offsets, offsets.at(-1)! + letter.length], [0]);

export function $selectFrom(anchor: Place, focus: Place = anchor): RangeSelection {
  const selection = $createRangeSelection();
  selection.anchor.set(anchor.node.getKey(), anchor.offset, anchor.type);
  selection.focus.set(focus.node.getKey(), focus.offset, focus.type);
  // As Lexical does when a person selects: what is typed looks like that, and what is bold is made plain.
  const looks = selection.getNodes().flatMap((node) => ($isTextNode(node) ? node.getFormat() : []));
  selection.setFormat(looks.length === 0 ? 0 : looks.reduce((both, look) => both & look));
  $setSelection(selection);
  return selection;
}

/**
 * Lexical's development build throws where the selection is out of bounds for a moment while words go; the one that ships moves it to where it ends up
 * anyway. Words that go under a selection nobody has set yet are not met by it.
 */
export function $removeText(selection: RangeSelection): RangeSelection {
  $setSelection(null);
  selection.removeText();
  $setSelection(selection);
  return selection;
}

/** Puts the caret where `|` stands in words that are in one node; two of them hold a range. */
export function $selectWords(words: string): RangeSelection {
  const [before, inside, after] = words.split('|');
  if (before === undefined || inside === undefined) throw new TypeError(`no caret in: ${words}`);
  const { node, offset } = $placeOf(words.replaceAll('|', ''));
  const from = offset + before.length;
  return $selectFrom(
    { node, offset: from, type: 'text' },
    { node, offset: after === undefined ? from : from + inside.length, type: 'text' },
  );
}

/** From the first `|` to the second, which stand in different nodes. */
export function $selectBetween(first: string, second: string): RangeSelection {
  const [start, end] = [first, second].map((words): Place => {
    const { node, offset } = $placeOf(words.replace('|', ''));
    return { node, offset: offset + words.indexOf('|'), type: 'text' };
  });
  return $selectFrom(start!, end);
}

function $placeOf(words: string): Place {
  const node = $getRoot()
    .getAllTextNodes()
    .find((text) => text.getTextContent().includes(words));
  if (node === undefined) throw new TypeError(`these words stand in no single node: ${words}`);
  return { node, offset: node.getTextContent().indexOf(words), type: 'text' };
}
