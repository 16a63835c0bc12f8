/** A main that lives in memory: answers the whole contract, remembers what it was told, and can be made to fail. */
import { fileEndings } from '../../shared/sharing/share';
import { foldArabic, foldedWords } from '../../shared/arabic/fold';
import { editArticle } from '../../shared/find/article-texts';
import { compileFind } from '../../shared/find/compile-find';
import { hitsInArticle } from '../../shared/find/workspace-find';
import { findHits, marksOf } from '../../shared/search/hits';
import { parseQuery } from '../../shared/search/query';
import type { Page, PageRequest } from '../../shared/search/search-request';
import { snippetOf } from '../../shared/search/snippet';
import { dispatch } from '../../shared/ipc/dispatch';
import { contract, type Contract } from '../../shared/ipc/contract';
import type { Bridge, Handlers } from '../../shared/ipc/define';
import { applyToTrash, sortSummaries } from '../../shared/library/order';
import type { ArticleSummary, LibraryChange, PlacedSummary, ReviewState, Trash } from '../../shared/library/summary';
import type { Holding } from '../../shared/leases/lease';
import { emptyArticle, type Article } from '../../shared/model/article';
import { bylineText } from '../../shared/model/byline';
import type { Failure, Unreadable } from '../../shared/model/failure';
import {
  ArticleId,
  ContentHash,
  FileHash,
  FileId,
  FolderId,
  PersonId,
  RecordName,
  Timestamp,
  type TickerLineId,
} from '../../shared/model/ids';
import { withProfileChange } from '../../shared/model/export-profile';
import { newNewsroom, type Newsroom } from '../../shared/model/newsroom';
import type { ArticleState } from '../../shared/model/record-event';
import type { Role } from '../../shared/model/roles';
import { MediaName } from '../../shared/model/object-blocks';
import { bodyText, bodyWords } from '../../shared/model/plain-text';
import { defaultSettings, type Settings } from '../../shared/model/settings';
import { importFile } from '../../shared/import/import-file';
import type { TickerDraft, TickerLine } from '../../shared/model/ticker-line';
import type { RequestRead } from '../../shared/people/join';
import { nobody, type Me } from '../../shared/people/me';
import { peopleDone, refusedAs, type PeopleOutcome } from '../../shared/people/people-outcome';
import { commentEventFormat, type CommentEvent, type RemarkId } from '../../shared/comments/comment-event';
import { unreadIn } from '../../shared/comments/unread';
import { isOpen, threadsOf } from '../../shared/comments/threads';
import { changedWords } from '../../shared/spelling/own-words';
import type { TickerSite } from '../../shared/ticker/keeping';
import { listOf } from '../../shared/ticker/moves';
import { notBegun } from '../../shared/review/progress';
import type { Hold, Refusal, StaysHome } from '../../shared/review/may-export';
import type { Waivable } from '../../shared/review/overrides';
import type { HistoryEvent, MoveWish } from '../../shared/review/article-standing';
import { checkInWorkspace } from '../../shared/review/checklist';
import { mayApprove } from '../../shared/review/may-approve';
import { inForce, mayMove, offersFrom } from '../../shared/review/moves';
import { toComeMarks } from '../../shared/review/to-come';
import { articleFromLine, withdrawnWith } from '../../shared/ticker/with-articles';
import { ranksAfter } from '../../shared/ticker/order';
import { withRuleChange } from '../../shared/ticker/rule-changes';
import {
  applyTickerChange,
  inOrder,
  type TickerChange,
  type TickerState,
} from '../../shared/ticker/apply-ticker-change';
import type { Reading } from '../../shared/versions/reading';
import { VersionId, type Version, type VersionReason } from '../../shared/versions/version';
import { fakeTargets, type FakeTargets } from './fake-targets';
import { aLine, anArticleId, aLineId } from './makers';

export type FakeStart = {
  readonly articles?: readonly Article[];
  readonly reviews?: Readonly<Record<string, ReviewState>>;
  readonly trash?: readonly Article[];
  /** Kept of an article, the newest last. */
  readonly versions?: readonly { readonly article: Article; readonly reason: VersionReason }[];
  /** What this person read last. */
  readonly readings?: readonly Article[];
  /** Another desk writes these in the moment before this window first saves the article. */
  readonly meanwhile?: readonly Article[];
  readonly unreadable?: readonly { readonly id: ArticleId; readonly problem: Unreadable }[];
  readonly lines?: readonly TickerLine[];
  readonly unreadableLines?: TickerState['unreadable'];
  readonly settings?: Partial<Settings>;
  readonly newsroom?: Partial<Newsroom>;
  /** Other desks at work. */
  readonly others?: readonly Holding[];
  /** Text that a crash kept from its file. */
  readonly found?: readonly Article[];
  /** What was said beside the articles. */
  readonly comments?: readonly CommentEvent[];
  /** What happened to articles, oldest first; by id. */
  readonly histories?: Readonly<Record<string, readonly HistoryEvent[]>>;
  /** Present: no workspace is open, for this reason. */
  /** Who is here; the passphrase of a locked key is `سر الحبر`. */
  readonly me?: Me;
  readonly closed?: { readonly failure: Failure | null };
  readonly targets?: FakeTargets;
  /** What the gate says of articles, in place of what their approval alone would let it say. */
  readonly refusals?: Readonly<Record<string, readonly StaysHome[]>>;
};

