import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { jsonParts, parsePart } from '../../files/json-stream.ts';
import { TOO_LONG } from '../../files/log-entries.ts';
import { isObject, type JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { jsonRecords } from '../json-records.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { caseOfTrace } from '../traces/case-of-trace.ts';
import { BY_HUMAN_TOOL } from '../traces/default-rule.ts';
import { traceColumns } from '../traces/trace-columns.ts';
import { traceReading } from '../traces/trace-reading.ts';
import { idOfSample, traceOfSample } from './trace-of-sample.ts';

const COLUMNS = traceColumns({
  id: 'uuid, else run/id/epoch',
  messages: 'samples[].messages',
  times: 'started_at, completed_at',
  topic: 'eval.task',
  agent: 'eval.model',
  scores: 'scores, target',
  details: 'epoch, tokens, metadata',
});

/**
 * Logs of Inspect AI: one JSON document, or the packed form, which is read as lines: what the evaluation was of, then a
 * sample on each. A sample is a case and one row.
 */
export const INSPECT: JsonFormat = {
  id: 'inspect',
  name: 'Inspect AI log',
  description: 'Samples of an evaluation with messages and scores, as JSON or packed.',
  recognise,
  async read(source, head, { mapping }) {
    const rule = mapping?.escalation ?? BY_HUMAN_TOOL;
    const because = recognise(head) ?? 'recognised by eval and samples';
    const detection = { format: INSPECT.id, name: INSPECT.name, because };
    const lines = head.layout === 'lines';
    const header = lines ? (head.first ?? {}) : await headerOf(source);
    const about = isObject(header.eval) ? header.eval : {};
    return traceReading(detection, COLUMNS, rule, (maxRows) =>
      batches(lines ? samplesInLines(source) : samplesInDocument(source), about, rule, maxRows),
    );
  },
};

function recognise({ layout, keys, first, firstOf }: JsonHead): string | null {
  if (layout === 'object') {
    const sample = firstOf.get('samples');
    const known =
      keys.has('eval') && ((sample && 'epoch' in sample) || (keys.has('plan') && keys.has('status')));
    return known ? 'recognised by eval and samples[].epoch' : null;
  }
  const about = layout === 'lines' && first && isObject(first.eval) ? first.eval : null;
  return about && 'task' in about && 'model' in about ? 'recognised by eval.task and eval.model' : null;
}

interface FoundSamples {
  samples: { line: number; value: JsonObject; text: string }[];
  bad: ReadBatch['bad'];
}

async function* samplesInLines(source: TextSource): AsyncGenerator<FoundSamples> {
  for await (const { records, bad } of jsonRecords(source, { format: 'jsonl', layout: 'lines' })) {
    yield { samples: records.filter(({ line }) => line > 1), bad };
  }
}

async function* samplesInDocument(source: TextSource): AsyncGenerator<FoundSamples> {
  for await (const parts of jsonParts(source)) {
    const found: FoundSamples = { samples: [], bad: [] };
    for (const { key, index, text } of parts) {
      if (key !== 'samples' || index === null) continue;
      const line = index + 1;
      const parsed = parsePart(text, line);
      if ('problem' in parsed) found.bad.push(quarantined(line, parsed.problem, parsed.reason, text));
      else if (isObject(parsed.value)) found.samples.push({ line, value: parsed.value, text });
      else found.bad.push(quarantined(line, 'E_TYPE', 'This sample is not an object.', text));
    }
    yield found;
  }
}

async function headerOf(source: TextSource): Promise<JsonObject> {
  for await (const parts of jsonParts(source)) {
    for (const { key, text, line } of parts) {
      const parsed = key === 'eval' ? parsePart(text, line) : null;
      if (parsed && 'value' in parsed) return { eval: parsed.value };
    }
  }
  return {};
}

async function* batches(
  found: AsyncGenerator<FoundSamples>,
  about: JsonObject,
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let left = maxRows;
  for await (const { samples, bad } of found) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const sample of samples.slice(0, left)) take(sample, about, rule, batch);
    left -= samples.length;
    yield batch;
    if (left <= 0) return;
  }
}

function take(
  { line, value, text }: FoundSamples['samples'][number],
  about: JsonObject,
  rule: EscalationRule,
  batch: ReadBatch,
): void {
  if (TOO_LONG in value) {
    batch.bad.push(
      quarantined(line, 'E_LINE_TOO_LONG', 'The file of this sample is longer than 4 MB.', text),
    );
    return;
  }
  const caseId = idOfSample(value, about);
  if (caseId === null || caseId.length > 512) {
    batch.bad.push(quarantined(line, 'E_CASE_ID', 'The sample has no id.', text, { field: 'id' }));
    return;
  }
  const record = caseOfTrace(traceOfSample(caseId, value, about), rule);
  if (record) batch.cases.push({ line, rows: 1, record });
  else {
    const reason = 'The sample has no messages.';
    batch.bad.push(quarantined(line, 'E_NO_MESSAGES', reason, text, { caseId, field: 'messages' }));
  }
}
