import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../shared/errors.ts';
import { migrate } from './migrate.ts';

export type Db = Database.Database;

/** Marks a SQLite file as a Plumbline workspace: "PLMB". */
export const APPLICATION_ID = 0x504c4d42;

/**
 * What every connection must run with. None of it survives a reopen, and better-sqlite3 falls back to
 * synchronous=NORMAL in WAL mode, which loses acknowledged labels in a power cut: so each is set and then read back.
 */
const PRAGMAS = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  secure_delete: 1,
  cell_size_check: 1,
  fullfsync: 1,
  recursive_triggers: 1,
} as const;

const BUSY_TIMEOUT_MS = 5000;

/** The log is moved into the file by whoever writes much, not by the label that happens to come next. */
const LOG_PAGES = 8000;

/** Opens a workspace file, or makes one with `create`. The only place in the house where a connection is made. */
export function openDb(path: string, options: { create?: boolean } = {}): Db {
  refuseWhatIsNoFile(path, options.create ?? false);
  let db: Db | undefined;
  try {
    db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    refuseForeignFile(db, options.create ?? false);
    setPragmas(db);
    db.pragma(`wal_autocheckpoint = ${LOG_PAGES}`);
    migrate(db, APPLICATION_ID);
    return db;
  } catch (error) {
    db?.close();
    throw explain(error);
  }
}

function refuseWhatIsNoFile(path: string, create: boolean): void {
  if (!existsSync(path)) {
    if (!create) throw new AppError('NOT_FOUND', 'There is no workspace at this place.');
    if (!existsSync(dirname(path)))
      throw new AppError('NOT_FOUND', 'The folder for the new workspace does not exist.');
    return;
  }
  if (create) throw new AppError('CONFLICT', 'There is already a file of that name. It was left as it is.');
  const stat = statSync(path);
  if (!stat.isFile()) throw new AppError('INVALID', 'A workspace is a file; this is not one.');
  if (stat.size === 0) {
    throw new AppError('DAMAGED', 'This workspace file is empty: what it held is gone from it.', {
      hint: 'It was left as it is. Look for a backup of it.',
    });
  }
}

/** SQLite opens anything without a word and fails at the first read, so the first read happens here. */
function refuseForeignFile(db: Db, create: boolean): void {
  const id = db.pragma('application_id', { simple: true });
  if (id !== APPLICATION_ID && !create) {
    throw new AppError('INVALID', 'This is a database, but not a Plumbline workspace. It was left as it is.');
  }
}

function setPragmas(db: Db): void {
  if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal') {
    throw new AppError(
      'INVALID',
      'This place cannot hold a workspace: its file system does not support a write-ahead log.',
      {
        hint: 'Keep workspaces on a local disk, not on a network share.',
      },
    );
  }
  for (const [name, value] of Object.entries(PRAGMAS)) db.pragma(`${name} = ${value}`);
  for (const [name, value] of Object.entries(PRAGMAS)) {
    if (db.pragma(name, { simple: true }) !== value) throw new Error(`PRAGMA ${name} is not ${value}`);
  }
}

function explain(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  if (code === 'SQLITE_NOTADB')
    return new AppError('INVALID', 'This file is not a workspace. It was left as it is.');
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_IOERR_READ') {
    return new AppError('DAMAGED', 'This workspace could not be read. It was left as it is.', {
      hint: 'Check the disk or cable and open it again; then make a copy and run plumbline doctor on it.',
    });
  }
  return error;
}

/** The pragmas as they are on this connection, for doctor. */
export function pragmaReport(db: Db): { name: string; wanted: number; found: unknown }[] {
  return Object.entries(PRAGMAS).map(([name, wanted]) => ({
    name,
    wanted,
    found: db.pragma(name, { simple: true }),
  }));
}
