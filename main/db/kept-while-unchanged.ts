import type { Db } from './open-db.ts';

const kept = new WeakMap<Db, Map<string, { version: string; value: unknown }>>();

/**
 * What was read last under this name, as long as nothing was written to the file since, by this connection or another:
 * several analyses of one screen ask for the same labels, and reading a hundred thousand takes longer than most of
 * them. Whoever gets the value shares it, and must not change it.
 */
export function keptWhileUnchanged<T>(db: Db, name: string, read: () => T): T {
  const version = versionOf(db);
  const values = kept.get(db) ?? new Map<string, { version: string; value: unknown }>();
  kept.set(db, values);
  const last = values.get(name);
  if (last?.version === version) return last.value as T;
  const value = read();
  values.set(name, { version, value });
  return value;
}

/** Changes with every commit of another connection, and with every write of this one. */
function versionOf(db: Db): string {
  const others = db.pragma('data_version', { simple: true });
  const own = db.prepare<[], number>('SELECT total_changes()').pluck().get();
  return `${others} ${own}`;
}

/** The same for a value that follows from `stamp` alone, whatever else is written. */
export function keptUnder<T>(db: Db, name: string, stamp: string, read: () => T): T {
  const values = kept.get(db) ?? new Map<string, { version: string; value: unknown }>();
  kept.set(db, values);
  const last = values.get(name);
  if (last?.version === stamp) return last.value as T;
  const value = read();
  values.set(name, { version: stamp, value });
  return value;
}
