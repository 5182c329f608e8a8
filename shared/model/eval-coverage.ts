import { z } from 'zod';
import { CohortField } from './case.ts';
import { FailureScope, FailureShare } from './failure.ts';
import { TrendMarker } from './trend-marker.ts';
import { VersionRow } from './version-comparison.ts';

/** What the failures are told apart by: a cohort field, or their surface. */
export const CoverageBy = z.enum([...CohortField.options, 'cluster']);
export type CoverageBy = z.infer<typeof CoverageBy>;

/** Failures that somebody has judged: only of these are eval cases made. */
export const CoverageScope = FailureScope.exclude(['suspected']);
export type CoverageScope = z.infer<typeof CoverageScope>;

/**
 * Whether the eval set grows with what fails. `none_yet`: nothing is covered. `too_few`: too few failures to say.
 * `no_dates`: cases without dates have no span to grow in.
 */
export const Pace = z.enum(['keeping_up', 'falling_behind', 'none_yet', 'too_few', 'no_dates']);
export type Pace = z.infer<typeof Pace>;

/** Failures of one cohort or cluster, and those of them that an accepted or exported eval case was made from. */
export const CoverageLine = z.object({
  /** Value of the field or id of the cluster; null: none. */
  key: z.string().nullable(),
  name: z.string(),
  failures: z.int(),
  covered: z.int(),
  /** How many came in the span: failures by when their case began, eval cases by when they were accepted. */
  addedFailures: z.int(),
  addedEvals: z.int(),
  /** Share of all failures that are of this line and have no eval case. */
  gap: FailureShare,
  pace: Pace,
  /** The rule with its numbers. */
  sentence: z.string(),
});
export type CoverageLine = z.infer<typeof CoverageLine>;

export const EvalCoverage = z.object({
  scope: CoverageScope,
  by: CoverageBy,
  weeks: z.int(),
  /** The last weeks of the data, whole days; null without dates. */
  span: z.object({ from: z.string(), to: z.string() }).nullable(),
  failures: z.int(),
  covered: z.int(),
  /** The widest gap first. */
  lines: z.array(CoverageLine),
  /** The finding in a sentence or two. */
  headline: z.string(),
  /** When a line keeps up, in words. */
  rule: z.string(),
  remarks: z.array(z.string()),
});
export type EvalCoverage = z.infer<typeof EvalCoverage>;

/** The share of all cases that a cluster has, before and after a change of the agent. */
export const ClusterMove = VersionRow.extend({
  /** Judged failures in the two windows together. */
  failures: z.int(),
  /** Failures of the cluster in all, and those of them that are in evals. */
  size: z.int(),
  covered: z.int(),
  /** Of no difference, corrected for how many clusters are looked at; null where there is no figure. */
  adjustedP: z.number().nullable(),
});
export type ClusterMove = z.infer<typeof ClusterMove>;

export const ClusterMoves = z.object({
  scope: CoverageScope,
  /** Null while no change is known. */
  marker: TrendMarker.nullable(),
  /** Of each window; 0 where there is none. */
  days: z.int(),
  before: z.object({ from: z.string(), to: z.string(), judged: z.int() }).nullable(),
  after: z.object({ from: z.string(), to: z.string(), judged: z.int() }).nullable(),
  /** Those that moved first, then the largest before. */
  rows: z.array(ClusterMove),
  headline: z.string(),
  remarks: z.array(z.string()),
});
export type ClusterMoves = z.infer<typeof ClusterMoves>;
