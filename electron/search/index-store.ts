/** What stands in the tables of the index: putting articles in, taking them out, asking. Knows no file and no clock. */
import { foldArabic } from '../../shared/arabic/fold';
import type { Article } from '../../shared/model/article';
import { ArticleId } from '../../shared/model/ids';
import type { Query } from '../../shared/search/query';
import type { PageRequest } from '../../shared/search/search-request';
import type { Database, Row, SqlValue, Statement } from './database';
import { columns, indexedWords } from './indexed-words';
import { readAnswering, readPage, type StoredPage } from './page-query';
import type { ArticleStamp, ReadArticle } from './read-article';

export type IndexStore = {
  /** Of every article; null where it must be read again in any case. */
  stamps(): Map<ArticleId, ArticleStamp | null>;
  put(read: ReadArticle, stamp: ArticleStamp | null): void;
  drop(id: ArticleId): void;
  /** `words`: what was typed, taken apart. */
  page(words: Query, request: PageRequest): StoredPage;
  /** A line for each article that has left, may leave or was taken back, the newest first: shared/handoff/what-changed.ts. */
  outgoing(): string;
  /** All that answer. */
  answering(words: Query): ArticleId[];
};

/** Where an unreadable article stands in the order of time: before all others, for it needs somebody. */
const firstOfAll = Number.MAX_SAFE_INTEGER;

export function indexStore(database: Database): IndexStore {
  const prepared = prepareAll(database);
  const { numberOf } = prepared;

  const drop = (id: ArticleId) => {
    const number = numberOf.all([id])[0]?.number;
    if (number === undefined) return;
    for (const statement of [prepared.dropArticle, prepared.dropWords, prepared.dropWriters]) statement.run([number]);
  };

  return {
    stamps: () => new Map(prepared.stamps.all().map((row) => [ArticleId.parse(row.id), stampIn(row)])),
    put(read, stamp) {
      const [known] = numberOf.all([read.id]);
      const summary = JSON.stringify(read.summary);
      const hash = read.text?.hash ?? null;
      if (known?.hash === hash && known.summary === summary && known.outgoing === read.outgoing) {
        prepared.restamp.run([...stampValues(stamp), known.number!]);
        return;
      }
      drop(read.id);
      const number = freeNumber(prepared.highest, read.text === null ? 0 : changedAt(read.text.article));
      prepared.putArticle.run([
        number,
        read.id,
        ...stampValues(stamp),
        hash,
        ...summaryValues(read),
        summary,
        read.outgoing,
      ]);
      if (read.text === null) return;
      prepared.putWords.run([number, ...indexedWords(read.text.article)]);
      for (const name of writersOf(read.text.article)) prepared.putWriter.run([name, number]);
    },
    drop,
    page: (words, request) => readPage(prepared.asked, words, request),
    outgoing: () => String(prepared.outgoing.all()[0]?.lines ?? ''),
    answering: (words) => readAnswering(prepared.asked, words),
  };
}

function prepareAll(database: Database) {
  const { prepare } = database;
  const asked = new Map<string, ReturnType<Database['prepare']>>();
  const wordColumns = [...columns.map(({ name }) => name), ...columns.map(({ name }) => `${name}_forms`)];
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  return {
    stamps: prepare('SELECT id, mtime, size, record_mtime FROM article'),
    numberOf: prepare('SELECT number, hash, summary, outgoing FROM article WHERE id = ?'),
    highest: prepare('SELECT max(number) AS number FROM article WHERE number >= ? AND number < ?'),
    // One long text: a row each costs four times as much on the way out of WebAssembly.
    outgoing: prepare(
      `SELECT group_concat(id || ' ' || outgoing, char(10)) AS lines FROM (SELECT id, outgoing FROM article WHERE outgoing IS NOT NULL ORDER BY changed_at DESC, id DESC)`,
    ),
    restamp: prepare('UPDATE article SET mtime = ?, size = ?, record_mtime = ? WHERE number = ?'),
    putArticle: prepare(
      `INSERT INTO article (number, id, mtime, size, record_mtime, hash, review, state, assignee, section, desk, urgency, day, changed_at, headline, summary, outgoing) VALUES (${marks(17)})`,
    ),
    putWords: prepare(`INSERT INTO words (rowid, ${wordColumns.join(', ')}) VALUES (${marks(wordColumns.length + 1)})`),
    putWriter: prepare('INSERT OR IGNORE INTO writer (name, number) VALUES (?, ?)'),
    dropArticle: prepare('DELETE FROM article WHERE number = ?'),
    dropWords: prepare('DELETE FROM words WHERE rowid = ?'),
    dropWriters: prepare('DELETE FROM writer WHERE number = ?'),
    /** A handful of shapes, by which filters are given. */
    asked(sql: string) {
      const statement = asked.get(sql) ?? prepare(sql);
      asked.set(sql, statement);
      return statement;
    },
  };
}

/** Article values from `review` to `headline`. */
function summaryValues({ summary, text }: ReadArticle): SqlValue[] {
  if (summary.kind === 'unreadable' || text === null) return [null, null, null, null, null, null, null, firstOfAll, ''];
  const { newsDate, versionCreated, desk = '', urgency = null } = text.article;
  return [
    summary.review,
    summary.state,
    summary.assignee,
    foldArabic(summary.section),
    foldArabic(desk),
    urgency,
    newsDate ?? versionCreated.slice(0, 10),
    changedAt(text.article),
    foldArabic(summary.headline || summary.slugline),
  ];
}

const changedAt = ({ versionCreated }: Article): number => new Date(versionCreated).getTime();

/** Numbers within which articles of about one moment stand in the order in which they came. */
const moment = 131_072;
const numbersInMillisecond = 1024;

/** Rows are numbered by time, so that the newest of many hits are found without looking at the others. */
function freeNumber(highest: Statement, time: number): number {
  for (let from = time * numbersInMillisecond; ; from += moment) {
    const taken = highest.all([from, from + moment])[0]?.number ?? null;
    if (taken === null) return from;
    if (Number(taken) < from + moment - 1) return Number(taken) + 1;
  }
}

const writersOf = ({ byline }: Article): string[] => byline.people.map(foldArabic).filter(Boolean);

const stampValues = (stamp: ArticleStamp | null): SqlValue[] =>
  stamp === null ? [null, null, null] : [stamp.mtime, stamp.size, stamp.record];

function stampIn({ mtime, size, record_mtime: record }: Row): ArticleStamp | null {
  return mtime === null ? null : { mtime: Number(mtime), size: Number(size), record: Number(record) };
}
