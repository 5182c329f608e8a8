import type { CaseRecord } from '../../shared/model/case.ts';
import { guessDirection, type SignalDirection } from '../../shared/model/signal.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';

export type ConcealedBody = Omit<CaseRecord['concealed'], 'signals'>;

/** What a case hides until commit. Only the service that reveals reads it. */
export function readConcealed(db: Db, seq: number): ConcealedBody | null {
  const body = prepared<[number], string>(db, 'SELECT body FROM concealed WHERE case_seq = ?')
    .pluck()
    .get(seq);
  return body === undefined ? null : (JSON.parse(body) as ConcealedBody);
}

export function readSignalsOfCase(
  db: Db,
  seq: number,
): { name: string; value: number; direction: SignalDirection }[] {
  return prepared<[number], { name: string; value: number; direction: SignalDirection | null }>(
    db,
    `
      SELECT s.name, s.value, d.direction FROM signal s LEFT JOIN signal_direction d ON d.name = s.name
      WHERE s.case_seq = ? ORDER BY s.name`,
  )
    .all(seq)
    .map((row) => ({ ...row, direction: row.direction ?? guessDirection(row.name) }));
}

interface HistogramBin {
  from: number;
  to: number;
  count: number;
}

/** Every reveal draws it, and only an import can change it. */
const kept = new WeakMap<Db, { imports: string; bySignal: Map<string, HistogramBin[]> }>();

/** Counts of a signal over equal steps between its extremes, from at most the first 20,000 cases. */
export function signalHistogram(db: Db, name: string): HistogramBin[] {
  const imports = db
    .prepare<[], string>(
      "SELECT count(*) || ' ' || coalesce(max(finished_at), '') FROM import WHERE finished_at IS NOT NULL",
    )
    .pluck()
    .get() as string;
  const known = kept.get(db);
  const bySignal = known?.imports === imports ? known.bySignal : new Map<string, HistogramBin[]>();
  kept.set(db, { imports, bySignal });
  const histogram = bySignal.get(name) ?? countInSteps(db, name);
  bySignal.set(name, histogram);
  return histogram;
}

function countInSteps(db: Db, name: string, bins = 20): HistogramBin[] {
  const values = db
    .prepare<[string], number>('SELECT value FROM signal WHERE name = ? LIMIT 20000')
    .pluck()
    .all(name);
  if (values.length === 0) return [];
  let low = values[0] as number;
  let high = low;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === high) return [{ from: low, to: high, count: values.length }];
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value - low) / width));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts.map((count, i) => ({ from: low + i * width, to: low + (i + 1) * width, count }));
}