export type FakeMain = {
  readonly bridge: Bridge;
  /** Every call in order, `article.save` … */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  readonly saved: (id: ArticleId) => Article | undefined;
  /** The journal. */
  readonly kept: ReadonlyMap<ArticleId, { readonly base: FileHash; readonly article: Article }>;
  /** What a synchroniser has put beside an article. */
  readonly copies: Map<ArticleId, readonly Article[]>;
  /** The next saves end so, until told otherwise. */
  saveAs: 'normal' | 'clash' | Failure;
  /** Sends an event of the contract to the window. */
  readonly send: (name: string, payload: unknown) => void;
};

export function fakeMain(start: FakeStart = {}): FakeMain {
  return new MemoryMain(start);
}

type Stored = { article: Article; review: ReviewState; trashed: boolean; version: number };

type NewLinePlace = { readonly after: TickerLineId | null; readonly state: TickerLine['state'] };

/** What is pasted is a request where it says so. */
const readAsked = (text: string): RequestRead =>
  text.startsWith('MIDAD-JOIN:')
    ? {
        kind: 'request',
        code: text,
        id: PersonId.parse(anArticleId(77)),
        name: 'نور الدين الطرابلسي',
        fingerprint: '7731 0042 5518 9920 1265',
        asks: 'join',
      }
    : { kind: 'refused', reason: 'not-a-request' };

class MemoryMain implements FakeMain {
  readonly calls: { name: string; input: unknown }[] = [];
  readonly bridge: Bridge;
  readonly copies = new Map<ArticleId, readonly Article[]>();
  saveAs: FakeMain['saveAs'] = 'normal';
  readonly kept: Map<ArticleId, { base: FileHash; article: Article }>;
  #readings = new Map<ArticleId, Reading>();
  #comments = new Map<ArticleId, readonly CommentEvent[]>();
  readonly #remarksRead = new Set<RemarkId>();
  #versions = new Map<ArticleId, { version: Version; article: Article }[]>();
  #listener: (name: string, payload: unknown) => void = () => {};
  #stored = new Map<ArticleId, Stored>();
  #unreadable: FakeStart['unreadable'];
  #library: { revision: number; value: Trash };
  #ticker: { revision: number; value: TickerState };
  #removed = new Map<TickerLineId, TickerLine>();
  #site: { revision: number; value: TickerSite } = { revision: 0, value: { folderName: '', keeping: { kind: 'off' } } };
  readonly #over = new Map<string, TickerLine>();
  #settings: { revision: number; value: Settings };
  #newsroom: Newsroom;
  #others: { revision: number; value: readonly Holding[] };
  #me: { revision: number; value: Me };
  #closed: FakeStart['closed'];
  readonly #holds = new Map<ArticleId, Hold>();
  readonly #targets: FakeTargets;
  readonly #refusals: NonNullable<FakeStart['refusals']>;
  readonly #waived = new Map<ArticleId, readonly Waivable[]>();
  readonly #assignees = new Map<ArticleId, PersonId | null>();
  readonly #histories: Map<string, readonly HistoryEvent[]>;
  #meanwhile: readonly Article[];
  #made = 900;
  #clock = Date.now();

