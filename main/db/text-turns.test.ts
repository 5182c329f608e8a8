import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTestWorkspace, type TestWorkspace } from '../services/test-workspace.ts';
import type { Db } from './open-db.ts';
import { TextTurns } from './text-turns.ts';
import { asOneWhoWaits } from './waiting-writers.ts';

let workspace: TestWorkspace;
let db: Db;
beforeEach(() => {
  workspace = makeTestWorkspace();
  db = workspace.context.session.require().db;
});
afterEach(() => workspace.remove());

const TURN = { turn: Number.POSITIVE_INFINITY, beat: () => undefined };
const texts = () => db.prepare('SELECT count(*) FROM case_text').pluck().get();
const parts = () =>
  db.prepare('SELECT count(DISTINCT id >> 37) FROM case_text_data WHERE id > 10').pluck().get();

test('texts are gathered until they are worth a transaction, and make one part of the index then', () => {
  const turns = new TextTurns(db, TURN);
  for (let seq = 1; seq <= 50; seq++) turns.add(seq, `parcel ${seq}`);
  turns.writeWhenDue();
  expect(texts()).toBe(0);
  turns.add(51, 'a long word and another '.repeat(10_000));
  turns.writeWhenDue();
  expect([texts(), parts()]).toEqual([51, 1]);
  turns.add(52, 'parcel 52');
  turns.writeAll();
  turns.writeAll();
  expect([texts(), parts()]).toEqual([52, 2]);
});

test('a transaction ends after the text at hand when somebody waits to write, and the rest follows', () => {
  const turns = new TextTurns(db, TURN);
  for (let seq = 1; seq <= 2; seq++) turns.add(seq, `parcel ${seq}`);
  asOneWhoWaits(() => turns.writeAll());
  expect([texts(), parts()]).toEqual([2, 2]);
});
