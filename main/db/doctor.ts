import { placesOf } from '../../shared/analysis/event-standing.ts';
import { plural } from '../../shared/format.ts';
import type { JournalFinding } from '../../shared/model/journal.ts';
import { lookAtJournal } from './check-journal.ts';
import { checkChains } from './event-chains.ts';
import { allEvents } from './event-log.ts';
import { readMark } from './journal-mark.ts';
import { type Db, pragmaReport } from './open-db.ts';
import { readWaiting } from './waiting-labels.ts';

export interface Check {
  name: string;
  ok: boolean;
  finding: string;
}

/** Looks the workspace over without changing it. */
export function checkWorkspace(db: Db): { healthy: boolean; checks: Check[] } {
  const checks = [
    pragmas(db),
    integrity(db),
    foreignKeys(db),
    hashes(db),
    standing(db),
    journal(db),
    search(db),
  ];
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
  const { events, broken, missing, parted } = checkChains(allEvents(db));
  const notes = [
    ...(missing > 0 ? [`${missing} follow one that is not in this workspace yet`] : []),
    ...(parted.length > 0
      ? [
          `two copies of a file were both written to on ${parted.join(', ')}: their events are kept side by side`,
        ]
      : []),
  ];
  const [first] = broken;
  return {
    name: 'label events',
    ok: first === undefined,
    finding:
      first === undefined
        ? [`${events} events, each matching its hash and following the one before`, ...notes].join('; ')
        : `${broken.length} of ${events} events do not match their hash or the event before, first ${first}`,
  };
}

function standing(db: Db): Check {
  const places = placesOf(allEvents(db)).filter(({ stands }) => stands !== null);
  const stands = places.map(({ stands }) => stands?.id ?? '').sort();
  const rivals = places.flatMap((place) => place.rivals.map(({ id }) => id)).sort();
  const ids = (sql: string) => (db.prepare<[], string>(sql).pluck().all() as string[]).sort();
  const found = ids('SELECT event_id FROM standing');
  const ok = JSON.stringify([stands, rivals]) === JSON.stringify([found, ids('SELECT event_id FROM rival')]);
  const beside = rivals.length === 0 ? '' : `; ${rivals.length} more wait beside them for a decision`;
  return {
    name: 'labels that stand',
    ok,
    finding: ok
      ? `${stands.length} labels, adjudications and skips stand, as their events say${beside}`
      : `${found.length} rows stand, but the events say ${stands.length}`,
  };
}

const JOURNAL_WORDS: Readonly<Record<JournalFinding, string>> = {
  none: 'nothing was labelled yet, so there is no journal',
  whole: 'every line follows from the one before, up to the last event of the workspace',
  missing: 'it is gone; opening the workspace writes it anew',
  foreign: 'it belongs to another workspace; opening this one sets it aside and writes its own',
  damaged: 'a line was altered, moved or cut off; opening the workspace sets it aside and writes it anew',
  ahead: 'it holds labels that the workspace does not; opening the workspace offers them',
};

/** Reads the whole journal, which opening a workspace does only while it is small. */
function journal(db: Db): Check {
  const finding = lookAtJournal(db, readMark(db), Number.POSITIVE_INFINITY);
  const waiting = readWaiting(db).length;
  const beside =
    waiting === 0 ? '' : `; ${plural(waiting, 'event')} of an earlier journal wait to be decided on`;
  return {
    name: 'label journal',
    ok: (finding === 'none' || finding === 'whole') && waiting === 0,
    finding: `${JOURNAL_WORDS[finding]}${beside}`,
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
