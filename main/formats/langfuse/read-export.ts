import type { PartHead, SetFormat, SetPart } from '../format.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { type FoundSteps, groupedTraces } from '../traces/grouped-traces.ts';
import { recordsOfPart } from '../traces/records-of-part.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { caseOfRecords, stepsOfRecords } from './joined-records.ts';
import { type PartKind, partKind } from './part-kind.ts';
import { LANGFUSE, LANGFUSE_COLUMNS } from './read-langfuse.ts';

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
      groupedTraces(stepsOf(parts), makeGroups, (id, steps) => caseOfRecords(id, steps, rule), maxRows),
    );
  },
};

function kindsOf(parts: readonly PartHead[]): PartKind[] {
  return KINDS.filter((kind) => parts.some(({ columns }) => partKind(columns) === kind));
}

async function* stepsOf(parts: readonly SetPart[]): AsyncGenerator<FoundSteps> {
  for (const part of parts) {
    const kind = partKind(part.columns);
    if (kind !== null) yield* stepsOfRecords(kind, recordsOfPart(part));
  }
}
