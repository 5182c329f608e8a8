import { CriteriaBlock } from '../../shared/model/criteria.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

/** Every recorded version, the newest first. */
export function readCriteriaBlocks(db: Db): CriteriaBlock[] {
  return db
    .prepare<[], string>('SELECT body FROM criteria_block ORDER BY version DESC')
    .pluck()
    .all()
    .map((body) => CriteriaBlock.parse(JSON.parse(body)));
}

/** Records a block as the next version: durable when this returns. */
export function addCriteriaBlock(db: Db, block: CriteriaBlock, at: string, by: string): CriteriaBlock {
  return writeSoon(db, () => {
    const last = db.prepare<[], number | null>('SELECT max(version) FROM criteria_block').pluck().get();
    const made = { ...block, version: (last ?? 0) + 1, at, by };
    db.prepare('INSERT INTO criteria_block (version, recorded_at, done_by, body) VALUES (?, ?, ?, ?)').run(
      ...[made.version, at, by, JSON.stringify(made)],
    );
    return made;
  });
}
