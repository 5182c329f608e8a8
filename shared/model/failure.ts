import { z } from 'zod';
import { Cohort, CohortField, Outcome } from './case.ts';
import { TaskFigure } from './task-kpi.ts';
import { Week } from './weekly-decision.ts';

/** Why a case is in the room of failures. `suspected`: handed over and not judged yet, so that it counts as nothing. */
export const FailureKind = z.enum(['capability', 'missed', 'suspected']);
export type FailureKind = z.infer<typeof FailureKind>;

/** Which failures are looked at. `suspected` looks before anybody has judged: never together with the others. */
export const FailureScope = z.enum(['capability', 'missed', 'both', 'suspected']);
export type FailureScope = z.infer<typeof FailureScope>;

/** `F-12`; `S-12` is a group of suspected failures. */
export const ClusterId = z.string().regex(/^[FS]-[1-9]\d{0,8}$/, 'must be a cluster such as F-12');
export type ClusterId = z.infer<typeof ClusterId>;

/** A case whose counting label says capability escalation or missed escalation, or that is suspected. */
export const Failure = z.object({
  caseId: z.string(),
  kind: FailureKind,
  outcome: Outcome,
  /** The failure surface it belongs to; null while it is like no other, or not grouped yet. */
  clusterId: ClusterId.nullable(),
  startedAt: z.string().nullable(),
  /** When the label that made it a failure was committed; null for a suspected one. */
  since: z.string().nullable(),
  cohort: Cohort,
});
export type Failure = z.infer<typeof Failure>;

/** A share with its interval, what it is of, and whether sampling weights entered. */
export const FailureShare = TaskFigure.extend({
  /** In words: "of the capability escalations". */
  denominator: z.string(),
  weighted: z.boolean(),
});
export type FailureShare = z.infer<typeof FailureShare>;

/** Failures of one surface over time. */
export const ClusterTrend = z.object({
  /** Weeks of the data in order, with the failures of the surface that began in each. */
  weeks: z.array(z.object({ week: Week, cases: z.int() })),
  /** Share of the looked-at failures in the earlier and in the later half of the weeks. */
  before: FailureShare,
  now: FailureShare,
  /** Now minus before, with its interval. */
  difference: TaskFigure,
  direction: z.enum(['up', 'down', 'within_chance', 'unknown']),
  /** "7 of 40 in the last 4 weeks, 3 of 38 in the 4 before." */
  sentence: z.string(),
});
export type ClusterTrend = z.infer<typeof ClusterTrend>;

/** The cohort in which a surface weighs most. */
export const ClusterCohort = z.object({
  field: CohortField,
  value: z.string(),
  cases: z.int(),
  share: FailureShare,
  /** "43 cases, 12 % of billing". */
  sentence: z.string(),
});
export type ClusterCohort = z.infer<typeof ClusterCohort>;

/** Failures with one failure surface. */
export const FailureCluster = z.object({
  id: ClusterId,
  /** What people call it; by what was found while nobody has said. */
  name: z.string(),
  foundName: z.string(),
  renamed: z.boolean(),
  /** What its cases share, in a sentence. */
  words: z.string(),
  count: z.int(),
  share: FailureShare,
  mostly: ClusterCohort.nullable(),
  trend: ClusterTrend,
  /** The most typical case. */
  medoid: z.string(),
  /** Up to two cases that are least like it and still belong here. */
  contrasting: z.array(z.string()),
  /** Every case, the newest failure first. */
  members: z.array(z.string()),
  /** Parts of the failure that at least four in five of its cases share: tool, result, error, last step ... */
  shared: z.record(z.string(), z.string()),
  /** Cases whose eval case is still to be made. */
  openItems: z.int(),
  /** Cases with an accepted or exported eval case. */
  inEvals: z.int(),
});
export type FailureCluster = z.infer<typeof FailureCluster>;

/** How far the groups can be relied on. */
export const ClusterQuality = z.object({
  /** Mean adjusted Rand index when four fifths of the cases are grouped again; null when that says nothing. */
  stability: z.number().nullable(),
  /** Share of the cases that belong to a group. */
  coverage: z.number().nullable(),
  sentence: z.string(),
});
export type ClusterQuality = z.infer<typeof ClusterQuality>;

export const FailureClusters = z.object({
  scope: FailureScope,
  /** Weeks of the data, newest first. */
  dataWeeks: z.array(Week),
  /** The weeks that were asked for; null for all, also those without a date. */
  window: z.object({ from: Week, to: Week }).nullable(),
  /** "116 capability escalations" is in `headline`. */
  total: z.int(),
  headline: z.string(),
  clusters: z.array(FailureCluster),
  /** Cases that are like no group; of few failures, all of them. */
  unclustered: z.array(z.string()),
  /** Failures that came since and are not grouped, because that takes a while: `failures.find` does it. */
  waiting: z.int(),
  /** Escalations of other types that are labelled: they are no gap that an eval case could close. */
  leftOut: z.array(z.object({ type: z.string(), cases: z.int(), why: z.string() })),
  quality: ClusterQuality,
  /** What was compared: the trace itself, or vectors from outside. */
  basis: z.enum(['trace', 'embedding']),
  remarks: z.array(z.string()),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
});
export type FailureClusters = z.infer<typeof FailureClusters>;

/** What a person did to the groups. Acts are kept for good; undo and redo are acts too. */
export const ClusterChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rename'), cluster: ClusterId, name: z.string().trim().min(1).max(200) }),
  /** What belongs to `from`, also later, belongs to `into`. */
  z.object({ kind: z.literal('merge'), from: ClusterId, into: ClusterId }),
  /** These cases are a group of their own. */
  z.object({
    kind: z.literal('split'),
    cluster: ClusterId,
    cases: z.array(z.string()).min(1).max(100_000),
    into: ClusterId,
    name: z.string().trim().min(1).max(200).optional(),
  }),
]);
export type ClusterChange = z.infer<typeof ClusterChange>;

export const FindingProgress = z.object({
  phase: z.enum(['reading', 'grouping']),
  done: z.int(),
  total: z.int(),
});
export type FindingProgress = z.infer<typeof FindingProgress>;

export const FoundClusters = z.object({ cases: z.int(), clusters: z.int(), unclustered: z.int() });
export type FoundClusters = z.infer<typeof FoundClusters>;

/** What came of a file of vectors. */
export const TakenEmbedding = z.object({
  rows: z.int(),
  /** Cases that have a vector now. */
  cases: z.int(),
  /** Rows of cases that are not in this workspace, and rows without a vector of the file's length. */
  unknown: z.int(),
  bad: z.int(),
  /** Numbers in a vector of the file. */
  dimensions: z.int(),
});
export type TakenEmbedding = z.infer<typeof TakenEmbedding>;
