/** Finding and replacing through all articles: what was found, what is ticked to be replaced, what became of it. Knows the contract, no screen. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { placeName } from '../../shared/find/article-texts';
import type { FindRequest } from '../../shared/find/find-request';
import { replacementOf } from '../../shared/find/replacement';
import type { EditOutcome, FindEnd, FoundArticle, FoundHit } from '../../shared/find/workspace-find';
import type { ArticleSummary } from '../../shared/library/summary';
import type { ArticleId, FileHash } from '../../shared/model/ids';
import type { VersionId } from '../../shared/versions/version';
import type { Desk } from '../desk/desk';

export type Progress = { readonly done: number; readonly total: number };

export type Replaced = {
  readonly summary: ArticleSummary;
  readonly count: number;
  readonly version: VersionId;
  readonly file: FileHash;
};

/** `unsaved`: open in this window with text that is not in its file. */
export type LeftOut = {
  readonly summary: ArticleSummary;
  readonly why: Exclude<EditOutcome, { readonly kind: 'replaced' }> | { readonly kind: 'unsaved' };
};

/** What a replacing has done. `restored`: how many of the articles have their former text back; null before that is asked. */
export type ReplaceReport = {
  readonly replaced: readonly Replaced[];
  readonly leftOut: readonly LeftOut[];
  readonly restored: number | null;
};

export type WorkspaceFindState = {
  /** What the hits answer. */
  readonly asked: FindRequest | null;
  readonly articles: readonly FoundArticle[];
  readonly unreadable: readonly ArticleId[];
  /** Null while nothing is under way. */
  readonly looking: Progress | null;
  /** How the last finding ended; null before. */
  readonly end: FindEnd | null;
  /** Hits that are not to be replaced. */
  readonly unticked: ReadonlySet<string>;
  readonly replacing: Progress | null;
  readonly report: ReplaceReport | null;
};

const nothing: WorkspaceFindState = {
  asked: null,
  articles: [],
  unreadable: [],
  looking: null,
  end: null,
  unticked: new Set(),
  replacing: null,
  report: null,
};

export const hitName = (id: ArticleId, { place, start }: FoundHit): string => `${id} ${placeName(place)} ${start}`;

export const hitsOf = (articles: readonly FoundArticle[]): number =>
  articles.reduce((count, { hits }) => count + hits.length, 0);

export const tickedIn = ({ summary, hits }: FoundArticle, unticked: ReadonlySet<string>): FoundHit[] =>
  hits.filter((hit) => !unticked.has(hitName(summary.id, hit)));

export type WorkspaceFind = ReturnType<typeof createWorkspaceFind>;

type Doors = {
  readonly desk: Pick<Desk, 'find' | 'versions'>;
  /** Open in this window, and not saved. */
  readonly isUnsaved: (id: ArticleId) => boolean;
};

export function createWorkspaceFind({ desk, isUnsaved }: Doors) {
  const store: StoreApi<WorkspaceFindState> = createStore(() => nothing);
  let run = 0;
  desk.find.progressed(({ run: own, done, total, found, unreadable }) => {
    if (own !== run) return;
    const { articles, unreadable: former } = store.getState();
    store.setState({
      looking: { done, total },
      articles: [...articles, ...found],
      unreadable: [...former, ...unreadable],
    });
  });

  const replaceIn = async ({ summary, hits }: FoundArticle, words: (hit: FoundHit) => string) => {
    if (summary.kind === 'unreadable') return { kind: 'unreadable' as const };
    if (isUnsaved(summary.id)) return { kind: 'unsaved' as const };
    const edits = hits.map((hit) => ({ place: hit.place, start: hit.start, end: hit.end, words: words(hit) }));
    return desk.find.replace({ id: summary.id, base: summary.file, edits });
  };

  return {
    state: store as Pick<StoreApi<WorkspaceFindState>, 'getState' | 'getInitialState' | 'subscribe'>,
    find: async (request: FindRequest): Promise<void> => {
      run += 1;
      const mine = run;
      store.setState({ ...nothing, asked: request, looking: { done: 0, total: 0 } });
      const end = await desk.find.begin({ run: mine, request });
      if (mine === run) store.setState({ looking: null, end });
    },
    stop: async (): Promise<void> => {
      await desk.find.stop(null);
    },
    tick: (names: readonly string[], to: 'on' | 'off'): void => {
      const unticked = new Set(store.getState().unticked);
      for (const name of names) {
        if (to === 'on') unticked.delete(name);
        else unticked.add(name);
      }
      store.setState({ unticked });
    },
    /** What is ticked, one article after the other; each is saved on its own, so what goes wrong with one leaves the others done. */
    replace: async (template: string): Promise<void> => {
      const { asked, articles, unticked } = store.getState();
      if (asked === null) return;
      const words = (hit: FoundHit): string => replacementOf(template, { hit, written: hit.written }, asked.options);
      const due = articles
        .map((article) => ({ ...article, hits: tickedIn(article, unticked) }))
        .filter(({ hits }) => hits.length > 0);
      const report = { replaced: [] as Replaced[], leftOut: [] as LeftOut[], restored: null };
      for (const [done, article] of due.entries()) {
        store.setState({ replacing: { done, total: due.length } });
        const outcome = await replaceIn(article, words);
        const { summary } = article;
        if (outcome.kind === 'replaced') report.replaced.push({ summary, count: article.hits.length, ...outcome });
        else report.leftOut.push({ summary, why: outcome });
      }
      store.setState({ ...nothing, report });
    },
    /** The former text comes back wherever the file is still the one that replacing has written. */
    takeBack: async (): Promise<void> => {
      const { report } = store.getState();
      if (report === null) return;
      let restored = 0;
      for (const [done, { summary, version, file }] of report.replaced.entries()) {
        store.setState({ replacing: { done, total: report.replaced.length } });
        const outcome = await desk.versions.restore({ id: summary.id, version, base: file });
        if (outcome.kind === 'saved') restored += 1;
      }
      store.setState({ replacing: null, report: { ...report, restored } });
    },
  };
}
