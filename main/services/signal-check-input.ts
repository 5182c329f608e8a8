import type { GroupedCase, SignalCheckInput } from '../../shared/analysis/calibration/check-input.ts';
import { scoredSample } from '../../shared/analysis/scored-cases.ts';
import { humanNeeded } from '../../shared/model/answers.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { LabelledCase } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readPolicy } from '../db/policy-queries.ts';
import { readLastSeen } from '../db/signal-check-queries.ts';
import { readLabelledScores } from '../db/threshold-queries.ts';
import { type Gathered, gather } from './kpi-input.ts';
import { directionOf } from './threshold-input.ts';

/** Level of every interval of a signal check. */
export const LEVEL = 0.95;

/** Labelled cases as they were read, so that several signals are checked on one reading. */
export interface CheckBasis {
  readonly gathered: Gathered;
  readonly policy: Policy | null;
  readonly by: CohortField | null;
  /** Groups are compared by agent version where nothing else is asked. */
  readonly field: CohortField;
}

export function readCheckBasis(db: Db, by: CohortField | null): CheckBasis {
  const field = by ?? 'agentVersion';
  return { gathered: gather(db), policy: readPolicy(db), by, field };
}

/** A signal's labels, whose cases can be found again. */
interface GatheredLabels extends Omit<SignalCheckInput, 'lastSeen'> {
  readonly cases: readonly (GroupedCase & { readonly seq: number })[];
}

/** Everything that the check of one signal is computed from. */
export function gatherCheck(db: Db, signal: string, by: CohortField | null): SignalCheckInput {
  const basis = readCheckBasis(db, by);
  return { ...gatherLabels(db, signal, basis), lastSeen: readLastSeen(db, basis.field) };
}

/** The labels of one signal in their groups. */
export function gatherLabels(db: Db, signal: string, basis: CheckBasis): GatheredLabels {
  const { gathered, policy, by, field } = basis;
  const scores = readLabelledScores(db, signal);
  const groups = new Map(gathered.labelled.map((one) => [one.seq, groupOf(one, field)]));
  const { cases, population } = scoredSample(gathered.labelled, scores, gathered.strata);
  return {
    signal,
    ...directionOf(db, signal),
    by,
    field,
    cases: cases.map((one) => ({ ...one, group: groups.get(one.seq) ?? null })),
    population,
    presence: gathered.labelled.flatMap((one) => {
      const needed = humanNeeded(one.settled.verdict);
      if (needed === null) return [];
      const escalated = one.outcome === 'escalated';
      return [{ group: groupOf(one, field), escalated, needed, present: scores.has(one.seq) }];
    }),
    inForce: (group) => cutInForce(policy, signal, field, group),
    level: LEVEL,
  };
}

export function groupOf({ cohort }: Pick<LabelledCase, 'cohort'>, field: CohortField): string | null {
  return cohort[field] ?? null;
}

/** The signed threshold of a group: one of its own before one for everybody. */
function cutInForce(
  policy: Policy | null,
  signal: string,
  field: CohortField,
  group: string | null | 'all',
): number | null {
  const own = (policy?.triggers ?? []).filter((trigger) => trigger.signal === signal);
  const isForAll = ({ scope }: { scope: object }) => Object.keys(scope).length === 0;
  const scoped = own.find(({ scope }) => group !== null && scope[field] === group);
  return (scoped ?? own.find(isForAll))?.threshold ?? null;
}
