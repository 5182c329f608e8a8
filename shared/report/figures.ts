import type { CutCurves } from '../charts/cost-curve-model.ts';
import type { PromiseCurveData } from '../charts/promise-curve.tsx';
import type { SideCountsBar } from '../charts/side-counts.tsx';
import type { StackedRow } from '../charts/stacked-bars.tsx';
import type { ReliabilityBin } from '../model/signal-check.ts';

/** The KPIs against what the team holds itself to. */
export interface LimitsFigure {
  /** Level of the intervals: "95 %". */
  readonly level: string;
  readonly rows: readonly KpiRow[];
  readonly notes: readonly string[];
}

/** One KPI: its figures, or the reason why there are none. */
export interface KpiRow {
  readonly id: string;
  readonly name: string;
  /** Denominator and n: "of 4,236 escalated, n = 112". */
  readonly of: string;
  readonly figures: KpiFigures | null;
  readonly reason: string | null;
  readonly limit: string;
  readonly inside: 'Yes' | 'No' | 'Undecided' | 'No limit';
}

export interface KpiFigures {
  readonly estimate: string;
  readonly interval: string;
  readonly whisker: {
    /** Ends of the row's own scale, printed under it. */
    readonly domain: readonly [number, number];
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
    readonly isFullCount: boolean;
    readonly limit: number | undefined;
  };
}

export interface PacketFigure {
  readonly sentence: string;
  readonly rows: readonly StackedRow[];
  readonly heads: readonly [string, string, string];
}

export interface ThresholdFigure {
  readonly signal: string;
  readonly headline: string;
  readonly why: string;
  /** Null where no curve can be drawn. */
  readonly curves: CutCurves | null;
  readonly axis: string;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly note: string }[];
  readonly wrongIf: string;
  /** The promise on missed escalations; null where nobody asked for it. */
  readonly promise: PromiseFigure | null;
}

export interface PromiseFigure {
  /** "Missed at most 5 %: not shown at either cut." */
  readonly sentence: string;
  readonly why: string;
  /** What it holds for. */
  readonly validity: string;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly note: string }[];
  readonly curve: PromiseCurveData | null;
}

export interface ChangeRow {
  readonly change: string;
  readonly detail: string;
  readonly expected: string;
  readonly wrongIf: string;
  readonly owner: string;
}

export interface CohortTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly value: string; readonly cells: readonly CohortCell[] }[];
}

export interface CohortCell {
  readonly estimate: string;
  readonly detail: string;
}

/** Whether a signal may carry a threshold, group by group. */
export interface CalibrationFigure {
  readonly signal: string;
  readonly headline: string;
  readonly sentence: string;
  /** What the two axes are. */
  readonly axis: string;
  readonly panels: readonly CalibrationPanel[];
  /** Groups beyond those shown. */
  readonly more: number;
}

export interface CalibrationPanel {
  readonly name: string;
  readonly state: string;
  /** Null with the reason in `noDiagram`. */
  readonly bins: readonly ReliabilityBin[] | null;
  readonly noDiagram: string | null;
  readonly counts: readonly SideCountsBar[];
  readonly inForce: number | null;
  readonly figures: string;
  readonly headline: string;
  readonly findings: string;
  readonly label: string;
}
