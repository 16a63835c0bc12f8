/**
 * Pictures on their way into the workspace. While they are stored a card holds their place in the text: it is no part of the document, undo never leads
 * back to it, and what it holds the place of goes in as one step.
 */
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StoredPicture } from '../../../shared/media/picture';
import type { Failure } from '../../../shared/model/failure';
import type { GalleryBlock, ImageBlock } from '../../../shared/model/object-blocks';
import { $selectCard } from '../cards/select-card';
import { newKey } from '../new-key';
import { $createObjectBlock, ObjectBlockNode, rawObject } from '../nodes/object-nodes';
import { arrivingType } from './arriving-type';
import type { PictureSource } from './picture-door';

export type Arrival = {
  /** The `_key` of its card. */
  readonly key: string;
  readonly names: readonly string[];
  readonly done: number;
  readonly failures: readonly { readonly name: string; readonly failure: Failure }[];
};

export type Arrivals = {
  readonly state: Pick<StoreApi<readonly Arrival[]>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Each on its own, or all as one gallery. Their places are made at once, after `$place` has put the first. */
  readonly bring: (sources: readonly PictureSource[], as: 'images' | 'gallery') => Promise<void>;
  /** Resolves when nothing is on its way. */
  readonly settled: () => Promise<void>;
  /** Follows the editor; gives a function that ends it. */
  readonly follow: () => () => void;
};

/** `$place` puts a block where it is wanted. */
export function createArrivals(editor: LexicalEditor, $place: (node: ObjectBlockNode) => void): Arrivals {
  const store = createStore<readonly Arrival[]>(() => []);
  const running = new Set<Promise<void>>();
  /** The place was taken away by hand: what arrives for it is not wanted. */
  const given = new Set<string>();

  const change = (key: string, differs: (arrival: Arrival) => Partial<Arrival>): void =>
    store.setState(
      store.getState().map((arrival) => (arrival.key === key ? { ...arrival, ...differs(arrival) } : arrival)),
      true,
    );
  const forget = (key: string): void =>
    store.setState(
      store.getState().filter((arrival) => arrival.key !== key),
      true,
    );

  const open = (groups: readonly (readonly PictureSource[])[]): readonly string[] => {
    const keys = groups.map(() => newKey());
    const arrivals = groups.map((group, at): Arrival => ({
      key: keys[at]!,
      names: group.map(({ name }) => name),
      done: 0,
      failures: [],
    }));
    store.setState([...store.getState(), ...arrivals], true);
    editor.update(
      () => {
        let last: ObjectBlockNode | null = null;
        for (const _key of keys) {
          const node = $createObjectBlock({ _type: arrivingType, _key });
          if (last === null) $place(node);
          else last.insertAfter(node);
          last = node;
        }
        if (last !== null) $selectCard(last.getKey());
      },
      { discrete: true, tag: HISTORY_MERGE_TAG },
    );
    return keys;
  };

  const storeAll = async (key: string, sources: readonly PictureSource[]): Promise<readonly StoredPicture[]> => {
    const stored: StoredPicture[] = [];
    for (const { name, store: put } of sources) {
      if (given.has(key)) break;
      const outcome = await put();
      if (outcome.kind === 'stored') stored.push(outcome.picture);
      change(key, ({ done, failures }) => ({
        done: done + 1,
        failures: outcome.kind === 'failed' ? [...failures, { name, failure: outcome.failure }] : failures,
      }));
    }
    return stored;
  };

  const finish = (key: string, stored: readonly StoredPicture[], as: 'images' | 'gallery'): void => {
    if (given.delete(key)) return forget(key);
    const failures = store.getState().find((arrival) => arrival.key === key)?.failures ?? [];
    const raws = as === 'gallery' && stored.length > 0 ? [galleryOf(stored)] : stored.map(imageOf);
    if (raws.length > 0) {
      editor.update(
        () => {
          const place = $arriving().find((node) => $getState(node, rawObject)._key === key);
          const nodes = raws.map((raw) => $createObjectBlock(raw));
          if (place === undefined) $getRoot().append(...nodes);
          else for (const node of nodes) place.insertBefore(node);
          if (place !== undefined && failures.length === 0) {
            const wasSelected = place.isSelected();
            place.remove(true);
            const last = nodes.at(-1);
            if (wasSelected && last !== undefined) $selectCard(last.getKey());
          }
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
    }
    // A card that has something to say stays until it is taken away.
    if (failures.length === 0) forget(key);
  };

  return {
    state: store,
    async bring(sources, as) {
      if (sources.length === 0) return;
      const groups = as === 'gallery' ? [sources] : sources.map((source) => [source]);
      const keys = open(groups);
      const run = async (): Promise<void> => {
        for (const [at, group] of groups.entries()) finish(keys[at]!, await storeAll(keys[at]!, group), as);
      };
      const work = run();
      running.add(work);
      try {
        await work;
      } finally {
        running.delete(work);
      }
    },
    async settled() {
      await Promise.allSettled(running);
    },
    follow: () =>
      editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
        const now = editorState.read($arrivingKeys);
        const known = new Set(store.getState().map(({ key }) => key));
        const stale = [...now].filter(([key]) => !known.has(key)).map(([, node]) => node);
        // Undo has led back to a place whose picture has come, or somebody has copied one.
        if (stale.length > 0) editor.update(() => removeAll(stale), { tag: HISTORY_MERGE_TAG });
        if (tags.has(HISTORIC_TAG) || tags.has(HISTORY_MERGE_TAG)) return;
        for (const [key] of prevEditorState.read($arrivingKeys)) {
          if (now.has(key)) continue;
          const arrival = store.getState().find((one) => one.key === key);
          if (arrival === undefined) continue;
          if (arrival.done < arrival.names.length) given.add(key);
          else forget(key);
        }
      }),
  };
}

const $arriving = (): ObjectBlockNode[] =>
  $getRoot()
    .getChildren()
    .filter((node): node is ObjectBlockNode => node instanceof ObjectBlockNode)
    .filter((node) => $getState(node, rawObject)._type === arrivingType);

const $arrivingKeys = (): ReadonlyMap<string, NodeKey> =>
  new Map($arriving().map((node) => [$getState(node, rawObject)._key, node.getKey()]));

function removeAll(keys: readonly NodeKey[]): void {
  for (const key of keys) $getNodeByKey(key)?.remove();
}

export const imageOf = (picture: StoredPicture): ImageBlock => ({ _type: 'image', _key: newKey(), ...picture });

const galleryOf = (pictures: readonly StoredPicture[]): GalleryBlock => ({
  _type: 'gallery',
  _key: newKey(),
  caption: '',
  images: pictures.map(imageOf),
});
