import { sealed } from '../../shared/analysis/policy/content-hash.ts';
import { POLICY_SCHEMA, type Policy } from '../../shared/model/policy.ts';
import type { EventTrigger, PolicyTrigger, SignalTrigger } from '../../shared/model/policy-trigger.ts';
import { CONFIDENCE_CUT, SENTIMENT_CUT } from './signals.ts';

const DAY = 86_400_000;

/** The cut on confidence that the first version had. */
const FIRST_CUT = 0.6;

/** The policies of the made-up company, oldest first; the last is in force before the first case of the sample. */
export function samplePolicies(signedAt: Date): Policy[] {
  const before = new Date(signedAt.getTime() - 120 * DAY);
  const first = policy(1, before, [lowConfidence(FIRST_CUT, null), sentiment()], {
    randomAuditRate: 0.01,
    signedOff: [
      {
        name: 'Ingrid Solberg',
        at: before.toISOString(),
        reason: 'Start with what the agent says of itself.',
      },
    ],
  });
  const second = policy(
    2,
    signedAt,
    [
      lowConfidence(CONFIDENCE_CUT, FIRST_CUT),
      sentiment(),
      event('explicit_request', 'explicit_request', 'front line'),
      event('policy_gap', 'fired', 'back office'),
    ],
    {
      promise: {
        labels: 240,
        weighted: true,
        level: 0.95,
        escalationRate: { estimate: 0.215, low: 0.202, high: 0.228 },
        missedRate: { estimate: 0.034, low: 0.019, high: 0.056 },
        costPer1000: { estimate: 1380, low: 1090, high: 1670 },
        savingPer1000: { estimate: 310, low: 120, high: 500 },
      },
      signedOff: [
        {
          name: 'Ingrid Solberg',
          at: signedAt.toISOString(),
          reason: 'A missed case costs six needless ones.',
        },
        {
          name: 'Kwame Mensah',
          at: signedAt.toISOString(),
          reason: 'The front line has room until the spring.',
        },
      ],
    },
  );
  return [first, second];
}

function policy(
  version: number,
  at: Date,
  triggers: PolicyTrigger[],
  more: Partial<Policy> & Pick<Policy, 'signedOff'>,
): Policy {
  return sealed({
    schema: POLICY_SCHEMA,
    version,
    createdAt: at.toISOString(),
    expiresAt: null,
    source: null,
    restores: null,
    triggers,
    costs: { needlessHandover: 6.4, missedEscalation: 38, currency: 'EUR' },
    randomAuditRate: 0.02,
    promise: null,
    codebookVersion: 1,
    sampleSeed: 'meridian pilot',
    acknowledged: [],
    contentHash: null,
    ...more,
  });
}

function lowConfidence(threshold: number, before: number | null): SignalTrigger {
  return onSignal('low_confidence', 'self_confidence', threshold, before);
}

function sentiment(): SignalTrigger {
  return onSignal('sentiment', 'sentiment', SENTIMENT_CUT, null);
}

function onSignal(name: string, signal: string, threshold: number, before: number | null): SignalTrigger {
  return {
    ...{ name, kind: 'signal', signal, operator: '<', threshold, and: [], missing: 'does_not_fire' },
    ...{ scope: {}, route: 'front line', enabled: true, before, rollback: before, evidence: null },
  };
}

function event(name: string, kind: EventTrigger['kind'], route: string): EventTrigger {
  return { name, kind, fires: name, scope: {}, route, enabled: true };
}