  constructor(start: FakeStart) {
    this.#refusals = start.refusals ?? {};
    this.kept = new Map((start.found ?? []).map((article) => [article.id, { base: hashOf(1), article }]));
    for (const [list, trashed] of [
      [start.articles ?? [], false],
      [start.trash ?? [], true],
    ] as const) {
      for (const article of list) {
        this.#stored.set(article.id, { article, review: start.reviews?.[article.id] ?? 'draft', trashed, version: 1 });
      }
    }
    for (const { article, reason } of start.versions ?? []) this.#keepVersion(article, reason);
    for (const article of start.readings ?? []) this.#readings.set(article.id, this.#readingOf(article));
    for (const event of start.comments ?? [])
      this.#comments.set(event.article, [...(this.#comments.get(event.article) ?? []), event]);
    this.#unreadable = start.unreadable;
    this.#newsroom = { ...newNewsroom('غرفة الأخبار'), ...start.newsroom };
    this.#closed = start.closed;
    this.#targets = start.targets ?? {};
    this.#newsroom = { ...this.#newsroom, profiles: this.#targets.views?.map(({ profile }) => profile) ?? [] };
    this.#histories = new Map(Object.entries(start.histories ?? {}));
    this.#me = { revision: 0, value: start.me ?? nobody };
    this.#others = { revision: 0, value: start.others ?? [] };
    this.#meanwhile = start.meanwhile ?? [];
    this.#settings = { revision: 0, value: { ...defaultSettings, ...start.settings } };
    this.#ticker = {
      revision: 0,
      value: {
        title: this.#newsroom.ticker.title,
        lines: inOrder(start.lines ?? []),
        unreadable: start.unreadableLines ?? [],
      },
    };
    this.#library = { revision: 0, value: this.#placed('trash') };
    const handlers = this.#handlers();
    this.bridge = {
      call: async (name, input) => {
        this.calls.push({ name, input });
        return dispatch(contract, handlers, { name, input: structuredClone(input) }, (cause) => {
          console.error(String(cause), JSON.stringify(cause));
          return 'F-TEST';
        });
      },
      listen: (listener) => {
        this.#listener = listener;
        return () => {
          this.#listener = () => {};
        };
      },
    };
  }

  saved = (id: ArticleId): Article | undefined => this.#stored.get(id)?.article;

  send = (name: string, payload: unknown): void => this.#listener(name, structuredClone(payload));

  #placed(place: PlacedSummary['place']): ArticleSummary[] {
    const placed = [...this.#stored.keys()].map((id) => this.#changeOf(id)).filter((one) => one.place === place);
    const broken = (this.#unreadable ?? []).map((one) => ({ kind: 'unreadable' as const, ...one }));
    return sortSummaries([...placed.map(({ summary }) => summary), ...(place === 'articles' ? broken : [])]);
  }

  /** No stemming and no ranking: every word of the query stands somewhere in the headline or the text. */
  #page({ query, limit, offset }: PageRequest): Page {
    const { review, states, section } = query.filters;
    const words = foldedWords(query.typed.replaceAll('*', ''));
    const found = this.#placed('articles').filter((summary) => {
      if (summary.kind === 'unreadable')
        return words.length === 0 && Object.values(query.filters).every((value) => value === undefined);
      const text = foldArabic(`${summary.headline} ${bodyText(this.#of(summary.id).article.body)}`);
      const agrees =
        summary.review === (review ?? summary.review) &&
        (states ?? [summary.state]).includes(summary.state) &&
        summary.section === (section ?? summary.section);
      return agrees && words.every((word) => text.includes(word));
    });
    const sought = parseQuery(query.typed);
    return {
      total: found.length,
      found: found.slice(offset, offset + limit).map((summary) => {
        if (words.length === 0 || summary.kind === 'unreadable') return { summary, headlineMarks: [], snippet: null };
        const text = bodyText(this.#of(summary.id).article.body);
        return {
          summary,
          headlineMarks: marksOf(findHits(summary.headline, sought)),
          snippet: snippetOf(text, findHits(text, sought)),
        };
      }),
    };
  }

  #changeOf(id: ArticleId): Extract<LibraryChange, { kind: 'put' }> {
    const { article, review, trashed, version } = this.#of(id);
    const { headline, slugline, section, versionCreated } = article;
    const { scheduledFor: _, ...come } = notBegun;
    return {
      kind: 'put',
      place: trashed ? 'trash' : 'articles',
      summary: {
        kind: 'article',
        id,
        headline,
        slugline,
        section,
        versionCreated,
        review,
        ...come,
        assignee: this.#assignees.get(id) ?? null,
        hold: this.#holds.get(id) ?? null,
        // A newsroom's start names approvals alone where it tells no history.
        state: this.#histories.has(id) ? this.#standing(id).state : review === 'draft' ? 'draft' : 'approved',
        desk: article.desk ?? '',
        urgency: article.urgency ?? null,
        plannedFor: article.plannedFor ?? null,
        byline: bylineText(article.byline),
        words: bodyWords(article.body),
        file: hashOf(version),
      },
    };
  }

  #refusalsOf(id: ArticleId): StaysHome[] {
    const { review } = this.#of(id);
    const told = this.#refusals[id];
    if (told === undefined)
      return review === 'approved'
        ? []
        : [{ reason: review === 'changed' ? 'changed-since-approval' : 'never-approved' }];
    return told.filter(({ reason }) => !this.#waived.get(id)?.some((rule) => rule === reason));
  }

  #untold(id: ArticleId): Refusal[] {
    return (this.#refusals[id] === undefined ? [] : this.#refusalsOf(id)).filter(
      (one): one is Refusal => one.reason !== 'unreadable' && untoldBy.has(one.reason),
    );
  }

  #of(id: ArticleId): Stored {
    const stored = this.#stored.get(id);
    if (stored === undefined) throw new TypeError(`no article ${id}`);
    return stored;
  }

  #now(): Timestamp {
    this.#clock = Math.max(Date.now(), this.#clock + 1);
    return Timestamp.parse(new Date(this.#clock).toISOString());
  }

  #tellLibrary(id: ArticleId): void {
    const change = this.#changeOf(id);
    this.#library = { revision: this.#library.revision + 1, value: applyToTrash(this.#library.value, change) };
    this.send('library.changed', { revision: this.#library.revision, value: change });
    this.send('library.indexed', { kind: 'complete' });
  }

  #tellTicker(change: TickerChange): void {
    this.#ticker = { revision: this.#ticker.revision + 1, value: applyTickerChange(this.#ticker.value, change) };
    this.send('ticker.changed', { revision: this.#ticker.revision, value: change });
  }

  #workspace() {
    return this.#closed !== undefined
      ? ({ kind: 'closed', failure: this.#closed.failure } as const)
      : ({ kind: 'open', folderName: 'أخبار', newsroom: this.#newsroom } as const);
  }

  #put(article: Article): ArticleId {
    this.#stored.set(article.id, { article, review: 'draft', trashed: false, version: 1 });
    this.#tellLibrary(article.id);
    return article.id;
  }

  #unlock(passphrase: string): PeopleOutcome {
    const { identity } = this.#me.value;
    if (identity.kind === 'open') return peopleDone;
    if (identity.kind !== 'locked') return refusedAs('no-identity');
    if (passphrase !== 'سر الحبر') return refusedAs('wrong-passphrase');
    const value: Me = { ...this.#me.value, identity: { ...identity, kind: 'open' } };
    this.#me = { revision: this.#me.revision + 1, value };
    this.send('people.changed', this.#me);
    return peopleDone;
  }

  #keepVersion(article: Article, reason: VersionReason): void {
    const moment = String((this.#made += 1)).padStart(26, '0');
    const id = VersionId.parse(`${moment}-${reason}-${'0'.repeat(16)}`);
    const version: Version = { id, at: this.#now(), reason };
    this.#versions.set(article.id, [{ version, article }, ...(this.#versions.get(article.id) ?? [])]);
  }

  #readingOf(article: Article): Reading {
    return { readAt: this.#now(), hash: ContentHash.parse('0'.repeat(64)), article };
  }

  #roles(): readonly Role[] {
    const { newsroom } = this.#me.value;
    return newsroom.kind === 'member' ? newsroom.roles : [];
  }

  #findings(id: ArticleId, to: ArticleState) {
    const openComments = threadsOf(this.#comments.get(id) ?? []).filter(isOpen).length;
    return checkInWorkspace(this.#of(id).article, {
      newsroom: this.#newsroom,
      to,
      now: Date.now(),
      openComments,
    });
  }

  #standing(id: ArticleId) {
    const moves = (this.#histories.get(id) ?? []).filter((one) => one.kind === 'moved');
    const last = moves.findLast(({ fault }) => fault === null) ?? null;
    const state = last?.to ?? 'draft';
    return { last, state, approvedHash: inForce.has(state) ? (last?.hash ?? null) : null };
  }

  #assign(id: ArticleId, to: PersonId | null) {
    if (this.#me.value.newsroom.kind === 'without-roster') return { kind: 'no-roster' } as const;
    const name = this.#me.value.members.find((one) => one.id === to)?.name ?? null;
    const said = { at: this.#now(), by: 'سلمى', reason: '', hash: ContentHash.parse(hashOf(1)), fault: null } as const;
    const event = { ...said, kind: 'assigned', file: hashOf((this.#made += 1)), to: name } as const;
    this.#histories.set(id, [...(this.#histories.get(id) ?? []), event]);
    this.#assignees.set(id, to);
    this.#tellLibrary(id);
    return { kind: 'done' } as const;
  }

  /** By nobody's key: this main believes whoever sits at the window. */
  #move(id: ArticleId, wish: MoveWish) {
    if (this.#me.value.newsroom.kind === 'without-roster') return { kind: 'no-roster' } as const;
    const { state: from } = this.#standing(id);
    const stored = this.#of(id);
    const toCome = toComeMarks(stored.article);
    const verdict = mayMove({
      ...wish,
      from,
      roles: this.#roles(),
      isOwn: false,
      toCome,
      findings: this.#findings(id, wish.to),
      holds: this.#holdsOf(id),
      readers: this.#readers(id),
    });
    if (verdict.kind === 'refused') return { ...verdict, from };
    const [{ file }, hash] = [{ file: hashOf((this.#made += 1)) }, ContentHash.parse(hashOf(stored.version))];
    const { override, ...said } = wish;
    const moved = { kind: 'moved', file, from, at: this.#now(), by: 'سلمى', hash, fault: null, ...said } as const;
    this.#histories.set(id, [...(this.#histories.get(id) ?? []), { ...moved, override: override === 'asked' }]);
    stored.review = inForce.has(wish.to) ? 'approved' : 'draft';
    this.#tellLibrary(id);
    this.send('review.changed', { id });
    return { kind: 'done', from, hash } as const;
  }

  #readers(id: ArticleId) {
    const isOut = this.#histories.get(id)?.some((one) => one.kind === 'moved' && one.to === 'exported') === true;
    return isOut ? ('have-one' as const) : ('have-none' as const);
  }

  #holdsOf(id: ArticleId): Hold[] {
    const hold = this.#holds.get(id);
    return hold === undefined ? [] : [hold];
  }

  #say(id: ArticleId, said: { readonly kind: 'held' | 'released'; readonly reason: string }) {
    const file = hashOf((this.#made += 1));
    const at = this.#now();
    const { identity } = this.#me.value;
    const by = 'person' in identity ? identity.person : null;
    if (said.kind === 'released') this.#holds.delete(id);
    else if (by !== null) this.#holds.set(id, { event: file, by, at, reason: said.reason });
    const event = { ...said, file, at, by: 'سلمى', hash: ContentHash.parse(hashOf(1)), fault: null } as const;
    this.#histories.set(id, [...(this.#histories.get(id) ?? []), event]);
    this.#tellLibrary(id);
    this.send('review.changed', { id });
    return { kind: 'done' } as const;
  }

  #newId(): ArticleId {
    this.#made += 1;
    return anArticleId(this.#made);
  }

  #write(article: Article) {
    const stored = this.#of(article.id);
    const versionCreated = this.#now();
    stored.article = { ...article, versionCreated };
    stored.version += 1;
    if (stored.review === 'approved') stored.review = 'changed';
    this.#tellLibrary(article.id);
    return { kind: 'saved' as const, hash: hashOf(stored.version), versionCreated };
  }

  #lines(drafts: readonly TickerDraft[], { after, state }: NewLinePlace): TickerLine[] {
    const { ranks } = ranksAfter(this.#ticker.value.lines, after, drafts.length);
    const at = this.#now();
    return drafts.map((draft, index) => ({
      ...aLine({ ...draft, state, rank: ranks[index]! }),
      id: aLineId((this.#made += 1)),
      firstCreated: at,
      versionCreated: at,
    }));
  }

  #storedPicture() {
    this.#made += 1;
    const asset = MediaName.parse(`${this.#made.toString(16).padStart(64, '0')}.jpg`);
    return {
      kind: 'stored' as const,
      picture: { asset, width: 1600, height: 900, caption: '', credit: '', alt: '' },
    };
  }

  #tellSite(value: TickerSite): void {
    this.#site = { revision: this.#site.revision + 1, value };
    this.send('handoff.tickerKept', this.#site);
  }

  #line(id: TickerLineId): TickerLine {
    const line = this.#ticker.value.lines.find((one) => one.id === id);
    if (line === undefined) throw new TypeError(`no line ${id}`);
    return line;
  }

  #handlers(): Handlers<Contract> {
    const done = { kind: 'done' } as const;
    const failedAs = (): Failure | null => (typeof this.saveAs === 'string' ? null : this.saveAs);
    return {
      workspace: {
        current: async () => this.#workspace(),
        choose: async () => done,
        changeNewsroom: async ({ tickerTitle, ticker, siteUrl, dictionary, profile, ...changes }) => {
          this.#newsroom = {
            ...this.#newsroom,
            ...definedOf(changes),
            ...(profile !== undefined && { profiles: withProfileChange(this.#newsroom.profiles ?? [], profile) }),
            ...(dictionary !== undefined && {
              dictionary: changedWords(this.#newsroom.dictionary ?? [], dictionary),
            }),
            ...(ticker !== undefined && { ticker: withRuleChange(this.#newsroom.ticker, ticker) }),
            ...(tickerTitle !== undefined && { ticker: { ...this.#newsroom.ticker, title: tickerTitle } }),
            ...(typeof siteUrl === 'string' && { siteUrl }),
          };
          this.send('workspace.changed', this.#workspace());
          return done;
        },
      },
      library: {
        page: async (request) => ({ page: this.#page(request), index: { kind: 'complete' } }),
        reread: async () => null,
        one: async ({ id }) => {
          const broken = this.#unreadable?.find((one) => one.id === id);
          if (broken !== undefined) return { place: 'articles', summary: { kind: 'unreadable', ...broken } };
          if (!this.#stored.has(id)) return null;
          const { place, summary } = this.#changeOf(id);
          return { place, summary };
        },
        trash: async () => this.#library,
      },
      find: {
        begin: async ({ run, request }) => {
          const compiled = compileFind(request);
          if (!compiled.ok) {
            const { failure } = compiled;
            return failure.code === 'bad-pattern' ? { kind: failure.code, why: failure.why } : { kind: failure.code };
          }
          const all = this.#placed('articles');
          const found = all.flatMap((summary) => {
            const hits = summary.kind === 'article' ? hitsInArticle(this.#of(summary.id).article, compiled.value) : [];
            return hits.length === 0 ? [] : [{ summary, hits }];
          });
          const unreadable = all.filter(({ kind }) => kind === 'unreadable').map(({ id }) => id);
          this.send('find.progressed', { run, done: all.length, total: all.length, found, unreadable });
          return { kind: 'complete' };
        },
        stop: async () => null,
        replace: async ({ id, base, edits }) => {
          const { article, version } = this.#of(id);
          if (this.#others.value.some((other) => other.article === id)) return { kind: 'leased' };
          if (hashOf(version) !== base) return { kind: 'changed' };
          this.#keepVersion(article, 'replaced');
          const saved = this.#write(editArticle(article, edits));
          const [kept] = this.#versions.get(id) ?? [];
          if (saved.kind !== 'saved' || kept === undefined) return { kind: 'changed' };
          return { kind: 'replaced', version: kept.version.id, file: saved.hash };
        },
      },
      article: {
        create: async () => {
          const id = this.#newId();
          return {
            kind: 'created',
            id: this.#put(emptyArticle({ id, now: this.#now(), blockKey: 'b0', spanKey: 's0' })),
          };
        },
        open: async ({ id }) => {
          const broken = this.#unreadable?.find((one) => one.id === id);
          if (broken) return { kind: 'unreadable', problem: broken.problem };
          const { article, version } = this.#of(id);
          return { kind: 'opened', article, hash: hashOf(version) };
        },
        save: async ({ base, article }) => {
          const failure = failedAs();
          if (failure !== null) return { kind: 'failed', failure };
          const theirs = this.#meanwhile.find(({ id }) => id === article.id);
          this.#meanwhile = this.#meanwhile.filter((one) => one !== theirs);
          if (theirs !== undefined) this.#write(theirs);
          if (this.saveAs === 'clash' || base !== hashOf(this.#of(article.id).version)) return { kind: 'clash' };
          return this.#write(article);
        },
        saveAsCopy: async ({ article }) => ({ kind: 'created', id: this.#put({ ...article, id: this.#newId() }) }),
        rename: async ({ id, slugline }) => this.#write({ ...this.#of(id).article, slugline }),
        trash: async ({ id }) => {
          const live = new Set<string>(withdrawnWith(this.#ticker.value.lines, id));
          const lines = this.#ticker.value.lines.filter((line) => live.has(line.id));
          this.#tellTicker({ kind: 'put', lines: lines.map((line) => ({ ...line, state: 'withdrawn' as const })) });
          this.#of(id).trashed = true;
          this.#tellLibrary(id);
          return done;
        },
        restore: async ({ id }) => {
          this.#of(id).trashed = false;
          this.#tellLibrary(id);
          return done;
        },
        approve: async ({ id }) => {
          const verdict = mayApprove(this.#of(id).article, this.#findings(id, 'approved'));
          if (verdict.kind === 'refused') return { ...verdict, toCome: [...verdict.toCome] };
          this.#of(id).review = 'approved';
          this.#tellLibrary(id);
          return done;
        },
        copies: async ({ id }) => this.copies.get(id)?.length ?? 0,
        keepCopies: async ({ id }) => {
          for (const article of this.copies.get(id) ?? []) this.#keepVersion(article, 'clash');
          this.copies.delete(id);
          this.send('article.copied', { id });
          return done;
        },
        saveElsewhere: async () => done,
      },
      readings: {
        keep: async ({ article }) => {
          this.#readings.set(article.id, this.#readingOf(article));
          return null;
        },
        last: async ({ id }) => this.#readings.get(id) ?? null,
      },
      leases: {
        list: async () => this.#others,
        begin: async () => null,
        end: async () => null,
        takeOver: async ({ article }) => {
          this.#keepVersion(this.#of(article.id).article, 'takeover');
          const left = this.#others.value.filter((other) => other.article !== article.id);
          this.#others = { revision: this.#others.revision + 1, value: left };
          this.send('leases.changed', this.#others);
          return done;
        },
      },
      versions: {
        list: async ({ id }) => (this.#versions.get(id) ?? []).map(({ version }) => version),
        read: async ({ id, version }) => {
          const found = (this.#versions.get(id) ?? []).find((one) => one.version.id === version);
          if (found === undefined) return { kind: 'unreadable', problem: { kind: 'missing' } };
          return { kind: 'read', article: found.article };
        },
        keep: async ({ article, reason }) => {
          this.#keepVersion(article, reason);
          return done;
        },
        keepBeforeMerge: async ({ ours, theirs }) => {
          const failure = failedAs();
          if (failure !== null) return { kind: 'failed', failure };
          this.#keepVersion(theirs, 'merged');
          this.#keepVersion(ours, 'merged');
          return done;
        },
        restore: async ({ id, version }) => {
          const found = (this.#versions.get(id) ?? []).find((one) => one.version.id === version);
          return found === undefined ? { kind: 'clash' } : this.#write(found.article);
        },
      },
      comments: {
        list: async ({ id }) => {
          const threads = threadsOf(this.#comments.get(id) ?? []);
          const unread = unreadIn(threads, { me: { person: null, name: 'هند' }, read: this.#remarksRead });
          return { threads: [...threads], unreadable: 0, unread: [...unread] };
        },
        read: async ({ id, remarks }) => {
          for (const remark of remarks) this.#remarksRead.add(remark);
          this.send('comments.changed', { id });
          return null;
        },
        add: async ({ id, act }) => {
          const by = { person: null, name: 'هند' };
          const event = { format: commentEventFormat, article: id, at: this.#now(), by, act } as const;
          this.#comments.set(id, [...(this.#comments.get(id) ?? []), event]);
          this.send('comments.changed', { id });
          return { kind: 'done' };
        },
      },
      review: {
        standing: async ({ id }) => {
          const { state, last, approvedHash } = this.#standing(id);
          return {
            kind: 'read',
            roster: this.#me.value.newsroom.kind === 'without-roster' ? 'none' : 'kept',
            state,
            approvedHash,
            submittedBy: null,
            last,
            offers: offersFrom({ from: state, readers: this.#readers(id) }, { roles: this.#roles(), isOwn: false }),
            holds: this.#holdsOf(id).map((hold) => ({ ...hold, name: 'سلمى', mayRelease: true })),
            mayHold: this.#roles().includes('chief') && !this.#holds.has(id),
          };
        },
        move: async ({ id, base: _, ...wish }) => this.#move(id, wish),
        assign: async ({ id, to }) => this.#assign(id, to),
        hold: async ({ id, reason }) => this.#say(id, { kind: 'held', reason }),
        release: async ({ id, reason }) => this.#say(id, { kind: 'released', reason }),
        gate: async ({ ids }) =>
          ids.map((id) => {
            const refusals = this.#refusalsOf(id);
            return {
              id,
              leaves: refusals.length === 0 ? 'text' : 'nothing',
              refusals,
              waived: this.#waived.get(id) ?? [],
            };
          }),
        waive: async ({ id, rules }) => {
          this.#waived.set(id, [...(this.#waived.get(id) ?? []), ...rules]);
          this.send('review.changed', { id });
          return done;
        },
        history: async ({ id }) => ({
          kind: 'read',
          events: this.#histories.get(id) ?? [],
          unreadable: [],
          state: this.#standing(id).state,
        }),
      },
      people: {
        me: async () => this.#me,
        author: async () => {
          const { identity } = this.#me.value;
          return 'person' in identity
            ? { person: identity.person, name: identity.name }
            : { person: null, name: 'هند' };
        },
        unlock: async ({ passphrase }) => this.#unlock(passphrase),
        found: async () => done,
        request: async () => ({
          kind: 'asked',
          code: `MIDAD-JOIN:${'YWJj'.repeat(110)}`,
          fingerprint: '1207 4411 0093 8846 5120',
        }),
        saveRequest: async () => done,
        copyCode: async () => null,
        readRequest: async ({ text }) => readAsked(text),
        chooseRequest: async () => readAsked('MIDAD-JOIN:'),
        admit: async () => done,
        acceptKey: async () => done,
        change: async () => done,
        revoke: async () => done,
        trustRoster: async () => done,
        replaceKey: async () => done,
        startAnew: async () => done,
        changePassphrase: async () => done,
        exportIdentity: async () => done,
        chooseIdentity: async () => ({ kind: 'copy', name: 'هند الكاتب', fingerprint: '1207 4411 0093 8846 5120' }),
        importIdentity: async () => done,
      },
      media: {
        add: async () => this.#storedPicture(),
        choose: async () => [{ file: FileId.parse(anArticleId(8)), name: 'صورة.jpg' }],
        take: async () => this.#storedPicture(),
      },
      journal: {
        keep: async ({ base, article }) => {
          this.kept.set(article.id, { base, article });
          return done;
        },
        found: async () =>
          [...this.kept.values()].map(({ article }) => ({
            record: RecordName.parse(`${article.id}.000001.json`),
            id: article.id,
            headline: article.headline,
            keptAt: this.#now(),
            file: 'as-it-was' as const,
          })),
        open: async ({ record }) => {
          const kept = this.kept.get(articleOf(record));
          return kept === undefined ? { kind: 'gone' } : { kind: 'found', ...kept };
        },
        putAway: async ({ record }) => {
          this.kept.delete(articleOf(record));
          return done;
        },
      },
      ticker: {
        list: async () => this.#ticker,
        add: async ({ lines, ...place }) => {
          const added = this.#lines(lines, place);
          this.#tellTicker({ kind: 'put', lines: added });
          return { kind: 'done', ids: added.map(({ id }) => id as TickerLineId) };
        },
        edit: async ({ id, line }) => {
          this.#tellTicker({ kind: 'put', lines: [{ ...this.#line(id), ...line }] });
          return done;
        },
        makeArticle: async ({ id }) => {
          const line = this.#line(id);
          if (line.link?.kind === 'article') return { kind: 'created', id: line.link.id as ArticleId };
          const article = this.#newId();
          const empty = emptyArticle({ id: article, now: this.#now(), blockKey: 'b0', spanKey: 's0' });
          this.#put({ ...empty, ...articleFromLine(line, this.#newsroom.outlet) });
          this.#tellTicker({ kind: 'put', lines: [{ ...line, link: { kind: 'article', id: article } }] });
          return { kind: 'created', id: article };
        },
        correct: async ({ id, line, reason }) => {
          const correction = { at: this.#now(), note: reason };
          this.#tellTicker({ kind: 'put', lines: [{ ...this.#line(id), ...line, correction }] });
          return done;
        },
        move: async ({ ids, after }) => {
          const moving = new Set<string>(ids);
          const { ranks } = ranksAfter(
            this.#ticker.value.lines.filter((line) => !moving.has(line.id)),
            after,
            ids.length,
          );
          this.#tellTicker({
            kind: 'put',
            lines: ids.map((id, index) => ({ ...this.#line(id), rank: ranks[index]! })),
          });
          return done;
        },
        change: async ({ ids, to }) => {
          const lines = ids.map((id) => ({ ...(this.#over.get(id) ?? this.#line(id)), state: to }));
          for (const line of lines) {
            if (listOf(to) === 'history') this.#over.set(line.id, line);
            else this.#over.delete(line.id);
          }
          this.#tellTicker({ kind: 'put', lines });
          return done;
        },
        pin: async ({ ids, to }) => {
          this.#tellTicker({ kind: 'put', lines: ids.map((id) => ({ ...this.#line(id), pinned: to === 'top' })) });
          return done;
        },
        history: async ({ from, count }) => {
          const lines = [...this.#over.values()].reverse();
          return { total: lines.length, lines: lines.slice(from, from + count) };
        },
        withheld: async () =>
          this.#ticker.value.lines.flatMap(({ id, link }) => {
            const article = link?.kind === 'article' ? (link.id as ArticleId) : null;
            const refusals = article === null ? [] : this.#untold(article);
            return refusals.length === 0 ? [] : [{ line: id as TickerLineId, article: article!, refusals }];
          }),
        untold: async ({ id }) => this.#untold(id),
        record: async () => [],
        remove: async ({ ids }) => {
          for (const id of ids) this.#removed.set(id, this.#line(id));
          this.#tellTicker({ kind: 'removed', ids: [...ids] });
          return done;
        },
        restore: async ({ ids }) => {
          this.#tellTicker({ kind: 'put', lines: ids.flatMap((id) => this.#removed.get(id) ?? []) });
          return done;
        },
      },
      breaking: {
        open: async () => {
          this.send('breaking.opened', null);
          return null;
        },
        close: async () => null,
        keys: async () => 'held',
      },
      sharing: {
        copy: async () => ({ kind: 'done', name: '' }),
        save: async ({ form }) => ({ kind: 'done', name: `خبر.${fileEndings[form]}` }),
      },
      preview: {
        show: async ({ article }) => ({
          kind: 'shown',
          page: `${article.id}/article.html`,
          ticker: 'ticker.html',
          card: {
            title: article.headline,
            description: article.standfirst,
            site: 'أخبار',
            host: 'news.example',
            picture: null,
            alt: '',
          },
        }),
        close: async () => null,
      },
      handoff: {
        ticker: async () => this.#site,
        keepTicker: async () => {
          this.#tellSite({ folderName: 'للموقع', keeping: { kind: 'written', at: this.#now() } });
          return done;
        },
        leaveTicker: async () => {
          this.#tellSite({ folderName: '', keeping: { kind: 'off' } });
          return null;
        },
        chooseFolder: async () => ({ kind: 'chosen', folder: FolderId.parse(anArticleId(7)), name: 'للموقع' }),
        export: async ({ articles, ticker, drafts }) => {
          const going = articles.filter((id) => drafts === 'include' || this.#refusalsOf(id).length === 0);
          const refused = articles.filter((id) => !going.includes(id));
          return {
            kind: 'exported',
            lists: 'made',
            files: [
              ...going.flatMap((id) => [`${id}/article.html`, `${id}/article.json`]),
              ...(ticker ? ['ticker.html', 'ticker.json'] : []),
            ],
            refused: refused.map((id) => ({ id, refusals: this.#refusalsOf(id) })),
            leftOut: [],
          };
        },
        show: async () => null,
      },
      targets: fakeTargets({ ...this.#targets, send: (views) => this.send('targets.changed', views) }),
      settings: {
        load: async () => this.#settings,
        change: async (change) => {
          this.#settings = {
            revision: this.#settings.revision + 1,
            value: { ...this.#settings.value, ...definedOf(change) },
          };
          this.send('settings.changed', this.#settings);
          return null;
        },
        changeDictionary: async (words) => {
          const { revision, value } = this.#settings;
          const dictionary = changedWords(value.dictionary, words);
          this.#settings = { revision: revision + 1, value: { ...value, dictionary } };
          this.send('settings.changed', this.#settings);
          return null;
        },
      },
      documents: {
        read: async () => ({ kind: 'refused', code: 'not-a-document' }),
        lines: async ({ name, bytes }) => {
          const read = importFile({ name, text: new TextDecoder().decode(bytes) }, () => 'k');
          if (read.ok && read.value.feed !== null) return { kind: 'feed', feed: read.value.feed };
          return { kind: 'refused', code: 'not-a-feed' };
        },
        create: async () => ({ kind: 'refused', code: 'not-a-document' }),
      },
      shell: {
        editText: async () => null,
        readyToClose: async () => null,
        staysOpen: async () => null,
        openLink: async () => ({ kind: 'opened' }),
        toggleFullScreen: async () => null,
        reportFault: async () => ({ fault: 'F-TEST' }),
      },
    };
  }
}

const hashOf = (version: number): FileHash => FileHash.parse(version.toString(16).padStart(64, '0'));

function definedOf<T extends object>(value: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as never;
}

const untoldBy: ReadonlySet<Refusal['reason']> = new Set(['held', 'embargoed', 'killed', 'spiked']);

const articleOf = (record: RecordName): ArticleId => ArticleId.parse(record.split('.')[0]);
