import type { Statement } from 'better-sqlite3';
import type { Db } from './open-db.ts';

const kept = new WeakMap<Db, Map<string, Statement>>();

/** A statement that is compiled once per connection: for what runs with every event, of which a file may bring many. */
export function prepared<Values extends unknown[], Row = unknown>(
  db: Db,
  sql: string,
): Statement<Values, Row> {
  const statements = kept.get(db) ?? new Map<string, Statement>();
  kept.set(db, statements);
  const statement = statements.get(sql) ?? db.prepare(sql);
  statements.set(sql, statement);
  return statement as Statement<Values, Row>;
}
