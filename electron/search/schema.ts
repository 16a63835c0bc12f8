/** The tables of the index. It is a cache: whatever is wrong with it, it is thrown away and built anew. */
import { rmSync } from 'node:fs';
import { DatabaseError, type Database, type OpenDatabase } from './database';
import { stampOf } from './disk';
import { ranking } from './match-expression';

/** Raise it with every change to the tables, to what is put into them, to how words are folded and stemmed, or to their weights. */
export const schemaVersion = 7;

/**
 * `place` and `outgoing`: of an article that has left, may leave or was taken back (shared/handoff/leavers.ts).
 * `article.number` grows with the time of the last change, and is the row in `words`, which keeps no text of its own (contentless): the files have it. Words come folded and cut, parted by
 * spaces, so the plainest tokenizer does. Beside each column of words as written stands one with their other forms, which counts for less.
 */
const tables = `
  CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    mtime REAL, size INTEGER, record_mtime REAL,
    hash TEXT,
    review TEXT, state TEXT, assignee TEXT, section TEXT, desk TEXT, urgency INTEGER, day TEXT,
    changed_at INTEGER NOT NULL,
    headline TEXT NOT NULL,
    summary TEXT NOT NULL,
    place TEXT, outgoing TEXT
  );
  CREATE INDEX article_changed ON article (changed_at DESC, id DESC);
  CREATE INDEX article_headline ON article (headline, id DESC);
  CREATE INDEX article_review ON article (review, changed_at DESC, id DESC);
  CREATE INDEX article_state ON article (state, changed_at DESC, id DESC);
  CREATE INDEX article_assignee ON article (assignee, changed_at DESC) WHERE assignee IS NOT NULL;
  CREATE INDEX article_section ON article (section, changed_at DESC, id DESC);
  CREATE INDEX article_day ON article (day);
  CREATE INDEX article_outgoing ON article (place DESC, id, outgoing) WHERE outgoing IS NOT NULL;
  CREATE TABLE writer (name TEXT NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (name, number)) WITHOUT ROWID;
  CREATE INDEX writer_number ON writer (number);
  CREATE VIRTUAL TABLE words USING fts5 (
    headline, deck, names, body, headline_forms, deck_forms, names_forms, body_forms,
    content='', contentless_delete=1, tokenize='ascii'
  );
  INSERT INTO words (words, rank) VALUES ('rank', '${ranking}');
  PRAGMA user_version = ${schemaVersion};
`;

/** Opens the index's file, made anew where it is damaged or of another version. */
export function openTables(file: string, open: OpenDatabase): Database {
  const found = openSound(file, open);
  if (found !== null) return found;
  removeTables(file);
  const database = open(file);
  prepareConnection(database);
  database.transaction(() => database.exec(tables));
  return database;
}

/** Takes the file away; it must be closed. */
export function removeTables(file: string): void {
  for (const ending of ['', '-journal']) rmSync(`${file}${ending}`, { force: true });
}

/** Null where there is nothing to go on with; why does not matter, for the answer is always the same. */
function openSound(file: string, open: OpenDatabase): Database | null {
  if (wasCutOff(file)) return null;
  try {
    const database = open(file);
    try {
      prepareConnection(database);
      if (isOurs(database)) return database;
    } catch (cause) {
      database.close();
      throw cause;
    }
    database.close();
    return null;
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    return null;
  }
}

/**
 * The journal of a finished transaction is empty. One that is not was left by a process killed while writing; node-sqlite3-wasm 0.8.60 takes its own lock
 * for another process's and never rolls it back, so the file beside it holds half a transaction, and passes SQLite's own check all the same.
 */
const wasCutOff = (file: string): boolean => (stampOf(`${file}-journal`)?.size ?? 0) > 0;

/** A glance into each table finds a file cut short; damage further in is found when it is met. */
function isOurs(database: Database): boolean {
  const [version] = database.prepare('PRAGMA user_version').all();
  if (version?.user_version !== schemaVersion) return false;
  database.prepare('SELECT number FROM article ORDER BY number DESC LIMIT 1').all();
  database.prepare('SELECT number FROM writer LIMIT 1').all();
  database.prepare(`SELECT rowid FROM words WHERE words MATCH '"0"' LIMIT 1`).all();
  return true;
}

/** One process has the file, so its lock is taken once. A cut power line may cost the last changes, which are then read again. */
function prepareConnection(database: Database): void {
  database.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = TRUNCATE;
    PRAGMA synchronous = NORMAL;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -32000;
  `);
}
