import { Mapping } from '../../shared/model/import.ts';
import type { Db } from './open-db.ts';

export function listProfiles(db: Db): { name: string; mapping: Mapping }[] {
  return db
    .prepare<[], { name: string; body: string }>('SELECT name, body FROM mapping_profile ORDER BY name')
    .all()
    .map(({ name, body }) => ({ name, mapping: Mapping.parse(JSON.parse(body)) }));
}

/** Saves a mapping, replacing one of the same name. */
export function saveProfile(db: Db, name: string, mapping: Mapping): void {
  db.transaction(() => {
    db.prepare(
      'INSERT INTO mapping_profile (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
    ).run(name, JSON.stringify(mapping));
  }).immediate();
}
