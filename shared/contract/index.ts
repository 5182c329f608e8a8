import { abandons } from './abandons.ts';
import { agreement } from './agreement.ts';
import { assignments } from './assignments.ts';
import { bundles, history } from './bundles.ts';
import { calibration } from './calibration.ts';
import { calibrationSessions } from './calibration-sessions.ts';
import { cases } from './cases.ts';
import { codebook } from './codebook.ts';
import { coverage } from './coverage.ts';
import { criteria } from './criteria.ts';
import { estimates } from './estimates.ts';
import { evalExports } from './eval-exports.ts';
import { evals } from './evals.ts';
import { exports } from './exports.ts';
import { failures } from './failures.ts';
import { frame } from './frame.ts';
import { guarantee } from './guarantee.ts';
import { handoff } from './handoff.ts';
import { imports } from './imports.ts';
import { journal } from './journal.ts';
import { labels } from './labels.ts';
import { policies } from './policies.ts';
import { population } from './population.ts';
import { redaction } from './redaction.ts';
import { reports } from './reports.ts';
import { reviews } from './reviews.ts';
import { sample } from './sample.ts';
import { taskKpis } from './task-kpis.ts';
import { thresholds } from './thresholds.ts';
import { trends } from './trends.ts';
import { versions } from './versions.ts';
import { weekly } from './weekly.ts';
import { workspaces } from './workspaces.ts';

/** Everything Plumbline can do. Types, validation, HTTP routes, help and the reference page come from here. */
export const contract = {
  workspaces,
  imports,
  frame,
  population,
  sample,
  cases,
  assignments,
  reviews,
  calibration,
  calibrationSessions,
  agreement,
  codebook,
  journal,
  labels,
  estimates,
  exports,
  thresholds,
  trends,
  guarantee,
  policies,
  taskKpis,
  versions,
  redaction,
  reports,
  handoff,
  weekly,
  bundles,
  history,
  evals,
  evalExports,
  criteria,
  abandons,
  coverage,
  failures,
};

export type Contract = typeof contract;
