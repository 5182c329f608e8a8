import type { CaseRecord, CohortField, Outcome } from '../../shared/model/case.ts';
import type { EvalContent } from '../../shared/model/eval-case.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { SignalDirection } from '../../shared/model/signal.ts';
import type { TaskSettings } from '../../shared/model/task-settings.ts';
import type { WorkspaceSettings } from '../../shared/model/workspace.ts';
import type { Traffic } from './traffic.ts';

/** One person's act, before it has ids. Events are named `act.key` and their place, as in `a12#0`. */
export interface SampleAct {
  key: string;
  reviewer: string;
  /** ISO 8601. */
  recordedAt: string;
  kind: 'do' | 'undo';
  /** Key of the act that is undone. */
  target: string | null;
  events: { caseId: string; body: EventBody; supersedes: string[] }[];
}

/** Everything that the sample workspace holds. */
export interface SampleContent {
  seed: string;
  /** When the last judgement was made; nothing in it is later. */
  endsAt: string;
  settings: WorkspaceSettings;
  /** How task KPIs are counted and what they are held against. */
  taskSettings: TaskSettings;
  /** Oldest first. */
  policies: Policy[];
  /** In the order in which they started. */
  cases: CaseRecord[];
  signalDirections: Record<string, SignalDirection>;
  frame: { fields: CohortField[]; population: { outcome: Outcome; values: string[]; population: number }[] };
  /** Hour by hour; the frame is their sum. */
  traffic: Traffic;
  /** By case: what a curator would write, should the case be a failure. */
  evalContents: Readonly<Record<string, EvalContent>>;
  /** In the order in which they were recorded. */
  acts: SampleAct[];
}
