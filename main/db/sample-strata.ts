import type { SampleDesign } from '../../shared/analysis/sampling/stratum-parts.ts';
import type { Outcome } from '../../shared/model/case.ts';
import { drawOf } from './case-draw.ts';
import { readFrameFields } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { sampleColumns } from './sample-columns.ts';

/** An unfinished import is not there yet. */
const LIVE = 'c.import_id NOT IN (SELECT id FROM import WHERE finished_at IS NULL)';
/** Up to this share of the order, hopping from case to case along the index is quicker than reading all of them. */
const FEW = 0.05;

export interface EligibleStratum {
  key: string;
  outcome: Outcome;
  /** Values of the parts, the frame's first. */
  values: string[];
  eligible: number;
}

/** The imported cases of every stratum of a design. Reads every case once. */
export function countEligible(db: Db, design: SampleDesign): EligibleStratum[] {
  const { parts, joins, indexed } = sampleColumns(readFrameFields(db), design);
  const columns = parts.map(({ sql }) => sql);
  return db
    .prepare<(string | number)[], [Outcome, ...string[], number]>(`
      SELECT c.outcome, ${[...columns, 'count(*)'].join(', ')}
      FROM cases c ${indexed ? '' : 'NOT INDEXED'} ${joins.map(({ sql }) => sql).join(' ')}
      WHERE ${LIVE} GROUP BY ${Array.from({ length: columns.length + 1 }, (_, i) => i + 1).join(', ')}`)
    .raw()
    .all(...valuesOf(parts), ...valuesOf(joins))
    .map((row) => {
      const [outcome, ...rest] = row;
      const values = rest.slice(0, -1) as string[];
      return { outcome, values, key: keyOf(outcome, values), eligible: rest.at(-1) as number };
    });
}

export function keyOf(outcome: Outcome, values: readonly string[]): string {
  return JSON.stringify([outcome, ...values]);
}

/** Where the permanent random numbers come from: the workspace's are stored with the cases, others are computed. */
export interface DrawOrder {
  seed: string;
  stored: boolean;
}

/**
 * Shows every case whose place in the order may be small enough for its stratum, with that place. `upTo` gives the
 * place up to which a stratum (by its key) matters; a stratum it does not know has no case to show. The id is read only
 * where the place is computed from it.
 */
export function eachPlace(
  db: Db,
  design: SampleDesign,
  order: DrawOrder,
  upTo: ReadonlyMap<string, number>,
  show: (key: string, seq: number, place: number, caseId: string) => void,
): void {
  const { parts, joins, indexed } = sampleColumns(readFrameFields(db), design);
  const last = Math.max(-1, ...upTo.values());
  if (last < 0) return;
  const few = order.stored && last <= FEW;
  const hint = few ? 'INDEXED BY cases_by_draw' : indexed && order.stored ? '' : 'NOT INDEXED';
  const columns = [
    'c.seq',
    order.stored ? 'c.draw' : 'c.case_id',
    'c.outcome',
    ...parts.map(({ sql }) => sql),
  ];
  const rows = db
    .prepare<(string | number)[], [number, number | string, Outcome, ...string[]]>(`
      SELECT ${columns.join(', ')} FROM cases c ${hint} ${joins.map(({ sql }) => sql).join(' ')}
      WHERE ${LIVE} ${order.stored ? 'AND c.draw <= ?' : ''}`)
    .raw()
    .iterate(...valuesOf(parts), ...valuesOf(joins), ...(order.stored ? [last] : []));
  const known = new Map<string, { key: string; upTo: number }>();
  for (const [seq, own, outcome, ...values] of rows) {
    const joined = `${outcome}\u001f${values.join('\u001f')}`;
    let stratum = known.get(joined);
    if (!stratum) {
      const key = keyOf(outcome, values);
      stratum = { key, upTo: upTo.get(key) ?? -1 };
      known.set(joined, stratum);
    }
    if (stratum.upTo < 0) continue;
    const place = order.stored ? (own as number) : drawOf(order.seed, own as string);
    if (place <= stratum.upTo) show(stratum.key, seq, place, order.stored ? '' : (own as string));
  }
}

/** The stratum of each of some cases, by seq. */
export function strataOfCases(db: Db, design: SampleDesign, seqs: readonly number[]): Map<number, string> {
  const { parts, joins } = sampleColumns(readFrameFields(db), design);
  const columns = ['c.seq', 'c.outcome', ...parts.map(({ sql }) => sql)];
  const rows = db
    .prepare<(string | number)[], [number, Outcome, ...string[]]>(`
      SELECT ${columns.join(', ')}
      FROM json_each(?) m CROSS JOIN cases c ON c.seq = m.value ${joins.map(({ sql }) => sql).join(' ')}`)
    .raw()
    .all(...valuesOf(parts), JSON.stringify(seqs), ...valuesOf(joins));
  return new Map(rows.map(([seq, outcome, ...values]) => [seq, keyOf(outcome, values)]));
}

function valuesOf(conditions: readonly { values: (string | number)[] }[]): (string | number)[] {
  return conditions.flatMap(({ values }) => values);
}
