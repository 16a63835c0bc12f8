/** What a person can do to a text, as data: any of it at any place. Places are numbers that wrap round those the text has. */
import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import { $isTableCellNode, $isTableNode } from '@lexical/table';
import fc from 'fast-check';
import {
  $createNodeSelection,
  $getRoot,
  $getState,
  $isRootNode,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type TextFormatType,
} from 'lexical';
import { carriedBlock } from '../../renderer/editor/carried-state';
import { $containerKey } from '../../renderer/editor/extensions/keys-of-containers';
import { $applyLink, $removeLink } from '../../renderer/editor/link-edit';
import { $blockOf, $blocks, $containerOf, $isContainer } from '../../renderer/editor/nodes/body-nodes';
import { $isFactBox, $isFactBoxTitle } from '../../renderer/editor/nodes/fact-box-nodes';
import { $isObject, rawObject } from '../../renderer/editor/nodes/object-nodes';
import { $turnSelectionInto, type BlockKind } from '../../renderer/editor/turn-into';
import { unreachable } from '../../shared/unreachable';
import { $places, $removeText, $selectFrom, edit, redo, undo, type Place } from './edited-editor';

/** From the place numbered `from` as many places on as `length` says, at most to the end. */
type Range = { readonly from: number; readonly length: number };

type WordChange =
  | (Range & { readonly kind: 'type'; readonly text: string })
  | (Range & { readonly kind: 'enter' | 'break' | 'delete' | 'unlink' | 'nest' | 'unnest' })
  | (Range & { readonly kind: 'format'; readonly format: TextFormatType })
  | (Range & { readonly kind: 'turn'; readonly into: BlockKind })
  | (Range & { readonly kind: 'link'; readonly href: string })
  | (Range & { readonly kind: 'paste'; readonly at: number });
type BlockChange = { readonly kind: 'move' | 'drop'; readonly from: number; readonly to: number };
type Change = WordChange | BlockChange;

export type Edit = Change | { readonly kind: 'undo' } | { readonly kind: 'redo' };

const place = fc.nat({ max: 400 });
const caret = fc.record({ from: place, length: fc.constant(0) });
const range = fc.record({
  from: place,
  length: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 12 }) }, fc.nat({ max: 120 })),
});
const caretOrRange = fc.oneof({ weight: 2, arbitrary: caret }, range);

const kinds = ['normal', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'bullet', 'number'] as const;

const on = <Extra extends object>(
  where: fc.Arbitrary<Range>,
  extra: fc.Arbitrary<Extra>,
): fc.Arbitrary<Range & Extra> => fc.tuple(where, extra).map(([own, more]) => ({ ...own, ...more }));

/** Everything but undo and redo. */
export const arbitraryChange: fc.Arbitrary<Edit> = fc.oneof<fc.MaybeWeightedArbitrary<Change>[]>(
  on(
    caretOrRange,
    fc.record({ kind: fc.constant('type' as const), text: fc.constantFrom('ب', 'خبر ', 'a', '، ', '😀', 'ُ') }),
  ),
  on(caretOrRange, fc.record({ kind: fc.constantFrom('enter' as const, 'enter' as const, 'break' as const) })),
  on(range, fc.record({ kind: fc.constant('delete' as const) })),
  on(
    range,
    fc.record({
      kind: fc.constant('format' as const),
      format: fc.constantFrom<TextFormatType[]>('bold', 'bold', 'italic', 'underline', 'subscript', 'highlight'),
    }),
  ),
  on(caretOrRange, fc.record({ kind: fc.constant('turn' as const), into: fc.constantFrom(...kinds) })),
  on(
    caretOrRange,
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom('https://example.org/', 'https://example.net/خبر', 'javascript:alert(1)'),
    }),
  ),
  on(caretOrRange, fc.record({ kind: fc.constant('unlink' as const) })),
  on(caretOrRange, fc.record({ kind: fc.constantFrom('nest' as const, 'unnest' as const) })),
  on(range, fc.record({ kind: fc.constant('paste' as const), at: place })),
  fc.record({ kind: fc.constantFrom('move' as const, 'drop' as const), from: place, to: place }),
);

export const arbitraryEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: arbitraryChange },
  { weight: 1, arbitrary: fc.constantFrom({ kind: 'undo' as const }, { kind: 'redo' as const }) },
);

/** Does it, and says which blocks the edit was about by their keys; null for undo and redo, which may be about all. */
export function applyEdit(editor: LexicalEditor, change: Edit): ReadonlySet<string> | null {
  if (change.kind === 'undo') undo(editor);
  else if (change.kind === 'redo') redo(editor);
  else return applyChange(editor, change);
  return null;
}

function applyChange(editor: LexicalEditor, change: Change): ReadonlySet<string> {
  let touched = new Set<string>();
  edit(editor, () => {
    const blocks = [...$touchedBlocks(change), ...$touchedTitles(change)].flatMap((block) => [
      block,
      ...[$containerOf(block)].filter((container) => container !== null),
    ]);
    touched = new Set(blocks.flatMap((block) => $keyOf(block) ?? []));
    $apply(editor, change);
  });
  return touched;
}

const isOfBlocks = (change: Change): change is BlockChange => change.kind === 'move' || change.kind === 'drop';

