import type { Statement } from 'better-sqlite3';
import type { Db } from './open-db.ts';

const kept = new WeakMap<Db, Map<string, Statement>>();

/**
 * A statement that is compiled once per connection: for what runs with every event of a file or between two cases of a reviewer.
 * A statement keeps how its rows are given (plucked, raw), so no two places may share their SQL and differ in that.
 */
export function prepared<Values extends unknown[] | object = unknown[], Row = unknown>(
  db: Db,
  sql: string,
): Statement<Values extends unknown[] ? Values : [Values], Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as Statement<Values extends unknown[] ? Values : [Values], Row>;
}
