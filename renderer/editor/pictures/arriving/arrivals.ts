/**
 * Pictures on their way into the workspace. While they are stored a card holds their place in the text: it is no part of the document, undo never leads
 * back to it, and what it holds the place of goes in as one step.
 */
import {
  $getNodeByKey,
  $getRoot,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { plainBody } from '../../../../shared/import/plain-body';
import type { StoredPicture } from '../../../../shared/media/picture';
import type { Block } from '../../../../shared/model/body';
import type { Failure } from '../../../../shared/model/failure';
import { CARD_CHANGE_TAG } from '../../cards/change-card';
import { $selectCard } from '../../cards/select-card';
import { $nodesOf } from '../../insert-blocks';
import { newKey } from '../../new-key';
import type { ObjectBlockNode } from '../../nodes/object-nodes';
import type { PictureSource } from '../picture-door';
import { $createPlace, $fillPlace, $placeKeys, $placeOf, $putBehind, galleryOf, imageOf } from './arriving-places';

/** On the update that puts a picture in the place that a paste held for it. */
export const ARRIVED_TAG = 'midad-arrived';

export type Arrival = {
  /** The `_key` of its card. */
  readonly key: string;
  readonly names: readonly string[];
  readonly done: number;
  readonly failures: readonly { readonly name: string; readonly failure: Failure }[];
};

export type Expected = {
  /** Of its place. */
  readonly key: string;
  readonly source: PictureSource;
  /** What the page said of it; '' where nothing. */
  readonly alt: string;
  readonly caption: string;
};

export type Arrivals = {
  readonly state: Pick<StoreApi<readonly Arrival[]>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Each on its own, or all as one gallery. Their places are made at once, after `$place` has put the first. */
  readonly bring: (sources: readonly PictureSource[], as: 'images' | 'gallery') => Promise<void>;
  /** Pictures that came with a paste, whose places stand in the text already: they are no step of their own but part of the paste. */
  readonly expect: (pictures: readonly Expected[]) => Promise<void>;
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
  /** What has come for the places of a paste. Undo may lead to a moment at which such a place was still empty. */
  const arrived = new Map<string, readonly Block[]>();

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
          const node = $createPlace(_key);
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
    const blocks = as === 'gallery' && stored.length > 0 ? [galleryOf(stored)] : stored.map(imageOf);
    if (blocks.length > 0) {
      editor.update(
        () => {
          const place = $placeOf(key);
          if (place === undefined) $getRoot().append(...$nodesOf(blocks));
          else if (failures.length === 0) $fillPlace(place, blocks);
          else for (const node of $nodesOf(blocks)) place.insertBefore(node);
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
    }
    // A card that has something to say stays until it is taken away.
    if (failures.length === 0) forget(key);
  };

  const $settle = (stale: readonly (readonly [string, NodeKey])[]): void => {
    for (const [key, nodeKey] of stale) {
      const place = $getNodeByKey(nodeKey);
      const blocks = arrived.get(key);
      if (place !== null && blocks !== undefined) $fillPlace(place, blocks);
      else place?.remove();
    }
  };

  const receive = async ({ key, source, alt, caption }: Expected): Promise<void> => {
    const [stored] = await storeAll(key, [source]);
    // Taken away by hand meanwhile, or it could not be stored: then its card says why, and the words about it stay.
    if (stored === undefined) {
      if (given.delete(key)) forget(key);
      else if (caption !== '') editor.update(() => $putBehind(key, plainBody([caption], newKey)), merged);
      return;
    }
    const image = { ...imageOf(stored), alt: alt || stored.alt, caption: caption || stored.caption };
    arrived.set(key, [image]);
    editor.update(() => {
      const place = $placeOf(key);
      if (place !== undefined) $fillPlace(place, [image]);
    }, merged);
    forget(key);
  };

  const follow = async (work: Promise<void>): Promise<void> => {
    running.add(work);
    try {
      await work;
    } finally {
      running.delete(work);
    }
  };

  return {
    state: store,
    expect(pictures) {
      const arrivals = pictures.map(({ key, source }) => ({ key, names: [source.name], done: 0, failures: [] }));
      store.setState([...store.getState(), ...arrivals], true);
      const run = async (): Promise<void> => {
        for (const picture of pictures) await receive(picture);
      };
      return follow(run());
    },
    async bring(sources, as) {
      if (sources.length === 0) return;
      const groups = as === 'gallery' ? [sources] : sources.map((source) => [source]);
      const keys = open(groups);
      const run = async (): Promise<void> => {
        for (const [at, group] of groups.entries()) finish(keys[at]!, await storeAll(keys[at]!, group), as);
      };
      await follow(run());
    },
    async settled() {
      await Promise.allSettled(running);
    },
    follow: () =>
      editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
        const now = editorState.read($placeKeys);
        const known = new Set(store.getState().map(({ key }) => key));
        const stale = [...now].filter(([key]) => !known.has(key));
        // Undo has led back to a place whose picture has come, or somebody has copied one.
        if (stale.length > 0) editor.update(() => $settle(stale), { tag: partOfPaste });
        if (tags.has(HISTORIC_TAG) || tags.has(HISTORY_MERGE_TAG)) return;
        for (const [key] of prevEditorState.read($placeKeys)) {
          if (now.has(key)) continue;
          const arrival = store.getState().find((one) => one.key === key);
          if (arrival === undefined) continue;
          if (arrival.done < arrival.names.length) given.add(key);
          else forget(key);
        }
      }),
  };
}

/** Of a change that belongs to the paste before it, and that the document must hear of. */
const partOfPaste = [HISTORY_MERGE_TAG, CARD_CHANGE_TAG, ARRIVED_TAG];
const merged = { discrete: true, tag: partOfPaste } as const;
