import type { NamedGroup } from '../../shared/analysis/failures/cluster-name.ts';
import {
  clusterShare,
  clusterTrend,
  mostlyIn,
  type SharedGround,
} from '../../shared/analysis/failures/cluster-shares.ts';
import { represent } from '../../shared/analysis/failures/represent.ts';
import type { TraceRows } from '../../shared/analysis/failures/trace-rows.ts';
import type { EvalState } from '../../shared/model/eval-case.ts';
import type { ClusterId, FailureCluster } from '../../shared/model/failure.ts';
import type { FailureCase } from './failure-source.ts';

/** The row of a case that is compared by nothing. */
const NOTHING = { term: new Int32Array(0), weight: new Float64Array(0) };

/** States of a failure's eval case. */
const OPEN: ReadonlySet<string> = new Set(['open', 'in_progress']);
const MADE: ReadonlySet<string> = new Set(['accepted', 'exported']);

interface Describing {
  failures: readonly FailureCase[];
  names: ReadonlyMap<ClusterId, string>;
  /** What the groups were found to be called. */
  found: ReadonlyMap<ClusterId, NamedGroup>;
  trendWeeks: readonly string[];
  ground: SharedGround;
  rows: TraceRows;
  /** How far the eval case of a failure has come; undefined of a suspected one. */
  stateOf: (caseId: string) => EvalState | undefined;
}

/** The groups of these failures, the heaviest first, and the cases that are like no group. */
export function describeClusters({ failures, names, found, trendWeeks, ground, rows, stateOf }: Describing): {
  clusters: FailureCluster[];
  unclustered: string[];
} {
  const places = Map.groupBy(failures.keys(), (place) => failures[place]!.clusterId);
  const unclustered = (places.get(null) ?? []).map((place) => failures[place]!.caseId);
  const clusters = [...places].flatMap(([id, members]): FailureCluster[] => {
    if (id === null) return [];
    const own = new Set(members.map((place) => failures[place]!.caseId));
    const isMember = (caseId: string) => own.has(caseId);
    const { name: foundName, words, shared } = found.get(id)!;
    const { medoid, contrasting } = represent(members, (place) => rows.rows[rows.rowOf[place]!] ?? NOTHING);
    const caseOf = (place: number) => failures[place]!.caseId;
    return [
      {
        id,
        name: names.get(id) ?? foundName,
        foundName,
        renamed: names.has(id),
        words,
        count: members.length,
        share: clusterShare(ground, isMember),
        mostly: mostlyIn(
          ground,
          members.map((place) => failures[place]!),
          isMember,
        ),
        trend: clusterTrend(ground, trendWeeks, isMember),
        medoid: caseOf(medoid),
        contrasting: contrasting.map(caseOf),
        members: members.map(caseOf).reverse(),
        shared,
        openItems: members.filter((place) => OPEN.has(stateOf(caseOf(place)) ?? '')).length,
        inEvals: members.filter((place) => MADE.has(stateOf(caseOf(place)) ?? '')).length,
      },
    ];
  });
  const heaviest = clusters.sort(
    (a, b) => (b.share.value ?? 0) - (a.share.value ?? 0) || b.count - a.count || numberOf(a) - numberOf(b),
  );
  return { clusters: heaviest, unclustered: unclustered.reverse() };
}

function numberOf({ id }: FailureCluster): number {
  return Number(id.slice(2));
}
