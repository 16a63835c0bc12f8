/** Finding and replacing in one open article: what is looked for, where it stands, which hit is the current one. Knows no screen and no Lexical. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { editText, searchedFields, type SearchedField, type TextPlace } from '../../../shared/find/article-texts';
import type { FindFault, FindHit } from '../../../shared/find/compile-find';
import type { FindOptions, FindRequest } from '../../../shared/find/find-request';
import { replacementOf } from '../../../shared/find/replacement';
import type { FindWish } from '../../desk/window-state';
import type { BlockEdits, BlockHit, BlockText, FieldChange, TextFinder } from '../../editor/find/text-finder';
import type { Seeker } from './seeker';

/** Where a searched text stands. */
export type HitPlace =
  | { readonly kind: 'field'; readonly field: SearchedField }
  | ({ readonly kind: 'block' } & Pick<BlockText, 'node' | 'key' | 'field'>);

export type ArticleHit = FindHit & {
  readonly place: HitPlace;
  /** The text that was searched. */
  readonly text: string;
};

export type Finding =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found' }
  | { readonly kind: 'fault'; readonly fault: FindFault }
  | { readonly kind: 'slow' };

export type FindMode = 'closed' | 'find' | 'replace';

export type FindState = FindWish & {
  readonly mode: FindMode;
  readonly finding: Finding;
  readonly hits: readonly ArticleHit[];
  /** Index of the current hit; -1 where there is none. */
  readonly current: number;
  /** Places replaced by the last act, as long as it can be taken back at once. */
  readonly replaced: number | null;
};

export type FindDoors = {
  readonly finder: TextFinder;
  readonly seeker: Seeker;
  readonly fields: () => Readonly<Record<SearchedField, string>>;
  readonly changeFields: (change: Partial<Record<SearchedField, string>>) => void;
  readonly undo: () => void;
  /** What a person has asked for last, here or in all articles. */
  readonly wish: () => FindWish;
};

/** Letters that each field of the model holds. */
const fieldLimits: Readonly<Record<SearchedField, number>> = {
  kicker: 2000,
  headline: 2000,
  subheadline: 2000,
  standfirst: 10_000,
};

export type FindInArticle = ReturnType<typeof createFindInArticle>;

/** Milliseconds after a key in the text. */
const pause = 200;

