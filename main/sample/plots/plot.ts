import type { Outcome } from '../../../shared/model/case.ts';
import type { Topic } from '../problem.ts';
import type { Scene } from '../scene.ts';
import type { Truth } from '../truth.ts';

/** How the customer feels and whether two customers fit; drawn apart from what the case needs. */
export interface Mood {
  frustrated: boolean;
  clarify: boolean;
}

/** Why the agent handed over, in the words of the packet and of the trigger that fired. */
export interface Reason {
  trigger:
    | 'low_confidence'
    | 'explicit_request'
    | 'policy_gap'
    | 'no_progress'
    | 'sentiment'
    | 'sensitive_topic';
  words: string;
}

/** A way a conversation can go, with the truth about it. */
export interface Plot {
  id: string;
  outcome: Outcome;
  /** Played on the phone and in English only. */
  phone?: boolean;
  /** Needs words for wishes beyond the problem, which some languages lack. */
  wishes?: boolean;
  /** Topics in which it makes sense; all when absent. */
  topics?: readonly Topic[];
  /** Only where the agent's own tool does the repair, so that a wrong line can be changed. */
  agentRepairs?: boolean;
  handoffOffered?: boolean;
  play: (scene: Scene, mood: Mood) => PlayedOut;
}

export interface PlayedOut {
  truth: Truth;
  /** Set where the agent handed over. */
  reason?: Reason;
}
