import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Db, openDb } from './open-db.ts';
import { writeSoon, writeUnsynced } from './write-soon.ts';

let folder: string;
let path: string;
let db: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  path = join(folder, 'w.plumbline');
  db = openDb(path, { create: true });
});

afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string) => db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, '1');
const names = () => db.prepare<[], string>('SELECT name FROM setting ORDER BY name').pluck().all();

/** Another thread that holds the file for writing, says so, and lets go after a while. */
async function holdElsewhere(milliseconds: number): Promise<void> {
  const source = `
    import Database from ${JSON.stringify(import.meta.resolve('better-sqlite3'))};
    import { parentPort, workerData } from 'node:worker_threads';
    const db = new Database(workerData.path);
    db.exec('BEGIN IMMEDIATE');
    db.exec("INSERT INTO setting VALUES ('elsewhere', '1')");
    parentPort.postMessage('held');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, workerData.milliseconds);
    db.exec('COMMIT');
    db.close();`;
  const worker = new Worker(source, { eval: true, workerData: { path, milliseconds } });
  await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

describe('writing soon', () => {
  test('keeps all of the work, or nothing of it when it throws', () => {
    writeSoon(db, () => put('a'));
    const broken = () =>
      writeSoon(db, () => {
        put('b');
        throw new Error('broken');
      });
    expect(broken).toThrow('broken');
    expect(names()).toEqual(['a']);
    expect(db.inTransaction).toBe(false);
  });

  test('what a power cut may undo is kept like anything else, and what is written after it is synced as before', () => {
    writeUnsynced(db, () => {
      expect(db.pragma('synchronous', { simple: true })).toBe(1);
      put('a');
    });
    const broken = () =>
      writeUnsynced(db, () => {
        put('b');
        throw new Error('broken');
      });
    expect(broken).toThrow('broken');
    expect(names()).toEqual(['a']);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
  });

  test('inside a transaction it is part of that', () => {
    const outer = db.transaction(() => {
      writeSoon(db, () => put('a'));
      throw new Error('undone');
    });
    expect(outer).toThrow('undone');
    expect(names()).toEqual([]);
  });

  test('waits while another thread writes, and then writes; the connection waits as long as before', async () => {
    await holdElsewhere(100);
    writeSoon(db, () => put('mine'));
    expect(names()).toEqual(['elsewhere', 'mine']);
    expect(db.pragma('busy_timeout', { simple: true })).toBe(5000);
  });
});
