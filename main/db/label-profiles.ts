import { LabelMapping, type LabelProfile } from '../../shared/model/label-mapping.ts';
import type { Db } from './open-db.ts';

export function listLabelProfiles(db: Db): LabelProfile[] {
  return db
    .prepare<[], { name: string; body: string }>('SELECT name, body FROM label_profile ORDER BY name')
    .all()
    .map(({ name, body }) => ({ name, mapping: LabelMapping.parse(JSON.parse(body)) }));
}

/** Saves a mapping, replacing one of the same name. */
export function saveLabelProfile(db: Db, { name, mapping }: LabelProfile): void {
  db.transaction(() => {
    db.prepare(
      'INSERT INTO label_profile (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body',
    ).run(name, JSON.stringify(mapping));
  }).immediate();
}
