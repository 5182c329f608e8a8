import type { AbandonRule } from '../../shared/model/abandon.ts';
import type { SignalDirection } from '../../shared/model/signal.ts';
import type { WorkspaceSettings } from '../../shared/model/workspace.ts';

export const SETTINGS: WorkspaceSettings = {
  name: 'Meridian Mobile',
  currency: 'EUR',
  limits: {
    escalation_rate: 0.22,
    escalation_appropriateness: 0.65,
    missed_escalation_rate: 0.05,
    escalation_recall: 0.8,
    handoff_sufficiency: 0.7,
  },
  wantedHalfWidth: 0.028,
  randomAuditRate: 0.02,
  disputedRule: 'majority',
  signatures: 1,
};

export const SIGNAL_DIRECTIONS: Record<string, SignalDirection> = {
  self_confidence: 'higher_is_safer',
  verifier_score: 'higher_is_safer',
  sentiment: 'higher_is_safer',
  tool_errors: 'higher_is_riskier',
  repeated_calls: 'higher_is_riskier',
};

/** Customers are known by the number that the company gave them. */
export const ABANDON_RULE: AbandonRule = { key: 'customer_id', windowHours: 72 };
