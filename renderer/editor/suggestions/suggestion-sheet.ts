/**
 * What a suggestion shows that has no letters in the text: the words that are gone, small and struck out above the line where they stood, and a bar in the
 * margin of what looks other or is another block. Drawn on a sheet over the text: lines break where they did, and nothing is copied that was not written.
 */
import { $getRoot, $getState, type LexicalEditor, type NodeKey } from 'lexical';
import { directionOf } from '../../../shared/arabic/direction';
import { carriedBlock } from '../carried-state';
import { $containerKey } from '../extensions/keys-of-containers';
import { $isContainer, $textBlocks } from '../nodes/body-nodes';
import { $isObject, rawObject } from '../nodes/object-nodes';
import type { ShownSuggestion } from './paint-suggestions';
import styles from './suggestion-sheet.module.css';

export type DrawnSuggestion = ShownSuggestion & {
  readonly isCurrent: boolean;
  /** Where its words were: letters that stand there now, else a caret's place. */
  readonly point: Range | null;
};

type Sign = {
  readonly element: HTMLElement;
  /** Where it belongs on screen; null while that is not drawn. */
  readonly box: () => DOMRect | null;
};

/** CSS pixels beside a place, below which its words run the other way. */
const enoughRoom = 120;

export type SuggestionSheet = ReturnType<typeof createSuggestionSheet>;

/** Of all blocks, beside what hangs on the words of one. */
const wholeText: NodeKey = '';

/** Letters; longer words that are gone are read in the list. */
const longestGone = 40;

export function createSuggestionSheet(editor: LexicalEditor, choose: (id: string) => void) {
  const drawn = new Map<NodeKey, readonly Sign[]>();
  let sheet: HTMLElement | null = null;
  let frame: number | null = null;

  const forget = (key: NodeKey): void => {
    for (const { element } of drawn.get(key) ?? []) element.remove();
    drawn.delete(key);
  };
  const put = (key: NodeKey, signs: readonly Sign[]): void => {
    forget(key);
    drawn.set(key, signs);
    sheet?.append(...signs.map(({ element }) => element));
    place();
  };
  const place = (): void => {
    frame ??= requestAnimationFrame(placeNow);
  };
  /** Reads all places before it writes any. */
  const placeNow = (): void => {
    frame = null;
    if (sheet === null || drawn.size === 0) return;
    const origin = sheet.getBoundingClientRect();
    const signs = [...drawn.values()].flat();
    const boxes = signs.map(({ box }) => box());
    signs.forEach(({ element }, at) => setAt(element, boxes[at] ?? null, origin));
    keepApart(signs.map(({ element }) => element));
  };
  const signOf = (one: ShownSuggestion, kind: 'gone' | 'bar' | 'goneBlock', isCurrent: boolean): HTMLElement => {
    const element = document.createElement('span');
    element.className = styles['sign']!;
    element.dataset['kind'] = kind;
    element.dataset['person'] = String(one.colour);
    if (isCurrent) element.dataset['current'] = '';
    element.title = one.said;
    if (kind !== 'bar') {
      element.append(slipOf(one.gone));
    }
    // The caret stays where it is.
    element.addEventListener('pointerdown', (event) => event.preventDefault());
    element.addEventListener('click', () => choose(one.id));
    return element;
  };
  return {
    holds: (key: NodeKey): boolean => drawn.has(key),
    forget,
    place,
    /** Of a text block: what hangs on its words. */
    put: (key: NodeKey, suggestions: readonly DrawnSuggestion[]): void =>
      put(
        key,
        suggestions.flatMap((one): Sign[] => {
          const { point } = one;
          const gone = point === null ? [] : [{ element: signOf(one, 'gone', one.isCurrent), box: () => boxOf(point) }];
          const lines = one.mark === 'looks' ? [barOver(signOf(one, 'bar', one.isCurrent), editor, key)] : [];
          return [...gone, ...lines];
        }),
      ),
    /** Of whole blocks, wherever they are. Only within a read. */
    showBlocks: (suggestions: readonly ShownSuggestion[], active: string | null): void => {
      const keys = $nodeKeys();
      put(
        wholeText,
        suggestions.flatMap((one): Sign[] => {
          const key = keys.get(one.place.key ?? '') ?? null;
          const isCurrent = one.id === active;
          if (one.place.kind === 'block')
            return key === null ? [] : [barOver(signOf(one, 'bar', isCurrent), editor, key)];
          return [{ element: signOf(one, 'goneBlock', isCurrent), box: () => belowBox(editor, key) }];
        }),
      );
    },
    drawOn: (element: HTMLElement) => {
      sheet = element;
      sheet.append(...[...drawn.values()].flat().map((sign) => sign.element));
      // What stands below a block moves when the block grows.
      const watch = new ResizeObserver(place);
      watch.observe(element);
      place();
      return () => {
        watch.disconnect();
        if (frame !== null) cancelAnimationFrame(frame);
        frame = null;
        sheet = null;
      };
    },
  };
}

