import { evaluationFailed } from '../../shared/analysis/case-facts.ts';
import type { KpiStratum } from '../../shared/analysis/kpi-cells.ts';
import { isInScope } from '../../shared/analysis/scored-cases.ts';
import { chooseVersion } from '../../shared/analysis/threshold/version-choice.ts';
import { humanNeeded } from '../../shared/model/answers.ts';
import type { Cohort } from '../../shared/model/case.ts';
import type { VersionChoice } from '../../shared/model/threshold-sweep.ts';
import type { LabelledCase } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readEvaluations, readLabelledScores, readLabelledStarts } from '../db/threshold-queries.ts';
import { gather } from './kpi-input.ts';

/** The labelled cases of the sample with all that is known of one signal on them. */
export interface LabelledSignal {
  readonly strata: readonly KpiStratum[];
  readonly labelled: readonly LabelledCase[];
  readonly scores: ReadonlyMap<number, number>;
  readonly failed: ReadonlySet<number>;
  readonly startedAt: ReadonlyMap<number, string>;
}

export function readLabelled(db: Db, signal: string): LabelledSignal {
  const { strata, labelled } = gather(db);
  const failed = readEvaluations(db).filter(evaluationFailed);
  return {
    strata,
    labelled,
    scores: readLabelledScores(db, signal),
    failed: new Set(failed.map(({ seq }) => seq)),
    startedAt: readLabelledStarts(db),
  };
}

/** Agent versions among the labels of a signal, within a scope. */
export function versionsOf(read: LabelledSignal, scope: Cohort = {}): VersionChoice {
  return chooseVersion(
    read.labelled.flatMap(({ seq, cohort, outcome, settled }) => {
      const needed = humanNeeded(settled.verdict);
      if (needed === null || !read.scores.has(seq) || !isInScope(cohort, scope)) return [];
      return {
        version: cohort.agentVersion,
        at: read.startedAt.get(seq),
        needed: needed ? (1 as const) : (0 as const),
        escalated: outcome === 'escalated',
      };
    }),
  );
}

/** The scope that is asked about, and the agent versions that it takes together. */
export function scopeOf(
  read: LabelledSignal,
  asked: Cohort | undefined,
): { scope: Cohort; pooledVersions: string[] } {
  const { versions, chosen } = versionsOf(read, asked);
  if (asked === undefined && chosen !== null) return { scope: { agentVersion: chosen }, pooledVersions: [] };
  const pooledVersions = versions.length > 1 ? versions.map(({ version }) => version) : [];
  return { scope: asked ?? {}, pooledVersions };
}
