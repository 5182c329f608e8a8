import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptWhileUnchanged } from './kept-while-unchanged.ts';
import { type Db, openDb } from './open-db.ts';

let folder: string;
let here: Db;
let elsewhere: Db;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-kept-'));
  here = openDb(join(folder, 'w.plumbline'), { create: true });
  elsewhere = openDb(join(folder, 'w.plumbline'));
});
afterEach(() => {
  here.close();
  elsewhere.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (db: Db) =>
  db.prepare("INSERT INTO signal_direction VALUES ('risk' || random(), 'higher_is_riskier')").run();

describe('what is kept while the file is unchanged', () => {
  it('is read once, and once more after a write of this connection or of another', () => {
    let reads = 0;
    const read = () => keptWhileUnchanged(here, 'count', () => (reads += 1));
    expect([read(), read()]).toEqual([1, 1]);
    write(here);
    expect([read(), read()]).toEqual([2, 2]);
    write(elsewhere);
    expect([read(), read()]).toEqual([3, 3]);
  });

  it('is the state of the transaction that reads, whatever is written meanwhile', () => {
    const rows = () => here.prepare<[], number>('SELECT count(*) FROM signal_direction').pluck().get();
    const read = () => keptWhileUnchanged(here, 'rows', rows);
    here.exec('BEGIN');
    expect(read()).toBe(0);
    write(elsewhere);
    expect(read()).toBe(0);
    here.exec('COMMIT');
    expect(read()).toBe(1);
  });

  it('is kept by name', () => {
    expect(keptWhileUnchanged(here, 'one', () => 'first')).toBe('first');
    expect(keptWhileUnchanged(here, 'other', () => 'second')).toBe('second');
    expect(keptWhileUnchanged(here, 'one', () => 'not read')).toBe('first');
  });
});
