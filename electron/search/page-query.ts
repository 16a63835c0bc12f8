/** Asks the tables of the index for a stretch of the articles that answer a query. */
import { foldArabic } from '../../shared/arabic/fold';
import { ArticleSummary } from '../../shared/library/summary';
import { ArticleId } from '../../shared/model/ids';
import type { Query } from '../../shared/search/query';
import type { PageRequest, SearchFilters, Sort } from '../../shared/search/search-request';
import type { Row, SqlValue, Statement } from './database';
import { matchExpression } from './match-expression';

export type StoredRow = { readonly id: ArticleId; readonly summary: ArticleSummary };
export type StoredPage = { readonly total: number; readonly rows: readonly StoredRow[] };

/** Gives the statement of these words, prepared once. */
type Prepare = (sql: string) => Statement;

const orders: Readonly<Record<Sort, string>> = {
  best: 'changed_at DESC, id DESC',
  newest: 'changed_at DESC, id DESC',
  oldest: 'changed_at ASC, id ASC',
  headline: 'headline ASC, id DESC',
};

/**
 * Articles that are ranked: of more than these only the newest. Ranking costs 1.5 µs an article, so a word of every article of an archive would cost
 * 80 ms a key; and who looks for such a word looks for what is new. What is not ranked follows, newest first.
 */
const ranked = 5000;

/** `words`: what was typed, taken apart. */
export function readPage(prepare: Prepare, words: Query, { query, limit, offset }: PageRequest): StoredPage {
  const match = matchExpression(words);
  const conditions = conditionsOf(query.filters);
  const ask = (sql: string, values: readonly SqlValue[]) => prepare(sql).all(values);
  const count = (sql: string, values: readonly SqlValue[]) => Number(ask(sql, values)[0]!.total);

  if (match.kind === 'matching' && query.sort === 'best') {
    const hits = hitsOf(match.expression, conditions);
    const total = count(`SELECT count(*) AS total FROM words ${hits.where}`, hits.values);
    const best = `SELECT rowid, rank AS score FROM words ${hits.where} ORDER BY rowid DESC LIMIT ${ranked}`;
    const rows = ask(
      `SELECT id, summary FROM (${best}) AS hit JOIN article ON number = hit.rowid ORDER BY score, number DESC LIMIT ? OFFSET ?`,
      [...hits.values, limit, offset],
    );
    if (rows.length === limit || total <= ranked) return { total, rows: rows.map(storedIn) };
    const rest = `SELECT rowid FROM words ${hits.where} ORDER BY rowid DESC LIMIT ? OFFSET ?`;
    const after = [limit - rows.length, Math.max(offset, ranked)];
    const older = ask(
      `SELECT id, summary FROM (${rest}) AS hit JOIN article ON number = hit.rowid ORDER BY number DESC`,
      [...hits.values, ...after],
    );
    return { total, rows: [...rows, ...older].map(storedIn) };
  }

  const { where, values } = articlesOf(match, conditions);
  const rows = ask(`SELECT id, summary FROM article ${where} ORDER BY ${orders[query.sort]} LIMIT ? OFFSET ?`, [
    ...values,
    limit,
    offset,
  ]);
  return { total: count(`SELECT count(*) AS total FROM article ${where}`, values), rows: rows.map(storedIn) };
}

/** Every article that answers, in no order. */
export function readAnswering(prepare: Prepare, words: Query): ArticleId[] {
  const { where, values } = articlesOf(matchExpression(words), []);
  return prepare(`SELECT id FROM article ${where}`)
    .all(values)
    .map(({ id }) => ArticleId.parse(id));
}

type Condition = { readonly sql: string; readonly value: SqlValue };

function conditionsOf(filters: SearchFilters): Condition[] {
  const { review, states, assignee, section, desk, urgency, writer, fromDay, untilDay } = filters;
  const all: { readonly sql: string; readonly value: SqlValue | undefined }[] = [
    { sql: 'review = ?', value: review },
    // JSON, so that any number of states is one statement.
    { sql: 'state IN (SELECT value FROM json_each(?))', value: states && JSON.stringify(states) },
    { sql: 'assignee = ?', value: assignee },
    { sql: 'section = ?', value: folded(section) },
    { sql: 'desk = ?', value: folded(desk) },
    { sql: 'urgency = ?', value: urgency },
    { sql: 'number IN (SELECT number FROM writer WHERE name = ?)', value: folded(writer) },
    { sql: 'day >= ?', value: fromDay },
    { sql: 'day <= ?', value: untilDay },
  ];
  return all.filter((condition): condition is Condition => condition.value !== undefined);
}

const folded = (text: string | undefined): string | undefined => (text === undefined ? undefined : foldArabic(text));

/** Rows of `words`. */
function hitsOf(expression: string, conditions: readonly Condition[]) {
  const { where, values } = whereOf(conditions);
  const filter = where === '' ? '' : ` AND rowid IN (SELECT number FROM article ${where})`;
  return { where: `WHERE words MATCH ?${filter}`, values: [expression, ...values] };
}

/** Rows of `article`. */
function articlesOf(match: ReturnType<typeof matchExpression>, conditions: readonly Condition[]) {
  if (match.kind === 'all') return whereOf(conditions);
  const set = match.kind === 'matching' ? 'number IN' : 'number NOT IN';
  const words = { sql: `${set} (SELECT rowid FROM words WHERE words MATCH ?)`, value: match.expression };
  return whereOf([words, ...conditions]);
}

function whereOf(conditions: readonly Condition[]) {
  const sql = conditions.map((condition) => condition.sql).join(' AND ');
  return { where: sql === '' ? '' : `WHERE ${sql}`, values: conditions.map(({ value }) => value) };
}

const storedIn = (row: Row): StoredRow => ({
  id: ArticleId.parse(row.id),
  summary: ArticleSummary.parse(JSON.parse(String(row.summary))),
});
