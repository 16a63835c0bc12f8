/** What the index needs of SQLite, so that its driver can be changed in one file. Everything is synchronous. */

/** The database can't be read or written: damaged, no room left, or a wrong statement of ours. All that functions here throw. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

export type Statement = {
  run(values?: readonly SqlValue[]): void;
  all(values?: readonly SqlValue[]): Row[];
};

export type Database = {
  /** Runs statements that give nothing back. */
  exec(sql: string): void;
  /** Lives as long as the database. */
  prepare(sql: string): Statement;
  /** All that `act` writes, or nothing of it where it throws. */
  transaction(act: () => void): void;
  close(): void;
};

/** Opens a file, making it where there is none. One process at a time: see index-owner.ts. */
export type OpenDatabase = (file: string) => Database;
