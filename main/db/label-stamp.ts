import type { Db } from './open-db.ts';
import { importStamp } from './session-queries.ts';

/** Changes whenever another label stands, another case is there, or one enters or leaves a calibration session. */
export function labelStamp(db: Db): string {
  const last = db.prepare<[], number | null>('SELECT max(position) FROM event').pluck().get();
  const apart = db
    .prepare<[], string>('SELECT case_id FROM calibration_case ORDER BY case_id')
    .pluck()
    .all()
    .join('\n');
  return `${last} ${importStamp(db)}\n${apart}`;
}