/** The sheet measures from the left; only the words themselves run their way. */
function slipOf(gone: string): HTMLElement {
  const slip = document.createElement('span');
  const words = document.createElement('del');
  words.dir = directionOf(gone);
  words.textContent = gone.trim() === '' ? '␣' : gone.trim().slice(0, longestGone);
  slip.append(words);
  return slip;
}

const barOver = (element: HTMLElement, editor: LexicalEditor, key: NodeKey): Sign => ({
  element,
  box: () => editor.getElementByKey(key)?.getBoundingClientRect() ?? null,
});

/** Letters begin a line where a caret before them would still end the one above, so they are asked for first. */
function boxOf(point: Range): DOMRect | null {
  const box = point.getClientRects()[0] ?? point.getBoundingClientRect();
  if (box.height === 0) return null;
  const element = point.startContainer instanceof Element ? point.startContainer : point.startContainer.parentElement;
  const isRtl = element !== null && getComputedStyle(element).direction === 'rtl';
  return new DOMRect(isRtl ? box.right : box.left, box.top, 0, box.height);
}

/** A line below a block; above the first one where there is none. */
function belowBox(editor: LexicalEditor, key: NodeKey | null): DOMRect | null {
  const element = key === null ? null : editor.getElementByKey(key);
  if (element !== null) {
    const { left, width, bottom } = element.getBoundingClientRect();
    return new DOMRect(left, bottom, width, 0);
  }
  const first = editor.getRootElement()?.firstElementChild?.getBoundingClientRect();
  return first === undefined ? null : new DOMRect(first.left, first.top, first.width, 0);
}

function setAt(element: HTMLElement, box: DOMRect | null, origin: DOMRect): void {
  element.hidden = box === null;
  if (box === null) return;
  const { style } = element;
  style.setProperty('--x', `${box.left - origin.left}px`);
  style.setProperty('--y', `${box.top - origin.top}px`);
  style.setProperty('--width', `${box.width}px`);
  style.setProperty('--height', `${box.height}px`);
  // The words run the way one reads, as far as there is room.
  const rooms = { left: box.left - origin.left, right: origin.right - box.left };
  const wished = element.querySelector('del')?.dir === 'ltr' ? 'right' : 'left';
  const side = rooms[wished] >= enoughRoom ? wished : wished === 'left' ? 'right' : 'left';
  element.dataset['side'] = side;
  style.setProperty('--room', `${Math.max(0, rooms[side])}px`);
}

/** Where two stand in each other's way, the later one shows its sign alone. */
function keepApart(elements: readonly HTMLElement[]): void {
  const words = elements.filter(({ dataset, hidden }) => dataset['kind'] === 'gone' && !hidden);
  for (const element of words) delete element.dataset['tight'];
  const boxes = words.map((element) => element.firstElementChild!.getBoundingClientRect());
  const kept: DOMRect[] = [];
  words.forEach((element, at) => {
    const box = boxes[at]!;
    if (kept.some((other) => isOver(box, other))) element.dataset['tight'] = '';
    else kept.push(box);
  });
}

const isOver = (one: DOMRect, other: DOMRect): boolean =>
  Math.abs(one.top - other.top) < one.height && one.left < other.right && other.left < one.right;

/** The nodes of every block, by the document's keys. */
function $nodeKeys(): ReadonlyMap<string, NodeKey> {
  const keys = new Map<string, NodeKey>();
  for (const block of $textBlocks($getRoot())) {
    const own = $getState(block, carriedBlock)?.key;
    if (own !== undefined) keys.set(own, block.getKey());
  }
  for (const node of $getRoot().getChildren()) {
    const own = $isObject(node) ? $getState(node, rawObject)._key : $isContainer(node) ? $containerKey(node) : null;
    if (own !== null) keys.set(own, node.getKey());
  }
  return keys;
}
