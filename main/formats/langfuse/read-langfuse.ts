import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import type { ReadBatch } from '../reading.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { traceColumns } from '../traces/trace-columns.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { oneTrace } from './one-trace.ts';
import { partKind } from './part-kind.ts';
import { takeRecord } from './take-record.ts';

export const LANGFUSE_COLUMNS = traceColumns({
  id: 'trace.id',
  messages: 'observations[].input, output',
  times: 'timestamp, endTime',
  topic: 'trace.name',
  agent: 'model, release, version',
  scores: 'scores',
  details: 'session, user, tags, tokens, cost, metadata',
});

/**
 * Traces as the tool gives them as JSON: one downloaded from its page, several in a list or one per line, a page of its
 * API, or the rows of its table of traces, which have no steps. A trace is a case and one row.
 */
export const LANGFUSE: JsonFormat = {
  id: 'langfuse',
  name: 'Langfuse traces',
  description: 'Traces with observations and scores, as downloaded or as a table.',
  recognise: (head) => find(head)?.because ?? null,
  async read(source, head, { mapping }) {
    const { because, batches } = find(head) ?? { because: '', batches: oneTrace };
    const detection = { format: LANGFUSE.id, name: LANGFUSE.name, because };
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    return traceReading(detection, LANGFUSE_COLUMNS, rule, (maxRows) => batches(source, rule, maxRows));
  },
};

interface Found {
  because: string;
  batches: (source: TextSource, rule: EscalationRule, maxRows?: number) => AsyncGenerator<ReadBatch>;
}

function find({ layout, keys, first, firstOf }: JsonHead): Found | null {
  if (layout === 'object') {
    const rows = firstOf.get('data');
    if (rows && isTrace(rows)) return { because: 'recognised by data[].timestamp', batches: inList('data') };
    if (!keys.has('observations')) return null;
    if (keys.has('trace')) return { because: 'recognised by trace and observations', batches: oneTrace };
    const alone = isTrace(Object.fromEntries([...keys].map((key) => [key, null])));
    return alone ? { because: 'recognised by timestamp and observations', batches: oneTrace } : null;
  }
  if (!first) return null;
  const batches = layout === 'list' ? inList(null) : inLines;
  if (isObject(first.trace) && Array.isArray(first.observations)) {
    return { because: 'recognised by [].trace and observations', batches };
  }
  return isTrace(first) ? { because: 'recognised by [].timestamp and sessionId', batches } : null;
}

function isTrace(record: JsonObject): boolean {
  return partKind(Object.keys(record)) === 'traces';
}

function inList(key: string | null): Found['batches'] {
  return (source, rule, maxRows) =>
    ofRecords(source, { format: 'jsonl', layout: 'list', key }, rule, maxRows);
}

const inLines: Found['batches'] = (source, rule, maxRows) =>
  ofRecords(source, { format: 'jsonl', layout: 'lines' }, rule, maxRows);

async function* ofRecords(
  source: TextSource,
  shape: Parameters<typeof jsonRecords>[1],
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let left = maxRows;
  for await (const { records, bad } of jsonRecords(source, shape)) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const { line, value, text } of records.slice(0, left))
      takeRecord({ line, value, text }, rule, batch);
    left -= records.length;
    yield batch;
    if (left <= 0) return;
  }
}
