import { AppError } from '../../shared/errors.ts';
import type { Db } from './open-db.ts';

const OWNER = 'import_owner';
/** An import that has not written for so long is dead, whoever has its process number now. */
const SILENT_MS = 120_000;

interface Owner {
  pid: number;
  /** When that process began, in seconds since 1970; numbers of processes come back. */
  began: number;
  beatAt: number;
}

/** Notes which process imports, so that no other sweeps its rows away; inside the transaction that begins it. */
export function claimImport(db: Db): void {
  if (db.prepare('SELECT 1 FROM import WHERE finished_at IS NULL LIMIT 1').get() !== undefined) {
    throw new AppError('CONFLICT', 'Another import into this workspace is under way.', {
      hint: 'Wait until it has ended, or cancel it.',
    });
  }
  writeOwner(db);
}

/** Says that the import goes on; inside the transaction of a batch. */
export function writeOwner(db: Db): void {
  const owner: Owner = { pid: process.pid, began: processBegan(), beatAt: Date.now() };
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(OWNER, JSON.stringify(owner));
}

/** Whether the process that began the unfinished import is still at it. */
export function importOwnerLives(db: Db): boolean {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(OWNER);
  if (value === undefined) return false;
  const owner = JSON.parse(value) as Owner;
  if (Date.now() - owner.beatAt > SILENT_MS) return false;
  if (owner.pid === process.pid) return Math.abs(owner.began - processBegan()) <= 2;
  return processLives(owner.pid);
}

function processBegan(): number {
  return Math.round(Date.now() / 1000 - process.uptime());
}

function processLives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
