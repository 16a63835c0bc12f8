/** All that may pass between the window and main. What is not here does not exist. Ids cross, never paths. */
import { z } from 'zod';
import { commandIds, TextAct } from '../commands/commands';
import { LibraryChange, PlacedSummary, Trash } from '../library/summary';
import { FindRequest } from '../find/find-request';
import { EditOutcome, EditRequest, FindEnd, FindProgress } from '../find/workspace-find';
import { Holding } from '../leases/lease';
import { Feed } from '../import/feed/feed';
import { leftOutKinds } from '../import/imported';
import { maxDocumentBytes } from '../import/office/unzip';
import { Article } from '../model/article';
import { Checklist } from '../model/checklist';
import { Body } from '../model/body';
import { Failure, Unreadable } from '../model/failure';
import type { Data } from '../data';
import { ArticleId, FileHash, FileId, FolderId, RecordName, TickerLineId, Timestamp } from '../model/ids';
import { Bytes, maxPictureBytes, StoredPicture } from '../media/picture';
import { HeadlineFont, Limits } from '../model/limits';
import { LinkRefusal } from '../model/outside-link';
import { Newsroom } from '../model/newsroom';
import { AddedOutcome, DoneOutcome, SaveOutcome } from '../model/save-outcome';
import { SiteUrl } from '../model/site-url';
import { ProfileChange } from '../model/export-profile';
import { reviewRoom } from './review-room';
import { Finding } from '../review/checklist';
import { Refusal, StaysHome } from '../review/may-export';
import { Withheld } from '../review/withheld';
import { ToComeMark } from '../review/to-come';
import { copyForms, fileForms, ShareOutcome } from '../sharing/share';
import { SocialCard } from '../preview/social-card';
import { Settings } from '../model/settings';
import { Theme } from '../model/theme';
import { IndexState, Page, PageRequest } from '../search/search-request';
import { TickerEvent } from '../model/ticker-event';
import { TickerDraft, TickerLine, TickerLineState } from '../model/ticker-line';
import { TickerSite } from '../ticker/keeping';
import { TickerRuleChange } from '../ticker/rule-changes';
import { TickerChange, TickerState } from '../ticker/apply-ticker-change';
import { Abbreviations } from '../typing/abbreviations';
import { Snippets } from '../typing/snippets';
import { Reading } from '../versions/reading';
import { Version, VersionId, VersionReason } from '../versions/version';
import { commentsRoom } from './comments-room';
import { call, event } from './define';
import { peopleRoom } from './people-room';
import { targetsRoom } from './targets-room';

const nothing = z.null();
const numbered = <T extends z.ZodType>(value: T) => z.strictObject({ revision: z.int(), value });
const articleId = z.strictObject({ id: ArticleId });
const recordName = z.strictObject({ record: RecordName });
const lineIds = z.array(TickerLineId).min(1).max(500);
const failed = z.strictObject({ kind: z.literal('failed'), failure: Failure });

/** Words that come into a list or leave it, as `ownWord` gives them. */
const WordChange = z.strictObject({
  add: z.array(z.string().min(2).max(100)).max(1000).optional(),
  remove: z.array(z.string().min(2).max(100)).max(20_000).optional(),
});

/** The folder that is open, as far as the window may know it. */
export const WorkspaceState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), folderName: z.string(), newsroom: Newsroom }),
  z.strictObject({ kind: z.literal('closed'), failure: Failure.nullable() }),
]);

/** Text that a crash kept from its file, as a list shows it. */
export const FoundText = z.strictObject({
  record: RecordName,
  id: ArticleId,
  headline: z.string(),
  keptAt: Timestamp,
  /** Whether the file is still as it was when this was written, was changed since, or is not there. */
  file: z.enum(['as-it-was', 'changed', 'gone']),
});
export type FoundText = Data<typeof FoundText>;

/** `refused`: another program has these keys, or the system gives none to anybody. */
export const GlobalKeysState = z.enum(['off', 'held', 'refused']);
export type GlobalKeysState = Data<typeof GlobalKeysState>;

