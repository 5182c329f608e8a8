import type { CaseRecord } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { PartHead, SetFormat, SetPart } from '../format.ts';
import { quarantined } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { textIn } from '../traces/fields.ts';
import { type FoundSteps, groupedTraces } from '../traces/grouped-traces.ts';
import { recordsOfPart } from '../traces/records-of-part.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { type PartKind, partKind } from './part-kind.ts';
import { LANGFUSE, LANGFUSE_COLUMNS } from './read-langfuse.ts';
import { scoreOf, scoresOf } from './scores-of.ts';
import { traceOfRecord } from './trace-of-record.ts';

const KINDS: readonly PartKind[] = ['traces', 'observations', 'scores'];

/**
 * What the tool exports to storage: files of traces, of observations and of scores, joined by trace. Each kind may come
 * in several files.
 */
export const LANGFUSE_EXPORT: SetFormat = {
  id: LANGFUSE.id,
  name: LANGFUSE.name,
  description: LANGFUSE.description,
  joins: (heads) => {
    const parts = KINDS.flatMap((kind) => heads.filter(({ columns }) => partKind(columns) === kind));
    const kinds = kindsOf(parts);
    return kinds.length > 1 && kinds[0] !== 'scores' ? parts : null;
  },
  async read(parts, { mapping, makeGroups }) {
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    const because = `joined by trace from ${kindsOf(parts).join(', ')}`;
    const detection = { format: LANGFUSE.id, name: LANGFUSE.name, because };
    return traceReading(detection, LANGFUSE_COLUMNS, rule, (maxRows) =>
      groupedTraces(stepsOf(parts), makeGroups, (id, steps) => caseOf(id, steps, rule), maxRows),
    );
  },
};

function kindsOf(parts: readonly PartHead[]): PartKind[] {
  return KINDS.filter((kind) => parts.some(({ columns }) => partKind(columns) === kind));
}

/** Every record under its trace, with what it is. */
async function* stepsOf(parts: readonly SetPart[]): AsyncGenerator<FoundSteps> {
  for (const part of parts) {
    const kind = partKind(part.columns);
    for await (const { records, bad } of recordsOfPart(part)) {
      const found: FoundSteps = { steps: [], bad };
      for (const { line, value, text } of records) {
        const traceId = kind === 'traces' ? textIn(value, 'id') : textIn(value, 'trace_id', 'traceId');
        if (traceId !== null && traceId.length <= 512) {
          found.steps.push({ traceId, line, value: { kind, record: value } });
          continue;
        }
        const reason = kind === 'scores' ? 'The score is of no trace.' : 'The row names no trace.';
        found.bad.push(quarantined(line, 'E_CASE_ID', reason, text, { field: 'trace_id' }));
      }
      yield found;
    }
  }
}

function caseOf(id: string, steps: readonly JsonObject[], rule: EscalationRule): CaseRecord | null {
  const of = (kind: PartKind) =>
    steps.flatMap((step) => (step.kind === kind && isObject(step.record) ? [step.record] : []));
  const observations = of('observations');
  const trace = of('traces').at(-1) ?? named(observations);
  const scores = [...scoresOf(trace.scores), ...of('scores').flatMap((score) => scoreOf(score) ?? [])];
  return caseOfTrace(traceOfRecord(id, { trace, observations, scores }), rule);
}

/** Newer exports say of each observation what trace it is of, and may come without the traces themselves. */
function named(observations: readonly JsonObject[]): JsonObject {
  const first = observations.find((one) => textIn(one, 'trace_name') !== null) ?? observations[0] ?? {};
  const { user_id, session_id, tags, release, environment } = first;
  return { name: first.trace_name ?? null, user_id, session_id, tags, release, environment };
}
