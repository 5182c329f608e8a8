import type { CaseRecord } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { MessageGroups } from '../message-groups.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { textIn } from '../traces/fields.ts';
import { type FoundSteps, groupedTraces } from '../traces/grouped-traces.ts';
import type { FoundRecords } from '../traces/table-records.ts';
import type { PartKind } from './part-kind.ts';
import { scoreOf, scoresOf } from './scores-of.ts';
import { traceOfRecord } from './trace-of-record.ts';

/** Every record under its trace, with what it is. */
export async function* stepsOfRecords(
  kind: PartKind,
  found: AsyncGenerator<FoundRecords>,
): AsyncGenerator<FoundSteps> {
  for await (const { records, bad } of found) {
    const steps: FoundSteps = { steps: [], bad };
    for (const { line, value, text } of records) {
      const traceId = kind === 'traces' ? textIn(value, 'id') : textIn(value, 'trace_id', 'traceId');
      if (traceId !== null && traceId.length <= 512) {
        steps.steps.push({ traceId, line, value: { kind, record: value } });
        continue;
      }
      const reason = kind === 'scores' ? 'The score is of no trace.' : 'The row names no trace.';
      steps.bad.push(quarantined(line, 'E_CASE_ID', reason, text, { field: 'trace_id' }));
    }
    yield steps;
  }
}

/** The cases behind observations that come without their traces. */
export function casesOfObservations(
  found: AsyncGenerator<FoundRecords>,
  makeGroups: () => MessageGroups,
  rule: EscalationRule,
  maxRows?: number,
): AsyncGenerator<ReadBatch> {
  const toCase = (id: string, steps: JsonObject[]) => caseOfRecords(id, steps, rule);
  return groupedTraces(stepsOfRecords('observations', found), makeGroups, toCase, maxRows);
}

export function caseOfRecords(
  id: string,
  steps: readonly JsonObject[],
  rule: EscalationRule,
): CaseRecord | null {
  const of = (kind: PartKind) =>
    steps.flatMap((step) => (step.kind === kind && isObject(step.record) ? [step.record] : []));
  const observations = of('observations');
  const trace = of('traces').at(-1) ?? named(observations);
  const scores = [...scoresOf(trace.scores), ...of('scores').flatMap((score) => scoreOf(score) ?? [])];
  return caseOfTrace(traceOfRecord(id, { trace, observations, scores }), rule);
}

/** Newer exports say of each observation what trace it is of, and may come without the traces themselves. */
function named(observations: readonly JsonObject[]): JsonObject {
  const first =
    observations.find((one) => textIn(one, 'trace_name', 'traceName') !== null) ?? observations[0] ?? {};
  const { tags, release, environment } = first;
  return {
    name: first.trace_name ?? first.traceName ?? null,
    user_id: first.user_id ?? first.userId,
    session_id: first.session_id ?? first.sessionId,
    tags,
    release,
    environment,
  };
}
