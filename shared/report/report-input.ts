import type { PacketShare } from '../analysis/packet-shares.ts';
import type { VerdictAgreement } from '../analysis/verdict-agreement.ts';
import type { Counting } from '../model/counting.ts';
import type { Guarantee } from '../model/guarantee.ts';
import type { Kpi, KpiGroup } from '../model/kpi.ts';
import type { Policy } from '../model/policy.ts';
import type { SignalCheck } from '../model/signal-check.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { WorkspaceSettings } from '../model/workspace.ts';

/** Everything a report is written from, as the analyses give it. */
export interface ReportInput {
  readonly settings: WorkspaceSettings;
  /** First and last day of the cases, ISO; null where cases carry no dates. */
  readonly period: { readonly from: string; readonly to: string } | null;
  /** ISO instant. */
  readonly madeAt: string;
  readonly kpis: readonly Kpi[];
  readonly remarks: readonly string[];
  /** Which label counts, and how many cases came each way. */
  readonly counting: Counting;
  /** KPIs by the fields that have more than one value. */
  readonly cohorts: readonly { readonly name: string; readonly groups: readonly KpiGroup[] }[];
  readonly packet: readonly PacketShare[];
  /** Of the signal the advice is about, else of the one that separates best. */
  readonly calibration: SignalCheck | null;
  readonly advice: ThresholdAdvice | null;
  /** The promise on missed escalations at the cuts of the advice. */
  readonly guarantee: Guarantee | null;
  readonly inForce: Policy | null;
  readonly proposed: Policy | null;
  readonly width: {
    readonly now: { readonly n: number; readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
  };
  readonly agreement: VerdictAgreement;
  readonly sampleSeed: string;
  readonly codebookVersion: number;
  readonly labels: number;
  readonly reviewers: number;
}
