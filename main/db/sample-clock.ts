import type { Db } from './open-db.ts';
import { readIdentity } from './setting-queries.ts';

/** When the last judgement was made that came with the sample workspace, as ISO text; null in any other workspace. */
export function readSampleClock(db: Db): string | null {
  if (!readIdentity(db).sample) return null;
  return (
    db.prepare<[], string>("SELECT max(recorded_at) FROM event WHERE device = 'sample'").pluck().get() ?? null
  );
}
