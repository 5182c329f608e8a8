import { furtherFields, type SampleDesign } from '../../shared/analysis/sampling/stratum-parts.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { RiskMark, ScoreBands } from '../../shared/model/sample.ts';
import type { Condition } from './case-conditions.ts';
import { COHORT_COLUMN } from './cohort-columns.ts';

/** SQL that tells the strata of a design apart: one text per part, on `cases c` and what is joined to it. */
export interface SampleColumns {
  /** Each an expression that is never null; the frame's fields first. */
  parts: Condition[];
  joins: Condition[];
  /** Whether the index of the draw holds all that is read of a case. */
  indexed: boolean;
}

export function sampleColumns(frame: readonly CohortField[], design: SampleDesign): SampleColumns {
  const { trigger, bands, risk } = design;
  const parts = [...frame, ...furtherFields(frame, design)].map(
    (field): Condition => ({ sql: `coalesce(c.${COHORT_COLUMN[field]}, '')`, values: [] }),
  );
  const joins: Condition[] = [];
  if (trigger) parts.push({ sql: `coalesce(k.body ->> '$.triggers[0].name', '')`, values: [] });
  if (bands) {
    joins.push(signalJoin('b', bands.signal));
    parts.push(bandOf(bands));
  }
  if (risk) {
    if (risk.near) joins.push(signalJoin('n', risk.near.signal));
    parts.push(riskOf(risk));
  }
  if (trigger || risk?.reopened || risk?.complaint) {
    joins.push({ sql: 'LEFT JOIN concealed k ON k.case_seq = c.seq', values: [] });
  }
  return { parts, joins, indexed: joins.length === 0 };
}

function signalJoin(alias: string, signal: string): Condition {
  return {
    sql: `LEFT JOIN signal ${alias} ON ${alias}.name = ? AND ${alias}.case_seq = c.seq`,
    values: [signal],
  };
}

/** The number of the band as text, '' without a value. */
function bandOf({ cuts }: ScoreBands): Condition {
  const steps = cuts.map((_, band) => `WHEN b.value < ? THEN '${band}'`).join(' ');
  return { sql: `CASE WHEN b.value IS NULL THEN '' ${steps} ELSE '${cuts.length}' END`, values: cuts };
}

/** 'risk' on automated cases with the mark, else ''. */
function riskOf({ reopened, complaint, near }: RiskMark): Condition {
  const marks: Condition[] = [];
  if (reopened) marks.push({ sql: saidLater('reopen'), values: [] });
  if (complaint) marks.push({ sql: saidLater('complain'), values: [] });
  // Two decimals such as 0.7 and 0.2 meet only within the dust of binary fractions.
  if (near) marks.push({ sql: 'abs(n.value - ?) <= ? + 1e-9', values: [near.cut, near.within] });
  const any = marks.length === 0 ? 'FALSE' : marks.map(({ sql }) => sql).join(' OR ');
  return {
    sql: `CASE WHEN c.outcome = 'automated' AND (${any}) THEN 'risk' ELSE '' END`,
    values: marks.flatMap(({ values }) => values),
  };
}

/** Whether a fact of what happened later whose name holds the word is there and does not say no. */
function saidLater(word: 'reopen' | 'complain'): string {
  return `EXISTS (SELECT 1 FROM json_each(k.body, '$.later') f WHERE f.key LIKE '%${word}%'
            AND lower(trim(f.value)) NOT IN ('', '0', 'false', 'no', 'n', 'none', 'nein', 'non'))`;
}
