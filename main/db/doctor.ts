import { headsOf } from '../../shared/analysis/event-heads.ts';
import { allEvents, hashOf } from './event-log.ts';
import { type Db, pragmaReport } from './open-db.ts';

export interface Check {
  name: string;
  ok: boolean;
  finding: string;
}

/** Looks the workspace over without changing it. */
export function checkWorkspace(db: Db): { healthy: boolean; checks: Check[] } {
  const checks = [pragmas(db), integrity(db), foreignKeys(db), hashes(db), standing(db), search(db)];
  return { healthy: checks.every((check) => check.ok), checks };
}

function pragmas(db: Db): Check {
  const wrong = pragmaReport(db).filter(({ wanted, found }) => wanted !== found);
  return {
    name: 'connection settings',
    ok: wrong.length === 0,
    finding:
      wrong.length === 0
        ? 'every label is written through to the disk before it is shown as saved'
        : wrong.map(({ name, wanted, found }) => `${name} is ${String(found)}, not ${wanted}`).join('; '),
  };
}

/** A damaged page can make the check itself throw, which is a finding like any other. */
function integrity(db: Db): Check {
  const name = 'file structure';
  try {
    const rows = db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all() as string[];
    const ok = rows.length === 1 && rows[0] === 'ok';
    return { name, ok, finding: ok ? 'every page and index is in order' : rows.join('; ') };
  } catch (error) {
    return { name, ok: false, finding: error instanceof Error ? error.message : String(error) };
  }
}

function foreignKeys(db: Db): Check {
  const broken = db.prepare('PRAGMA foreign_key_check').all().length;
  return {
    name: 'references',
    ok: broken === 0,
    finding: broken === 0 ? 'every row finds the row it refers to' : `${broken} rows refer to nothing`,
  };
}

function hashes(db: Db): Check {
  const lastHash = new Map<string, string>();
  const events = allEvents(db);
  const broken = events.filter((event) => {
    const intact =
      event.hash === hashOf(event) && event.previousHash === (lastHash.get(event.device) ?? null);
    lastHash.set(event.device, event.hash);
    return !intact;
  });
  return {
    name: 'label events',
    ok: broken.length === 0,
    finding:
      broken.length === 0
        ? `${events.length} events, each matching its hash and following the one before`
        : `${broken.length} of ${events.length} events do not match their hash, first ${broken[0]?.id}`,
  };
}

function standing(db: Db): Check {
  const wanted = headsOf(allEvents(db))
    .filter((event) => event.body.kind !== 'retraction')
    .map((event) => event.id)
    .sort();
  const found = db.prepare<[], string>('SELECT event_id FROM standing').pluck().all() as string[];
  const ok = JSON.stringify(wanted) === JSON.stringify(found.sort());
  return {
    name: 'labels that stand',
    ok,
    finding: ok
      ? `${wanted.length} labels, adjudications and skips stand, as their events say`
      : `${found.length} rows stand, but the events say ${wanted.length}`,
  };
}

function search(db: Db): Check {
  const cases = db.prepare<[], number>('SELECT count(*) FROM cases').pluck().get() as number;
  const transcripts = db.prepare<[], number>('SELECT count(*) FROM transcript').pluck().get() as number;
  return {
    name: 'cases',
    ok: cases === transcripts,
    finding: `${cases} cases, ${transcripts} transcripts`,
  };
}