export function createFindInArticle(doors: FindDoors) {
  const { finder, seeker, wish } = doors;
  const store: StoreApi<FindState> = createStore<FindState>(() => ({
    ...wish(),
    mode: 'closed',
    finding: { kind: 'nothing' },
    hits: [],
    current: -1,
    replaced: null,
  }));
  let run = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** From here on the next hit is looked for: where the caret was, or where the last hit stood. */
  let from: Spot | null = null;

  const get = store.getState;
  const paint = (): void => {
    const { hits, current, mode } = get();
    if (mode === 'closed') return finder.clear();
    finder.paint(hits.flatMap(inBlock), hits[current] === undefined ? null : (inBlock(hits[current])[0] ?? null));
  };
  const show = (state: Partial<FindState>): void => {
    store.setState(state);
    paint();
  };
  const go = (current: number): void => {
    const hit = get().hits[current];
    if (hit === undefined) return;
    from = spotOf(hit);
    show({ current });
    for (const own of inBlock(hit)) finder.scrollTo(own);
  };

  const search = async (manner: 'go' | 'stay'): Promise<void> => {
    clearTimeout(timer);
    run += 1;
    const mine = run;
    const state = get();
    if (state.mode === 'closed' || state.text === '') {
      return show({ hits: [], current: -1, finding: { kind: 'nothing' } });
    }
    store.setState({ finding: { kind: 'looking' } });
    const texts = textsOf(doors);
    const answer = await seeker.find({ request: requestOf(state), texts: texts.map(({ text }) => text) });
    if (mine !== run || answer.kind === 'overtaken') return;
    if (answer.kind !== 'found') return show({ hits: [], current: -1, finding: answer });
    const hits = texts.flatMap(({ place, text }, at) => answer.hits[at]!.map((hit) => ({ ...hit, place, text })));
    const current = nextFrom(hits, from, texts);
    show({ hits, current, finding: { kind: 'found' } });
    if (manner === 'go') go(current);
  };

  const change = (wished: Partial<FindWish>): void => {
    store.setState({ ...wished, replaced: null });
    void search('go');
  };

  /** Gives the number of places replaced. */
  const replace = (hits: readonly ArticleHit[]): number => {
    const { blocks, fields } = editsOf(hits, get(), doors.fields());
    const inFields = fields.reduce((count, { hits: own }) => count + own, 0);
    const changes = fields.map(({ change: own }) => own);
    const replaced = finder.replace({ blocks, fields: changes }) + inFields;
    if (changes.length > 0) doors.changeFields(Object.fromEntries(changes.map(({ field, to }) => [field, to])));
    return replaced;
  };

  const leaveFields = finder.onFields((changes) => {
    const now = doors.fields();
    // Where somebody has written since, theirs stays.
    const due = changes.filter(({ field, from: was }) => now[field] === was);
    if (due.length > 0) doors.changeFields(Object.fromEntries(due.map(({ field, to }) => [field, to])));
  });

  return {
    state: store as Pick<StoreApi<FindState>, 'getState' | 'getInitialState' | 'subscribe'>,
    /** Selected words are what is looked for; else what was looked for last. */
    open: (mode: 'find' | 'replace'): void => {
      const { mode: before } = get();
      const { isUnionChosen, options, ...words } = wish();
      const isFromText = before === 'closed' || finder.hasFocus();
      const selected = isFromText ? finder.selectedText() : '';
      if (isFromText) from = caretSpot(finder) ?? from;
      store.setState({
        ...words,
        mode,
        replaced: null,
        ...(selected === '' ? {} : { text: selected }),
        isUnionChosen,
        options: isUnionChosen ? options : { ...options, uniteLetters: mode === 'find' },
      });
      if (isFromText || before !== mode) void search('go');
    },
    /** Shows what the finding in the workspace has found, at this place. */
    openAt: async (request: FindRequest, place: TextPlace, start: number): Promise<void> => {
      store.setState({ ...wish(), ...request, mode: get().mode === 'replace' ? 'replace' : 'find', replaced: null });
      await search('stay');
      const at = get().hits.findIndex((hit) => isAt(hit, place, start));
      if (at >= 0) go(at);
    },
    /** The current hit keeps the caret. Gives it, so that a field can be given the focus. */
    close: (): ArticleHit | null => {
      const { hits, current } = get();
      const hit = hits[current] ?? null;
      run += 1;
      clearTimeout(timer);
      show({ mode: 'closed', hits: [], current: -1, replaced: null, finding: { kind: 'nothing' } });
      return hit;
    },
    setText: (text: string): void => change({ text }),
    setReplacement: (replacement: string): void => store.setState({ replacement, replaced: null }),
    setOptions: (options: Partial<FindOptions>): void =>
      change({
        options: { ...get().options, ...options },
        isUnionChosen: get().isUnionChosen || options.uniteLetters !== undefined,
      }),
    step: (by: 1 | -1): void => {
      const { hits, current } = get();
      if (hits.length > 0) go((current + by + hits.length) % hits.length);
    },
    /** Replaces the current hit and goes on to the next. */
    replaceOne: async (): Promise<void> => {
      const { hits, current } = get();
      const hit = hits[current];
      if (hit === undefined) return;
      const words = wordsFor(hit, get());
      const replaced = replace([hit]);
      from = { place: hit.place, offset: hit.start + words.length };
      store.setState({ replaced });
      await search('go');
    },
    replaceAll: async (): Promise<void> => {
      const replaced = replace(get().hits);
      store.setState({ replaced });
      await search('stay');
    },
    takeBack: (): void => {
      store.setState({ replaced: null });
      doors.undo();
    },
    /** The text or a field is another one now. */
    textChanged: (): void => {
      if (get().mode === 'closed') return;
      clearTimeout(timer);
      timer = setTimeout(() => void search('stay'), pause);
    },
    paint,
    stop: (): void => {
      run += 1;
      clearTimeout(timer);
      leaveFields();
      seeker.stop();
      finder.clear();
    },
  };
}

