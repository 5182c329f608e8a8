import { caseFacts, evaluationFailed } from '../../shared/analysis/case-facts.ts';
import { signalsOf } from '../../shared/analysis/policy/fires.ts';
import type { CaseColumns, CaseLabel } from '../../shared/analysis/policy/policy-case.ts';
import type { PolicyGround } from '../../shared/analysis/policy/replay-policy.ts';
import { scoredSample } from '../../shared/analysis/scored-cases.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';
import type { LabelledCase } from '../db/label-queries.ts';
import { type LoggedCases, readLoggedCases } from '../db/logged-case-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readEvaluations } from '../db/threshold-queries.ts';
import { gather } from './kpi-input.ts';

const LEVEL = 0.95;

/** Reads what policies are measured on, with the signals and cohort fields that any of the triggers reads. */
export function gatherGround(db: Db, triggers: readonly PolicyTrigger[]): PolicyGround {
  const fields = triggers.flatMap(({ scope }) => Object.keys(scope) as CohortField[]);
  const logged = readLoggedCases(db, signalsOf(triggers), [
    ...new Set<CohortField>([...fields, 'agentVersion']),
  ]);
  const { strata, labelled } = gather(db);
  const failed = new Set(
    readEvaluations(db)
      .filter(evaluationFailed)
      .map(({ seq }) => seq),
  );
  const told = labelled.filter((one) => caseFacts(one, failed.has(one.seq)) !== null);
  // No signal is asked of a case to be counted: each gets the same value.
  const scores = new Map(told.map(({ seq }) => [seq, 0]));
  const { cases, population } = scoredSample(told, scores, strata, failed);
  const labels = cases.map((facts, i): CaseLabel => ({ ...facts, grounds: groundsOf(told[i]!) }));
  const place = new Map(logged.seq.map((seq, i) => [seq, i]));
  return {
    logged,
    labelled: rowsOf(
      logged,
      told.map(({ seq }) => place.get(seq)!),
    ),
    labels,
    population,
    level: LEVEL,
  };
}

/** The cases of some rows. */
function rowsOf(cases: LoggedCases, rows: readonly number[]): CaseColumns {
  return {
    n: rows.length,
    caseId: rows.map((i) => cases.caseId[i]!),
    escalated: Uint8Array.from(rows, (i) => cases.escalated[i]!),
    startedAt: rows.map((i) => cases.startedAt[i]!),
    fired: rows.map((i) => cases.fired[i]!),
    cohort: new Map([...cases.cohort].map(([field, values]) => [field, rows.map((i) => values[i]!)])),
    signals: new Map(
      [...cases.signals].map(([name, values]) => [name, Float64Array.from(rows, (i) => values[i]!)]),
    ),
  };
}

/** Every ground that a judge of it named; those of the settlement where there was one. */
function groundsOf({ judgements }: LabelledCase): string[] {
  const settled = judgements.filter(({ kind }) => kind === 'adjudication');
  const voices = settled.some(({ answers }) => answers.grounds) ? settled : judgements;
  return [...new Set(voices.flatMap(({ answers }) => answers.grounds ?? []))];
}