function $apply(editor: LexicalEditor, change: Change): void {
  if (isOfBlocks(change)) return $applyToBlocks(change);
  const { anchor, focus } = $ends(change);
  const selection = $selectFrom(anchor, focus);
  if (replaces.has(change.kind)) $removeText(selection);
  switch (change.kind) {
    case 'delete':
      return;
    case 'type':
      return selection.insertText(change.text);
    case 'enter':
      return void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    case 'break':
      return void editor.dispatchCommand(INSERT_LINE_BREAK_COMMAND, false);
    case 'format':
      return void editor.dispatchCommand(FORMAT_TEXT_COMMAND, change.format);
    case 'turn':
      return $turnSelectionInto(change.into);
    case 'link':
      return $applyLink(change.href);
    case 'unlink':
      return $removeLink();
    case 'nest':
    case 'unnest':
      // In a table Tab goes from cell to cell.
      if ($isTableNode($containerOf(anchor.node))) return;
      return void editor.dispatchCommand(KEY_TAB_COMMAND, aTab(change.kind));
    case 'paste': {
      const { nodes } = JSON.parse(JSON.stringify($generateJSONFromSelectedNodes(editor, selection))) as Clipboard;
      const target = $selectFrom($placeAt(change.at));
      return $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(nodes), target);
    }
    default:
      return unreachable(change);
  }
}

/** What takes the place of the words that are selected. */
const replaces = new Set<Edit['kind']>(['type', 'enter', 'break', 'delete']);

type Clipboard = ReturnType<typeof $generateJSONFromSelectedNodes>;

const aTab = (kind: 'nest' | 'unnest'): KeyboardEvent =>
  ({ shiftKey: kind === 'unnest', preventDefault: () => undefined }) as KeyboardEvent;

/** Carries a block that stands at the root before another, or takes it away as a click on its card and Delete do. */
function $applyToBlocks({ kind, from, to }: BlockChange): void {
  $setSelection(null);
  const nodes = $getRoot().getChildren();
  const node = nodes[from % nodes.length]!;
  const target = nodes[to % nodes.length]!;
  if (kind === 'move') {
    if (!node.is(target)) target.insertBefore(node);
  } else if ($isObject(node)) {
    const selection = $createNodeSelection();
    selection.add(node.getKey());
    $setSelection(selection);
    selection.deleteNodes();
  }
}

function $ends({ from, length }: Range) {
  const places = $places();
  const start = from % Math.max(places.length, 1);
  const [anchor, focus] = [$placeAt(start), $placeAt(Math.min(start + length, places.length - 1))];
  // A selection that goes over the border of a cell or a box is one of cells, or takes the whole table: it is no range of letters.
  return { anchor, focus: $rootOf(anchor.node) === $rootOf(focus.node) ? focus : anchor };
}

/** The cell, the title, the box or the text itself that a node stands in. */
function $rootOf(node: LexicalNode): NodeKey {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isTableCellNode(at) || $isFactBoxTitle(at) || $isFactBox(at)) return at.getKey();
  }
  return 'root';
}

/** A title is no block, but an edit there is one of its box. */
function $touchedTitles(change: Change): LexicalNode[] {
  if (isOfBlocks(change)) return [];
  const { anchor, focus } = $ends(change);
  const places = change.kind === 'paste' ? [$placeAt(change.at)] : [anchor, focus];
  return places.flatMap(({ node }) => $containerOf(node) ?? []);
}

function $placeAt(index: number) {
  const places = $places();
  return places[index % places.length]!;
}

/** The blocks from the first to the last that the edit selects; where it changes a list's kind, all that stand in that list. */
function $touchedBlocks(change: Change): LexicalNode[] {
  const blocks = [...$blocks($getRoot())];
  if (isOfBlocks(change)) {
    const nodes = $getRoot().getChildren();
    const node = nodes[change.from % nodes.length]!;
    return blocks.filter((block) => block.is(node) || node.isParentOf(block));
  }
  const { anchor, focus } = $ends(change);
  if (change.kind === 'paste') return [$blockOf($placeAt(change.at).node)].filter((block) => block !== null);
  const [first, last] = [$besides(anchor)[0], $besides(focus)[1]];
  const selected = blocks.slice(
    blocks.findIndex((block) => block.is(first) || first?.isParentOf(block)),
    blocks.findLastIndex((block) => block.is(last) || last?.isParentOf(block)) + 1,
  );
  if (change.kind !== 'turn') return selected;
  const lists = new Set(selected.map((block) => block.getParent()?.getKey()));
  return blocks.filter((block) => selected.includes(block) || lists.has(block.getParent()?.getKey()));
}

/** The block that a place is in; beside a card it is at the root, and may be about what stands on either side. */
function $besides({ node, offset }: Place): readonly [LexicalNode | null, LexicalNode | null] {
  if (!$isRootNode(node)) return [$blockOf(node), $blockOf(node)];
  const last = node.getChildrenSize() - 1;
  return [node.getChildAtIndex(Math.max(offset - 1, 0)), node.getChildAtIndex(Math.min(offset, last))];
}

function $keyOf(block: LexicalNode): string | null {
  if ($isContainer(block)) return $containerKey(block);
  return $isObject(block) ? $getState(block, rawObject)._key : ($getState(block, carriedBlock)?.key ?? null);
}