export const requestOf = ({ text, options }: FindWish): FindRequest => ({ text, options });

const inBlock = ({ place, start, end }: ArticleHit): BlockHit[] =>
  place.kind === 'block' ? [{ node: place.node, field: place.field, start, end }] : [];

type Searched = { readonly place: HitPlace; readonly text: string };

/** In the order of the page. */
function textsOf({ finder, fields }: FindDoors): Searched[] {
  const now = fields();
  return [
    ...searchedFields.map((field): Searched => ({ place: { kind: 'field', field }, text: now[field] })),
    ...finder.texts().map(({ text, ...own }): Searched => ({ place: { kind: 'block', ...own }, text })),
  ];
}

type Spot = { readonly place: HitPlace; readonly offset: number };

const spotOf = ({ place, start }: ArticleHit): Spot => ({ place, offset: start });

function caretSpot(finder: TextFinder): Spot | null {
  const caret = finder.caret();
  if (caret === null) return null;
  // The caret stands behind what is selected, and that is the first hit.
  const offset = Math.max(0, caret.offset - finder.selectedText().length);
  return { place: { kind: 'block', node: caret.node, key: null, field: null }, offset };
}

const nameOf = (place: HitPlace): string =>
  place.kind === 'field' ? place.field : `${place.node}/${place.field ?? ''}`;

/** The first hit at the spot or behind it, round again to the first of all; -1 where there is none. */
function nextFrom(hits: readonly ArticleHit[], from: Spot | null, texts: readonly Searched[]): number {
  if (hits.length === 0) return -1;
  if (from === null) return 0;
  const order = new Map(texts.map(({ place }, at) => [nameOf(place), at]));
  const at = order.get(nameOf(from.place)) ?? 0;
  const found = hits.findIndex((hit) => {
    const own = order.get(nameOf(hit.place)) ?? 0;
    return own > at || (own === at && hit.start >= from.offset);
  });
  return found === -1 ? 0 : found;
}

function isAt(hit: ArticleHit, place: TextPlace, start: number): boolean {
  if (hit.start !== start) return false;
  if (place.kind === 'field') return hit.place.kind === 'field' && hit.place.field === place.field;
  const field = place.kind === 'card' ? place.field : null;
  return hit.place.kind === 'block' && hit.place.key === place.key && hit.place.field === field;
}

const wordsFor = (hit: ArticleHit, { replacement, options }: FindWish): string =>
  replacementOf(replacement, { hit, written: hit.text.slice(hit.start, hit.end) }, options);

type FieldEdit = { readonly change: FieldChange; readonly hits: number };

/** Fields that would grow beyond what the model holds, or that have changed since they were searched, are left alone. */
function editsOf(
  hits: readonly ArticleHit[],
  wish: FindWish,
  fields: Readonly<Record<SearchedField, string>>,
): { readonly blocks: readonly BlockEdits[]; readonly fields: readonly FieldEdit[] } {
  const byPlace = new Map<string, ArticleHit[]>();
  for (const hit of hits) {
    const own = byPlace.get(nameOf(hit.place));
    if (own === undefined) byPlace.set(nameOf(hit.place), [hit]);
    else own.push(hit);
  }
  const blocks: BlockEdits[] = [];
  const changed: FieldEdit[] = [];
  for (const own of byPlace.values()) {
    const { place, text } = own[0]!;
    const edits = own.map((hit) => ({ start: hit.start, end: hit.end, words: wordsFor(hit, wish) }));
    if (place.kind === 'block') blocks.push({ node: place.node, field: place.field, text, edits });
    else {
      const to = editText(text, edits);
      const isSound = fields[place.field] === text && to.length <= fieldLimits[place.field];
      if (isSound) changed.push({ change: { field: place.field, from: text, to }, hits: own.length });
    }
  }
  return { blocks, fields: changed };
}
