import type { PacketShare } from '../analysis/packet-shares.ts';
import type {
  AgainstGold,
  AgreementPoint,
  PairAgreement,
  QuestionAgreement,
  ReviewerAgreement,
  SamePersonAgain,
} from '../model/agreement.ts';
import type { Guarantee } from '../model/guarantee.ts';
import type { KpiGroup } from '../model/kpi.ts';
import type { Policy } from '../model/policy.ts';
import type { PolicyComparison, PolicyOutcome, PolicyReplay } from '../model/policy-replay.ts';
import type { SignalCheck, SignalOverview } from '../model/signal-check.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { WeeklyReview } from '../model/weekly-review.ts';
import type { ReportBasis } from './report-basis.ts';
import type { WeekTrend } from './sections/week-drift.ts';

/** KPIs by the values of one field. */
export interface Cohorts {
  readonly name: string;
  readonly groups: readonly KpiGroup[];
}

/** What the weekly review is written from. */
export interface WeeklyInput extends ReportBasis {
  /** The three questions of one week; null where there is no week, with the reason in `noReview`. */
  readonly review: WeeklyReview | null;
  readonly noReview: string | null;
  /** The rate that moved most, week by week. */
  readonly trend: WeekTrend;
  readonly cohorts: readonly Cohorts[];
  readonly packet: readonly PacketShare[];
  /** Of the signal the advice is about, else of the one that separates best. */
  readonly calibration: SignalCheck | null;
  readonly advice: ThresholdAdvice | null;
  /** The promise on missed escalations at the cuts of the advice. */
  readonly guarantee: Guarantee | null;
  readonly proposed: Policy | null;
  readonly width: {
    readonly now: { readonly n: number; readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
  };
}

/** What the full calibration report is written from. */
export interface CalibrationInput extends ReportBasis {
  readonly cohorts: readonly Cohorts[];
  readonly packet: readonly PacketShare[];
  readonly overview: SignalOverview;
  /** Those of the signals that have labels, the best first. */
  readonly checks: readonly SignalCheck[];
}

/** What the report on reviewers is written from. */
export interface ReviewersInput extends ReportBasis {
  /** False writes letters in place of names. */
  readonly names: boolean;
  readonly questions: readonly QuestionAgreement[];
  /** All of the rest is about the verdict. */
  readonly people: readonly ReviewerAgreement[];
  readonly gold: AgainstGold;
  readonly again: SamePersonAgain;
  readonly pairs: readonly PairAgreement[];
  readonly weeks: readonly AgreementPoint[];
  readonly versions: readonly AgreementPoint[];
}

/** What the evidence for a threshold is written from. */
export interface EvidenceInput extends ReportBasis {
  /** False writes letters in place of the names of those who signed. */
  readonly names: boolean;
  readonly advice: ThresholdAdvice | null;
  readonly guarantee: Guarantee | null;
  /** What the sweep says of capacity, cost ratio and the analytic cut, in words. */
  readonly sweepRemarks: readonly string[];
  /** The proposal that waits, else the policy in force. */
  readonly policy: Policy | null;
  readonly proposed: boolean;
  readonly replay: PolicyReplay | null;
  /** The policy before beside this one; null where there is none before. */
  readonly comparison: PolicyComparison | null;
  readonly diff: readonly { readonly sign: ' ' | '+' | '-'; readonly text: string }[];
  readonly outcome: PolicyOutcome | null;
}
