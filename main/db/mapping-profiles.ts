import { AppError } from '../../shared/errors.ts';
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

/** @throws {AppError} when there is none of that name, or one of the new name already */
export function renameProfile(db: Db, name: string, to: string): void {
  db.transaction(() => {
    const taken = db.prepare('SELECT 1 FROM mapping_profile WHERE name = ?').get(to) !== undefined;
    if (taken && to !== name) throw new AppError('CONFLICT', `There is a saved mapping named ${to} already.`);
    const { changes } = db.prepare('UPDATE mapping_profile SET name = ? WHERE name = ?').run(to, name);
    if (changes === 0) throw noProfile(name);
  }).immediate();
}

/** @throws {AppError} when there is none of that name */
export function deleteProfile(db: Db, name: string): void {
  const { changes } = db.prepare('DELETE FROM mapping_profile WHERE name = ?').run(name);
  if (changes === 0) throw noProfile(name);
}

function noProfile(name: string): AppError {
  return new AppError('NOT_FOUND', `There is no saved mapping named ${name}.`);
}
