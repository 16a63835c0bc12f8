/** What stands in the tables of the index: putting articles in, taking them out, asking. Knows no file and no clock. */
import { foldArabic } from '../../shared/arabic/fold';
import { ArticleSummary } from '../../shared/library/summary';
import type { Article } from '../../shared/model/article';
import { ArticleId } from '../../shared/model/ids';
import type { Query } from '../../shared/search/query';
import type { PageRequest, SearchFilters, Sort } from '../../shared/search/search-request';
import type { Database, Row, SqlValue } from './database';
import { columns, indexedWords } from './indexed-words';
import { matchExpression } from './match-expression';
import type { ArticleStamp, ReadArticle } from './read-article';

export type StoredRow = { readonly id: ArticleId; readonly summary: ArticleSummary };
export type StoredPage = { readonly total: number; readonly rows: readonly StoredRow[] };

export type IndexStore = {
  /** Of every article; null where it must be read again in any case. */
  stamps(): Map<ArticleId, ArticleStamp | null>;
  put(read: ReadArticle, stamp: ArticleStamp | null): void;
  drop(id: ArticleId): void;
  /** `words`: what was typed, taken apart. */
  page(words: Query, request: PageRequest): StoredPage;
};

/** Where an unreadable article stands in the order of time: before all others, for it needs somebody. */
const firstOfAll = Number.MAX_SAFE_INTEGER;

const orders: Readonly<Record<Exclude<Sort, 'best'>, string>> = {
  newest: 'changed_at DESC, id DESC',
  oldest: 'changed_at ASC, id ASC',
  headline: 'headline ASC, id DESC',
};

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
      if (known !== undefined && known.hash === hash && known.summary === summary) {
        prepared.restamp.run([...stampValues(stamp), known.number!]);
        return;
      }
      drop(read.id);
      prepared.putArticle.run([read.id, ...stampValues(stamp), hash, ...summaryValues(read), summary]);
      if (read.text === null) return;
      const { number } = numberOf.all([read.id])[0]!;
      prepared.putWords.run([number!, ...indexedWords(read.text.article)]);
      for (const name of writersOf(read.text.article)) prepared.putWriter.run([name, number!]);
    },
    drop,
    page(words, { query: { filters, sort }, limit, offset }) {
      const { from, score, values } = source(words);
      const where = whereOf(filters);
      const all = [...values, ...where.values];
      const order = sort !== 'best' ? orders[sort] : [...score, orders.newest].join(', ');
      const rows = ask(`SELECT id, summary FROM ${from} ${where.sql} ORDER BY ${order} LIMIT ? OFFSET ?`, [
        ...all,
        limit,
        offset,
      ]);
      return { total: countOf(`SELECT count(*) AS total FROM ${from} ${where.sql}`, all), rows: rows.map(storedIn) };
    },
  };

  function ask(sql: string, values: readonly SqlValue[]): Row[] {
    return prepared.asked(sql).all(values);
  }

  function countOf(sql: string, values: readonly SqlValue[]): number {
    return Number(ask(sql, values)[0]!.total);
  }
}

/** The articles that answer a query, before any filter. */
function source(query: Query): { from: string; score: string[]; values: SqlValue[] } {
  const match = matchExpression(query);
  if (match.kind === 'all') return { from: 'article', score: [], values: [] };
  if (match.kind === 'all-but') {
    const from = '(SELECT * FROM article WHERE number NOT IN (SELECT rowid FROM words WHERE words MATCH ?)) AS article';
    return { from, score: [], values: [match.expression] };
  }
  return {
    from: '(SELECT rowid, rank AS score FROM words WHERE words MATCH ?) AS found JOIN article ON number = found.rowid',
    score: ['score'],
    values: [match.expression],
  };
}

function whereOf({ review, section, desk, urgency, writer, fromDay, untilDay }: SearchFilters): {
  sql: string;
  values: SqlValue[];
} {
  const conditions: [sql: string, value: SqlValue | undefined][] = [
    ['review = ?', review],
    ['section = ?', section === undefined ? undefined : foldArabic(section)],
    ['desk = ?', desk === undefined ? undefined : foldArabic(desk)],
    ['urgency = ?', urgency],
    ['number IN (SELECT number FROM writer WHERE name = ?)', writer === undefined ? undefined : foldArabic(writer)],
    ['day >= ?', fromDay],
    ['day <= ?', untilDay],
  ];
  const given = conditions.filter((condition): condition is [string, SqlValue] => condition[1] !== undefined);
  return {
    sql: given.length === 0 ? '' : `WHERE ${given.map(([sql]) => sql).join(' AND ')}`,
    values: given.map(([, value]) => value),
  };
}

function prepareAll(database: Database) {
  const { prepare } = database;
  const asked = new Map<string, ReturnType<Database['prepare']>>();
  const wordColumns = [...columns.map(({ name }) => name), ...columns.map(({ name }) => `${name}_forms`)];
  const marks = (count: number) => Array.from({ length: count }, () => '?').join(', ');
  return {
    stamps: prepare('SELECT id, mtime, size, record_mtime FROM article'),
    numberOf: prepare('SELECT number, hash, summary FROM article WHERE id = ?'),
    restamp: prepare('UPDATE article SET mtime = ?, size = ?, record_mtime = ? WHERE number = ?'),
    putArticle: prepare(
      `INSERT INTO article (id, mtime, size, record_mtime, hash, review, section, desk, urgency, day, changed_at, headline, summary) VALUES (${marks(13)})`,
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
  if (summary.kind === 'unreadable' || text === null) return [null, null, null, null, null, firstOfAll, ''];
  const { newsDate, versionCreated, desk = '', urgency = null } = text.article;
  return [
    summary.review,
    foldArabic(summary.section),
    foldArabic(desk),
    urgency,
    newsDate ?? versionCreated.slice(0, 10),
    new Date(versionCreated).getTime(),
    foldArabic(summary.headline || summary.slugline),
  ];
}

const writersOf = ({ byline }: Article): string[] => byline.people.map(foldArabic).filter(Boolean);

const stampValues = (stamp: ArticleStamp | null): SqlValue[] =>
  stamp === null ? [null, null, null] : [stamp.mtime, stamp.size, stamp.record];

function stampIn({ mtime, size, record_mtime: record }: Row): ArticleStamp | null {
  return mtime === null ? null : { mtime: Number(mtime), size: Number(size), record: Number(record) };
}

const storedIn = (row: Row): StoredRow => ({
  id: ArticleId.parse(row.id),
  summary: ArticleSummary.parse(JSON.parse(String(row.summary))),
});
