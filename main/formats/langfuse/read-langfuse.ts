import { isObject } from '../../files/parse-json.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { type JsonShape, jsonRecords } from '../json-records.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { traceColumns } from '../traces/trace-columns.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { casesOfObservations } from './joined-records.ts';
import { oneTrace } from './one-trace.ts';
import { partKind } from './part-kind.ts';
import { casesOfTraces } from './take-record.ts';

export const LANGFUSE_COLUMNS = traceColumns({
  id: 'trace.id',
  messages: 'observations[].input, output',
  times: 'timestamp, endTime',
  topic: 'trace.name',
  agent: 'model, release, version',
  scores: 'scores',
  details: 'session, tags, usage, cost',
});

/**
 * Traces as the tool gives them as JSON: one downloaded from its page, several in a list or one per line, a page of its
 * API, the rows of its table of traces, which have no steps, or those of its observations, which are put together. A
 * trace is a case and one row.
 */
export const LANGFUSE: JsonFormat = {
  id: 'langfuse',
  name: 'Langfuse traces',
  description: 'Traces with observations and scores, as downloaded or as a table.',
  recognise: (head) => find(head)?.because ?? null,
  async read(source, head, { mapping, makeGroups }) {
    const { because, holds, shape } = find(head) ?? { because: '', holds: 'one trace', shape: null };
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    const detection = { format: LANGFUSE.id, name: LANGFUSE.name, because };
    return traceReading(detection, LANGFUSE_COLUMNS, rule, (maxRows) => {
      if (shape === null) return oneTrace(source, rule);
      const records = jsonRecords(source, shape);
      return holds === 'observations'
        ? casesOfObservations(records, makeGroups, rule, maxRows)
        : casesOfTraces(records, rule, maxRows);
    });
  },
};

interface Found {
  because: string;
  holds: 'one trace' | 'traces' | 'observations';
  /** How its records stand; null for a document that is one trace. */
  shape: JsonShape | null;
}

function find(head: JsonHead): Found | null {
  const { layout, keys, first, firstOf } = head;
  if (layout === 'object') {
    const row = firstOf.get('data');
    const found = row && holding(Object.keys(row));
    if (found) return { ...found, shape: { format: 'jsonl', layout: 'list', key: 'data' } };
    if (!keys.has('observations')) return null;
    if (!keys.has('trace') && partKind([...keys]) !== 'traces') return null;
    const because = `recognised by ${keys.has('trace') ? 'trace' : 'timestamp'} and observations`;
    return { because, holds: 'one trace', shape: null };
  }
  if (!first) return null;
  const downloaded = isObject(first.trace) && Array.isArray(first.observations);
  const found = downloaded
    ? ({ because: 'recognised by [].trace and observations', holds: 'traces' } as const)
    : holding(Object.keys(first));
  const shape: JsonShape =
    layout === 'list' ? { format: 'jsonl', layout, key: null } : { format: 'jsonl', layout };
  return found && { ...found, shape };
}

function holding(columns: readonly string[]): Pick<Found, 'because' | 'holds'> | null {
  const kind = partKind(columns);
  if (kind === 'traces') return { because: 'recognised by [].timestamp and sessionId', holds: kind };
  return kind === 'observations' ? { because: 'recognised by [].traceId and startTime', holds: kind } : null;
}
