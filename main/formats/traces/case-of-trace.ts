import type { CaseRecord, Cohort } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { findEscalation } from '../escalation/find-escalation.ts';
import { handoverOf } from '../escalation/handover-of.ts';
import { transcriptSignals } from '../transcript-signals.ts';
import { partAttached } from './attached.ts';
import { fieldOfTrace } from './field-of-trace.ts';
import { concealScores } from './scores.ts';
import { messagesOfTrace } from './steps-to-messages.ts';
import type { Trace } from './trace.ts';
import { usageOf } from './usage.ts';

/** A trace as a case; null when it says nothing that was said or called. */
export function caseOfTrace(trace: Trace, rule: EscalationRule): CaseRecord | null {
  const messages = messagesOfTrace(trace);
  if (messages.length === 0) return null;
  const escalation = findEscalation(rule, { messages, field: fieldOfTrace(trace) });
  const usage = usageOf(trace.spans);
  const { signals, truth } = concealScores(trace.scores);
  const { details, judged } = partAttached(trace.attached);
  return {
    caseId: trace.id,
    outcome: escalation ? 'escalated' : 'automated',
    handoffOffered: false,
    startedAt: trace.startedAt,
    endedAt: trace.endedAt,
    cohort: cohortOf(trace, usage.model),
    messages,
    handover: handoverOf(escalation),
    concealed: {
      signals: { ...transcriptSignals(messages), ...signals },
      triggers: [],
      statedReason: null,
      later: {},
      truth: { ...truth, ...(Object.keys(judged).length > 0 ? { attached: judged } : {}) },
    },
    metadata: { ...details, ...trace.details, ...usageDetails(usage), ...failures(trace) },
    inclusionProbability: null,
  };
}

function cohortOf({ name, version, environment }: Trace, model: string | null): Cohort {
  const topic = name === null ? '' : withoutIds(name);
  const agent = [model, version].filter((part) => part !== null && part !== '').join(', ');
  return {
    ...(topic === '' ? {} : { topic: short(topic) }),
    ...(environment === null || environment === 'default' ? {} : { segment: short(environment) }),
    ...(agent === '' ? {} : { agentVersion: short(agent) }),
  };
}

/** Names that carry an id would make a topic of every single trace. */
function withoutIds(name: string): string {
  return name
    .replace(/[\s._:-]*\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '')
    .replace(/[\s._:-]*\b[0-9a-f]{16,32}\b/gi, '')
    .trim();
}

function short(text: string): string {
  return text.toWellFormed().slice(0, 1000).toWellFormed();
}

function usageDetails({
  input,
  output,
  total,
  cost,
  calls,
}: ReturnType<typeof usageOf>): CaseRecord['metadata'] {
  return {
    ...(calls > 0 ? { model_calls: calls } : {}),
    ...(input === null ? {} : { input_tokens: input }),
    ...(output === null ? {} : { output_tokens: output }),
    ...(total === null ? {} : { total_tokens: total }),
    // Rounded, since sums of hundredths of a cent end in noise.
    ...(cost === null || cost === 0 ? {} : { cost_usd: Math.round(cost * 1e9) / 1e9 }),
  };
}

function failures({ spans, tags }: Trace): CaseRecord['metadata'] {
  const failed = spans.filter(({ failed }) => failed).length;
  return {
    ...(failed > 0 ? { failed_steps: failed } : {}),
    ...(tags.length > 0 ? { tags: tags.join(', ').toWellFormed() } : {}),
  };
}
