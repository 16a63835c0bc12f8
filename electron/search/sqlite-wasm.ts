/** SQLite compiled to WebAssembly: half as fast as native code, but one package for every Node and Electron we run on. */
import { rmSync } from 'node:fs';
import { Database as WasmDatabase, SQLite3Error, type Statement as WasmStatement } from 'node-sqlite3-wasm';
import { DatabaseError, type OpenDatabase, type Row, type SqlValue } from './database';

/** The caller must be the only one that has the file: the driver's own lock outlives a process that was killed, and is cleared away here. */
export const openSqliteWasm: OpenDatabase = (file) => {
  rmSync(`${file}.lock`, { recursive: true, force: true });
  const database = orDatabaseError(() => new WasmDatabase(file));
  const statements: WasmStatement[] = [];
  return {
    exec: (sql) => orDatabaseError(() => database.exec(sql)),
    prepare(sql) {
      const statement = orDatabaseError(() => database.prepare(sql));
      statements.push(statement);
      return {
        run: (values = []) => orDatabaseError(() => void statement.run([...values])),
        all: (values = []) => orDatabaseError(() => statement.all([...values]).map(rowOf)),
      };
    },
    transaction: (act) =>
      orDatabaseError(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          act();
          database.exec('COMMIT');
        } catch (cause) {
          if (database.inTransaction) database.exec('ROLLBACK');
          throw cause;
        }
      }),
    close: () =>
      orDatabaseError(() => {
        for (const statement of statements) finalize(statement);
        database.close();
      }),
  };
};

/** SQLite says once more, here, why the statement failed when it last ran; that was thrown then, and the statement is finalized all the same. */
function finalize(statement: WasmStatement): void {
  try {
    statement.finalize();
  } catch (cause) {
    if (!(cause instanceof SQLite3Error) || !statement.isFinalized) throw cause;
  }
}

function orDatabaseError<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (!(cause instanceof SQLite3Error)) throw cause;
    throw new DatabaseError(cause.message, { cause });
  }
}

/** Our columns hold neither blobs nor numbers beyond 2^53. */
const rowOf = (row: object): Row => row as Record<string, SqlValue>;
