import type { SampleDesign } from '../../shared/analysis/sampling/stratum-parts.ts';
import { COHORT_FIELDS, type Cohort, type Outcome } from '../../shared/model/case.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';
import { readFrameFields } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { sampleColumns } from './sample-columns.ts';

/** Without a drawn sample the strata are those of the frame. */
const FRAME_ONLY: SampleDesign = { by: [], trigger: false, bands: null, risk: null };

/**
 * Shows the value of one signal on every imported case, judged or not, with the case's stratum (its key within the
 * outcome) and whether it belongs to the cohort asked for. Reads every case once; a million take a few seconds.
 */
export function eachLoggedScore(
  db: Db,
  { signal, scope, design }: { signal: string; scope: Cohort; design: SampleDesign | null },
  show: (outcome: Outcome, stratum: string, inScope: boolean, value: number | null) => void,
): void {
  const { parts, joins } = sampleColumns(readFrameFields(db), design ?? FRAME_ONLY);
  const asked = COHORT_FIELDS.filter((field) => scope[field] !== undefined);
  const within = asked.map((field) => `coalesce(c.${COHORT_COLUMN[field]}, '') = ?`).join(' AND ') || 'TRUE';
  const columns = ['c.outcome', within, 'v.value', ...parts.map(({ sql }) => sql)];
  const rows = db
    .prepare<(string | number)[], [Outcome, number, number | null, ...string[]]>(`
      SELECT ${columns.join(', ')}
      FROM live_case c ${joins.map(({ sql }) => sql).join(' ')}
      LEFT JOIN signal v ON v.name = ? AND v.case_seq = c.seq`)
    .raw()
    .iterate(
      ...asked.map((field) => scope[field] as string),
      ...[...parts, ...joins].flatMap(({ values }) => values),
      signal,
    );
  const keys = new Map<string, string>();
  for (const [outcome, inScope, value, ...values] of rows) {
    const joined = values.join('\u001f');
    let key = keys.get(joined);
    if (key === undefined) {
      key = JSON.stringify(values);
      keys.set(joined, key);
    }
    show(outcome, key, inScope === 1, value);
  }
}
