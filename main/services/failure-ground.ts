import type { SharedGround } from '../../shared/analysis/failures/cluster-shares.ts';
import { type KpiStratum, sizedBySide } from '../../shared/analysis/kpi-cells.ts';
import { periodOf } from '../../shared/analysis/periods.ts';
import type { TaskDesign } from '../../shared/analysis/task-kpis/figures.ts';
import type { Failure, FailureScope } from '../../shared/model/failure.ts';
import type { LabelledCase } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { gather } from './kpi-input.ts';

const GROUND: Readonly<Record<FailureScope, string>> = {
  capability: 'judged escalations',
  missed: 'judged cases without a handover',
  both: 'judged cases',
  suspected: 'imported escalations that nobody has judged',
};
export const FAILING: Readonly<Record<FailureScope, string>> = {
  capability: 'capability escalations',
  missed: 'missed escalations',
  both: 'failures',
  suspected: 'escalations that nobody has judged',
};

/** The judged cases of the sample that the shares are of, with the weights of their strata. */
export function groundOf(db: Db, scope: FailureScope, failures: readonly Failure[]): SharedGround {
  const failureOf = new Map(failures.map((failure) => [failure.caseId, failure]));
  if (scope === 'suspected') return unjudgedGround(failures);
  const { labelled, strata } = gather(db);
  const own = labelled.filter(({ outcome }) => {
    if (scope === 'both') return true;
    return (outcome === 'escalated') === (scope === 'capability');
  });
  return {
    caseIds: own.map(({ caseId }) => caseId),
    failures: own.map(({ caseId }) => failureOf.get(caseId) ?? null),
    weeks: own.map(({ startedAt }) => weekOf(startedAt)),
    cohorts: own.map(({ cohort }) => cohort),
    design: designOf(own, strata),
    ground: GROUND[scope],
    failing: FAILING[scope],
  };
}

export function weekOf(startedAt: string | null): string | null {
  return startedAt === null ? null : periodOf(startedAt, 'week') || null;
}

function unjudgedGround(failures: readonly Failure[]): SharedGround {
  return {
    caseIds: failures.map(({ caseId }) => caseId),
    failures,
    weeks: failures.map(({ startedAt }) => weekOf(startedAt)),
    cohorts: failures.map(({ cohort }) => cohort),
    design: unweighted(failures.length),
    ground: GROUND.suspected,
    failing: FAILING.suspected,
  };
}

/** Judged cases stand for those of their stratum; without counts of every stratum they stand for themselves. */
export function designOf(own: readonly LabelledCase[], strata: readonly KpiStratum[]): TaskDesign {
  const populations = new Map(
    sizedBySide(strata).map(({ outcome, key, population }) => [`${outcome} ${key}`, population]),
  );
  const places = new Map<string, number>();
  const sizes: number[] = [];
  const stratum = Int32Array.from(own, ({ outcome, stratum: key }) => {
    const name = `${outcome} ${key}`;
    const place = places.get(name) ?? places.size;
    places.set(name, place);
    sizes[place] = (sizes[place] ?? 0) + 1;
    return place;
  });
  const sized = [...places.keys()].map((name, place) => {
    const population = populations.get(name) ?? null;
    return population === null ? null : Math.max(population, sizes[place] ?? 0);
  });
  const known = sized.filter((population) => population !== null);
  if (known.length === 0 || known.length < sized.length) return unweighted(own.length);
  const weight = Float64Array.from(stratum, (place) => known[place]! / sizes[place]!);
  return { stratum, populations: known, weight, weighted: true };
}

function unweighted(cases: number): TaskDesign {
  return {
    stratum: new Int32Array(cases),
    populations: [Math.max(1, cases)],
    weight: new Float64Array(cases).fill(1),
    weighted: false,
  };
}
