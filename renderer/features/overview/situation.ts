import type { Frame, Kpi } from '../../../shared/model/kpi.ts';
import type { WorkspaceSettings } from '../../../shared/model/workspace.ts';

/** Everything the list of next steps is made from. */
export interface Situation {
  readonly settings: Pick<WorkspaceSettings, 'limits'>;
  readonly policyVersion: number | null;
  readonly kpis: readonly Kpi[];
  readonly frame: Frame;
  readonly width: {
    readonly now: { readonly n: number; readonly halfWidth: number | null };
    readonly wanted: number;
    readonly neededMore: number | null;
    /** Automated cases of the sample without a label. */
    readonly left: number;
    /** Of the needed labels, how many are more than the sample holds. */
    readonly beyond: number;
  };
  /** Median time of a label on this computer, in milliseconds; null before the first. */
  readonly pace: number | null;
  readonly numericSignals: number;
  /** Cases that reviewers judged differently and nobody has settled, or that were judged again since. */
  readonly toSettle: number;
}

export interface NextStep {
  readonly amount: string;
  readonly unit: string;
  readonly task: string;
  readonly why: string;
  readonly action: string;
  /** Address of the room where it is done. */
  readonly to: string;
}