/** What became of one article in an export. */
export const ExportOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('exported'),
    /** Names of the files written, relative to the chosen folder. */
    files: z.array(z.string()),
    /** `left`: the folder has pages of which nobody knows what they are, so its front page, sections and feeds stay as they were. */
    lists: z.enum(['made', 'left']),
    /** With every reason at once. */
    refused: z.array(z.strictObject({ id: ArticleId, refusals: z.array(StaysHome).min(1) })),
    /** Exported articles whose pages lack something that only the JSON holds, by the file's own words for it (`image` …). */
    leftOut: z.array(z.strictObject({ id: ArticleId, types: z.array(z.string()) })),
  }),
  failed,
]);

/** What became of a picture on its way into the workspace. */
export const StoreOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stored'), picture: StoredPicture }),
  failed,
]);
export type StoreOutcome = Data<typeof StoreOutcome>;

/** A file as a person drops it: its bytes cross, its place on the disk does not. */
const DroppedFile = z.strictObject({
  name: z.string().min(1).max(500),
  bytes: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= maxDocumentBytes, { error: 'too-large' }),
});

const DocumentRead = z.strictObject({
  kind: z.literal('read'),
  headline: z.string().nullable(),
  body: Body,
  leftOut: z.array(
    z.strictObject({
      what: z.enum(leftOutKinds),
      text: z.string(),
      author: z.string().optional(),
      failure: Failure.optional(),
    }),
  ),
});

const LinkOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened') }),
  /** The person thought better of it. */
  z.strictObject({ kind: z.literal('stayed') }),
  z.strictObject({ kind: z.literal('refused'), reason: LinkRefusal }),
  /** The system has no program for it, or did not start it. */
  z.strictObject({ kind: z.literal('failed'), fault: z.string() }),
]);
export type LinkOutcome = Data<typeof LinkOutcome>;

/** Why a file gives no text; worded as by the command line. */
const DocumentRefused = z.strictObject({
  kind: z.literal('refused'),
  code: z.enum([
    'unknown-kind',
    'empty',
    'too-large',
    'unreadable',
    'not-utf8',
    'not-a-document',
    'not-a-feed',
    'for-the-ticker',
  ]),
});

