import { POLICY_SCHEMA, type Policy } from '../../shared/model/policy.ts';
import type { SignalDirection } from '../../shared/model/signal.ts';
import type { WorkspaceSettings } from '../../shared/model/workspace.ts';
import { CONFIDENCE_CUT, SENTIMENT_CUT } from './signals.ts';

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
};

export const SIGNAL_DIRECTIONS: Record<string, SignalDirection> = {
  self_confidence: 'higher_is_safer',
  verifier_score: 'higher_is_safer',
  sentiment: 'higher_is_safer',
  tool_errors: 'higher_is_riskier',
  repeated_calls: 'higher_is_riskier',
};

/** The policy in force, signed before the first case of the sample. */
export function policyInForce(signedAt: Date): Policy {
  const at = signedAt.toISOString();
  const base = { scope: {}, rollback: null, evidence: null };
  return {
    schema: POLICY_SCHEMA,
    version: 1,
    createdAt: at,
    expiresAt: null,
    triggers: [
      {
        ...base,
        name: 'low_confidence',
        signal: 'self_confidence',
        operator: '<',
        threshold: CONFIDENCE_CUT,
        route: 'front line',
      },
      {
        ...base,
        name: 'sentiment',
        signal: 'sentiment',
        operator: '<',
        threshold: SENTIMENT_CUT,
        route: 'front line',
      },
    ],
    costs: { needlessHandover: 6.4, missedEscalation: 38, currency: 'EUR' },
    randomAuditRate: 0.02,
    signedOff: [
      { name: 'Ingrid Solberg', at },
      { name: 'Kwame Mensah', at },
    ],
  };
}
