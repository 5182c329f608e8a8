import type { HostileFile } from './hostile-index.ts';

/** What a door did with a file. */
export interface Observed {
  door: string;
  outcome: 'accept' | 'partial' | 'ask' | 'reject';
  /** Rows that are in the workspace, of a file that asks once it was answered; null where nobody answered. */
  rows: number | null;
  quarantined: number | null;
  /** Stable names of what was wrong or asked. */
  problems: string[];
  /** What must hold whatever the file is, and did not. */
  broken: string[];
}

/** Everything in which a door parts from what the index wants; empty when it does as it should. */
export function missesOf({ expected }: HostileFile, seen: Observed): string[] {
  const misses = [...seen.broken];
  const wanted = expected.outcome === 'accept_warn' ? 'accept' : expected.outcome;
  if (seen.outcome !== wanted) misses.push(`${wanted} wanted, ${seen.outcome} given`);
  const isCounted = wanted !== 'ask' || (expected.rows_in ?? 0) > 0;
  const { rows_in: rows, rows_quarantined: aside } = expected;
  if (isCounted && differs(rows, seen.rows)) misses.push(`${rows} rows wanted, ${seen.rows} in`);
  if (isCounted && differs(aside, seen.quarantined))
    misses.push(`${aside} rows to be kept aside, ${seen.quarantined} are`);
  return misses.map((miss) => `${seen.door}: ${miss}`);
}

function differs(wanted: number | undefined, given: number | null): boolean {
  return wanted !== undefined && given !== null && wanted !== given;
}
