import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LongTurn } from './long-turn.ts';
import { type Db, openDb } from './open-db.ts';
import { asOneWhoWaits } from './waiting-writers.ts';

let folder: string;
let db: Db;
let other: Db;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  const path = join(folder, 'w.plumbline');
  db = openDb(path, { create: true });
  other = openDb(path);
});
afterEach(() => {
  other.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string) => () => {
  db.prepare("INSERT INTO setting (name, value) VALUES (?, '1')").run(name);
};
const seen = () =>
  other.prepare("SELECT count(*) FROM setting WHERE name LIKE 'turn %'").pluck().get() as number;

describe('one transaction over several batches', () => {
  it('shows nothing of its turn to others until it has ended, and then all of it', () => {
    const turn = new LongTurn(db);
    turn.take(write('turn 1'));
    turn.take(write('turn 2'));
    expect(seen()).toBe(0);
    turn.end();
    expect(seen()).toBe(2);
    turn.end();
    expect(seen()).toBe(2);
  });

  it('ends after the batch at hand when somebody waits to write', () => {
    const turn = new LongTurn(db);
    turn.take(write('turn 1'));
    asOneWhoWaits(() => turn.take(write('turn 2')));
    expect(seen()).toBe(2);
  });

  it('ends by itself once it has kept others out for long, and lets them write before the next', () => {
    const turn = new LongTurn(db, { milliseconds: 0 });
    turn.take(write('turn 1'));
    expect(seen()).toBe(1);
    other.prepare("INSERT INTO setting (name, value) VALUES ('turn 2', '1')").run();
    turn.take(write('turn 3'));
    expect(seen()).toBe(3);
  });
});