export const contract = {
  workspace: {
    current: call({ input: nothing, output: WorkspaceState }),
    /** Asks the person for a folder: one that is a workspace is opened, an empty one is founded. Cancelling changes nothing. */
    choose: call({ input: nothing, output: DoneOutcome }),
    /** Changes what the newsroom shares; fields left out stay. */
    changeNewsroom: call({
      input: z.strictObject({
        name: z.string().min(1).max(200).optional(),
        outlet: z.string().max(200).optional(),
        sections: z.array(z.string().min(1).max(200)).max(200).optional(),
        tickerTitle: z.string().min(1).max(200).optional(),
        ticker: TickerRuleChange.optional(),
        /** Null: it has none any more. */
        siteUrl: SiteUrl.nullable().optional(),
        theme: Theme.optional(),
        /** Words for the newsroom's dictionary; what other desks have added meanwhile stays. */
        dictionary: WordChange.optional(),
        limits: Limits.optional(),
        headlineFont: HeadlineFont.optional(),
        abbreviations: Abbreviations.optional(),
        snippets: Snippets.optional(),
        checklist: Checklist.optional(),
        /** Where the newsroom hands over; the profiles of others stay as they are. */
        profile: ProfileChange.optional(),
      }),
      output: DoneOutcome,
    }),
    changed: event(WorkspaceState),
  },
  library: {
    /** A stretch of the articles that answer a query, from the index. Waits for the index to be opened, not for it to be complete. */
    page: call({ input: PageRequest, output: z.strictObject({ page: Page, index: IndexState }) }),
    /** Holds the index against the folder once more, after a failure. */
    reread: call({ input: nothing, output: nothing }),
    /** Where an article lies and how it stands; null where the workspace has none of this id. */
    one: call({ input: articleId, output: PlacedSummary.nullable() }),
    trash: call({ input: nothing, output: numbered(Trash) }),
    changed: event(numbered(LibraryChange)),
    /** The index has taken something in: what it answered before may be another answer now. */
    indexed: event(IndexState),
  },
  find: {
    /** Looks through all articles for what stands in them, letter by letter; `progressed` tells what is found. Another finding takes its place. */
    begin: call({ input: z.strictObject({ run: z.int(), request: FindRequest }), output: FindEnd }),
    stop: call({ input: nothing, output: nothing }),
    progressed: event(FindProgress),
    /** Puts other words into an article that is not open here; what it was is kept as a version first. */
    replace: call({ input: EditRequest, output: EditOutcome }),
  },
  article: {
    create: call({
      input: nothing,
      output: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('created'), id: ArticleId }), failed]),
    }),
    open: call({
      input: articleId,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('opened'), article: Article, hash: FileHash }),
        z.strictObject({ kind: z.literal('unreadable'), problem: Unreadable }),
        failed,
      ]),
    }),
    /** Writes the article if its file still has the hash it was opened with. */
    save: call({
      input: z.strictObject({ base: FileHash, article: Article, by: z.enum(['hand', 'clock']) }),
      output: SaveOutcome,
    }),
    /** Puts the unsaved text beside the file that has changed meanwhile, as an article of its own. */
    saveAsCopy: call({
      input: z.strictObject({ article: Article }),
      output: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('created'), id: ArticleId }), failed]),
    }),
    /** Gives the story another working name, also while nobody has it open. */
    rename: call({ input: z.strictObject({ id: ArticleId, slugline: z.string().max(2000) }), output: SaveOutcome }),
    trash: call({ input: articleId, output: DoneOutcome }),
    restore: call({ input: articleId, output: DoneOutcome }),
    /** Records that the text as it stands in the file may be published; refused while something in it is still to come or wanting. */
    approve: call({
      input: articleId,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('done') }),
        z.strictObject({ kind: z.literal('refused'), toCome: z.array(ToComeMark), wanting: z.array(Finding) }),
        failed,
      ]),
    }),
    /** How many other versions of its file a synchroniser has put beside an article, because two machines wrote at once. */
    copies: call({ input: articleId, output: z.int() }),
    /** Makes versions of them, and puts the files aside. */
    keepCopies: call({ input: articleId, output: DoneOutcome }),
    /** Something has come or gone beside an article's file. */
    copied: event(articleId),
    /** Offers a place outside the workspace for text that can't be saved in it. */
    saveElsewhere: call({ input: z.strictObject({ article: Article }), output: DoneOutcome }),
  },
  review: reviewRoom,
  documents: {
    /** What a file that was dropped on the text holds, as blocks to put in there. */
    read: call({ input: DroppedFile, output: z.discriminatedUnion('kind', [DocumentRead, DocumentRefused]) }),
    /** What a file that was chosen for the ticker, or dropped on it, has for it. Nothing is added yet. */
    lines: call({
      input: DroppedFile,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('feed'), feed: Feed }),
        z.strictObject({ kind: z.literal('lines'), lines: z.array(TickerDraft) }),
        z.strictObject({ kind: z.literal('text'), text: z.string() }),
        DocumentRefused,
      ]),
    }),
    /** The file as an article of its own. */
    create: call({
      input: DroppedFile,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('created'), id: ArticleId }),
        DocumentRefused,
        failed,
      ]),
    }),
  },
  leases: {
    /** Who else works on which article. */
    list: call({ input: nothing, output: numbered(z.array(Holding)) }),
    changed: event(numbered(z.array(Holding))),
    /** A person here has changed something in an article: the other desks are told. Said again while it goes on. */
    begin: call({ input: articleId, output: nothing }),
    /** The article has been left. */
    end: call({ input: articleId, output: nothing }),
    /** Keeps the text of the article's file, and what this window has of it where that is another one, as versions; then tells the others that it is ours. */
    takeOver: call({ input: z.strictObject({ article: Article }), output: DoneOutcome }),
  },
  versions: {
    /** Newest first. */
    list: call({ input: articleId, output: z.array(Version) }),
    read: call({
      input: z.strictObject({ id: ArticleId, version: VersionId }),
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('read'), article: Article }),
        z.strictObject({ kind: z.literal('unreadable'), problem: Unreadable }),
        failed,
      ]),
    }),
    /** Keeps a text beside the article, whose file is not touched. */
    keep: call({ input: z.strictObject({ article: Article, reason: VersionReason }), output: DoneOutcome }),
    /** Two texts of one article are about to become one: keeps both, when the clock merges at most once a minute. */
    keepBeforeMerge: call({
      input: z.strictObject({ ours: Article, theirs: Article, by: z.enum(['hand', 'clock']) }),
      output: DoneOutcome,
    }),
    /** Brings a version back; the text it replaces is kept as a version first. */
    restore: call({
      input: z.strictObject({ id: ArticleId, version: VersionId, base: FileHash }),
      output: SaveOutcome,
    }),
  },
  readings: {
    /** The person has read this much: what they see of it from now on is held against it. */
    keep: call({ input: z.strictObject({ article: Article }), output: nothing }),
    /** Null where this person has not read it on this machine. */
    last: call({ input: articleId, output: Reading.nullable() }),
  },
  comments: commentsRoom,
  people: peopleRoom,
  media: {
    /** Puts a picture that was dropped or pasted into the workspace. It is scaled and freed of everything but the picture first, beside the window. */
    add: call({
      input: z.strictObject({
        bytes: Bytes.refine(({ byteLength }) => byteLength <= maxPictureBytes, { error: 'too-large' }),
      }),
      output: StoreOutcome,
    }),
    /** Asks the person for pictures on the disk; each is then taken with `take`. */
    choose: call({
      input: z.strictObject({ count: z.enum(['one', 'many']) }),
      output: z.array(z.strictObject({ file: FileId, name: z.string() })).max(200),
    }),
    /** Puts a chosen file into the workspace. */
    take: call({ input: z.strictObject({ file: FileId }), output: StoreOutcome }),
  },
  journal: {
    /** Keeps text that is not in its file yet on this machine's own disk. */
    keep: call({ input: z.strictObject({ base: FileHash, article: Article }), output: DoneOutcome }),
    /** What was found on this machine that never reached its file, newest first. */
    found: call({ input: nothing, output: z.array(FoundText) }),
    open: call({
      input: recordName,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('found'), base: FileHash, article: Article }),
        z.strictObject({ kind: z.literal('gone') }),
      ]),
    }),
    /** Keeps a found text as a version of its article, or as an article of its own where that is gone, and offers it no more. */
    putAway: call({ input: recordName, output: DoneOutcome }),
  },
  ticker: {
    list: call({ input: nothing, output: numbered(TickerState) }),
    /** Puts lines after `after`, in their order; null is the top. */
    add: call({
      input: z.strictObject({
        lines: z.array(TickerDraft).min(1).max(500),
        after: TickerLineId.nullable(),
        state: z.enum(['idea', 'ready', 'live']),
      }),
      output: AddedOutcome,
    }),
    edit: call({ input: z.strictObject({ id: TickerLineId, line: TickerDraft }), output: DoneOutcome }),
    /** A brief with the facts of a line; the line leads to it from then on. One that leads to an article already gives that one. */
    makeArticle: call({
      input: z.strictObject({ id: TickerLineId }),
      output: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('created'), id: ArticleId }), failed]),
    }),
    /** Changes what readers have seen, and tells them why. */
    correct: call({
      input: z.strictObject({ id: TickerLineId, line: TickerDraft, reason: z.string().min(1).max(1000) }),
      output: DoneOutcome,
    }),
    /** Together, in the order in which they are named. */
    move: call({
      input: z.strictObject({ ids: lineIds, after: TickerLineId.nullable() }),
      output: DoneOutcome,
    }),
    /** To another state, those that may; the reason is '' where none is given. */
    change: call({
      input: z.strictObject({ ids: lineIds, to: TickerLineState, reason: z.string().max(1000) }),
      output: DoneOutcome,
    }),
    pin: call({ input: z.strictObject({ ids: lineIds, to: z.enum(['top', 'order']) }), output: DoneOutcome }),
    /** Moves lines to the trash, from where `restore` brings them back to their place. */
    remove: call({ input: z.strictObject({ ids: lineIds }), output: DoneOutcome }),
    restore: call({ input: z.strictObject({ ids: lineIds }), output: DoneOutcome }),
    /** Off the air for good, newest first. */
    history: call({
      input: z.strictObject({ from: z.int().min(0), count: z.int().min(1).max(500) }),
      output: z.strictObject({ total: z.int(), lines: z.array(TickerLine) }),
    }),
    /** What happened to a line, oldest first. */
    record: call({ input: z.strictObject({ id: TickerLineId }), output: z.array(TickerEvent) }),
    /** Lines that readers don't get now, whatever list they are in, because of the articles they tell of. */
    withheld: call({ input: nothing, output: z.array(Withheld) }),
    /** Why no line may tell of this article now; none: one may. */
    untold: call({ input: articleId, output: z.array(Refusal) }),
    changed: event(numbered(TickerChange)),
  },
  breaking: {
    /** Shows the line for «عاجل» over whatever is on screen. */
    open: call({ input: nothing, output: nothing }),
    /** Takes it away; the program that had the keys before has them again. */
    close: call({ input: nothing, output: nothing }),
    opened: event(nothing),
    /** Whether the system gives us the keys that open it. */
    keys: call({ input: nothing, output: GlobalKeysState }),
    keysChanged: event(GlobalKeysState),
  },
  handoff: {
    chooseFolder: call({
      input: nothing,
      output: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('chosen'), folder: FolderId, name: z.string() }),
        z.strictObject({ kind: z.literal('cancelled') }),
      ]),
    }),
    export: call({
      input: z.strictObject({
        folder: FolderId,
        articles: z.array(ArticleId).max(10_000),
        ticker: z.boolean(),
        drafts: z.enum(['refuse', 'include']),
      }),
      output: ExportOutcome,
    }),
    /** Where the website's ticker is kept from this machine, and whether it is. */
    ticker: call({ input: nothing, output: numbered(TickerSite) }),
    /** Asks for the folder that the website takes the ticker from. Cancelling changes nothing. */
    keepTicker: call({ input: nothing, output: DoneOutcome }),
    leaveTicker: call({ input: nothing, output: nothing }),
    tickerKept: event(numbered(TickerSite)),
    /** Shows an exported folder in the system's file manager. */
    show: call({ input: z.strictObject({ folder: FolderId }), output: nothing }),
  },
  /** For people. `article`: as it stands on screen; null: as it lies on the disk. */
  sharing: {
    /** Puts it on the clipboard. */
    copy: call({
      input: z.strictObject({ id: ArticleId, article: Article.nullable(), form: z.enum(copyForms) }),
      output: ShareOutcome,
    }),
    /** Asks where to, and makes a file of it. */
    save: call({
      input: z.strictObject({ id: ArticleId, article: Article.nullable(), form: z.enum(fileForms) }),
      output: ShareOutcome,
    }),
  },
  preview: {
    /** Draws what readers would get of this text, by the export's own functions; the frames that show it follow (preview-address.ts). */
    show: call({
      input: z.strictObject({ article: Article }),
      output: z.discriminatedUnion('kind', [
        /** `page` and `ticker`: their names in the package. */
        z.strictObject({ kind: z.literal('shown'), page: z.string(), ticker: z.string(), card: SocialCard }),
        z.strictObject({ kind: z.literal('failed'), failure: Failure }),
      ]),
    }),
    /** Nobody looks any more. */
    close: call({ input: nothing, output: nothing }),
  },
  targets: targetsRoom,
  settings: {
    load: call({ input: nothing, output: numbered(Settings) }),
    change: call({ input: Settings.partial(), output: nothing }),
    /** Adds words to the person's dictionary and takes others out. */
    changeDictionary: call({ input: WordChange, output: nothing }),
    changed: event(numbered(Settings)),
  },
  shell: {
    /** A command chosen in the native menu. */
    commandChosen: event(z.strictObject({ id: z.enum(commandIds) })),
    /** Does to the field or text that has the focus what the keys for it do. The page itself may not read the clipboard. */
    editText: call({ input: z.strictObject({ act: TextAct }), output: nothing }),
    /** The person wants to leave; the window saves and answers with `readyToClose`. */
    closeRequested: event(nothing),
    readyToClose: call({ input: nothing, output: nothing }),
    /** The person stays, having been asked; another wish to leave is a new one. */
    staysOpen: call({ input: nothing, output: nothing }),
    /** Main looks at the address, shows the person where it leads, and opens it outside Midad if that is wanted. */
    openLink: call({ input: z.strictObject({ href: z.string().max(100_000) }), output: LinkOutcome }),
    /** Gives the window the whole screen, or takes it back. */
    toggleFullScreen: call({ input: nothing, output: nothing }),
    /** A bug met in the window; main logs it and gives it the number the person sees. */
    reportFault: call({
      input: z.strictObject({ message: z.string().max(4000), stack: z.string().max(20_000) }),
      output: z.strictObject({ fault: z.string() }),
    }),
  },
} as const;
export type Contract = typeof contract;
