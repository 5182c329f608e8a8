import type { CaseRecord, Outcome } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { jsonParts, parsePart } from '../../files/json-stream.ts';
import type { JsonObject } from '../../files/parse-json.ts';
import type { TextSource } from '../../files/text-source.ts';
import { countFixed, type FixedColumn } from '../fixed-mapping.ts';
import type { JsonFormat, JsonHead } from '../format.ts';
import { type JsonRecords, jsonRecords } from '../json-records.ts';
import { quarantined, type ReadBatch, type Reading } from '../reading.ts';
import { TextRemarks } from '../text-remarks.ts';
import { caseOfThread } from './case-of-thread.ts';
import { objectOf, textOf } from './json-fields.ts';
import type { Thread } from './thread.ts';

/** How the JSON of one support tool becomes threads. */
export interface ThreadReader {
  format: Pick<JsonFormat, 'id' | 'name'>;
  because: string;
  columns: readonly FixedColumn[];
  rule: EscalationRule;
  /** Key under which a page lists its entries. */
  listKey: string;
  thread: (entry: JsonObject, caseId: string) => Thread;
  /** How a case without a sign ended, or why it is none. */
  otherwise: (entry: JsonObject) => Outcome | { reason: string };
}

const SAMPLE = 50;

/** Tickets or conversations as JSON: one per line, pages one per line, a list, or one page. */
export async function readJsonThreads(
  source: TextSource,
  head: JsonHead,
  reader: ThreadReader,
): Promise<Reading> {
  const open = () => recordsOf(source, head, reader.listKey);
  const texts = { now: new TextRemarks() };
  const batches = (maxRows?: number) => {
    texts.now = new TextRemarks();
    return threads(open(), reader, texts.now, maxRows);
  };
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(SAMPLE)) sample.push(...cases.map(({ record }) => record));
  return {
    detection: { format: reader.format.id, name: reader.format.name, because: reader.because },
    mapping: null,
    mappingRows: countFixed(reader.columns, sample),
    escalation: reader.rule,
    questions: [],
    batches,
    remarks: () => texts.now.remarks(),
  };
}

function recordsOf(
  source: TextSource,
  { layout, keys }: JsonHead,
  listKey: string,
): AsyncGenerator<JsonRecords> {
  if (layout === 'lines') return jsonRecords(source, { format: 'jsonl', layout: 'lines' });
  if (layout === 'object' && !keys.has(listKey)) return wholeDocument(source);
  return jsonRecords(source, { format: 'jsonl', layout: 'list', key: layout === 'list' ? null : listKey });
}

/** A document that is one entry by itself. */
async function* wholeDocument(source: TextSource): AsyncGenerator<JsonRecords> {
  const value: Record<string, unknown> = {};
  for await (const parts of jsonParts(source)) {
    for (const { key, index, text, line } of parts) {
      const parsed = parsePart(text, line);
      if (key === null || 'problem' in parsed) continue;
      const list = value[key];
      if (index === null) value[key] = parsed.value;
      else if (Array.isArray(list)) list.push(parsed.value);
      else value[key] = [parsed.value];
    }
  }
  yield { records: [{ line: 1, value, text: JSON.stringify(value) }], bad: [] };
}

async function* threads(
  records: AsyncGenerator<JsonRecords>,
  reader: ThreadReader,
  texts: TextRemarks,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let rows = 0;
  for await (const { records: found, bad } of records) {
    const batch: ReadBatch = { cases: [], bad, repeated: 0 };
    for (const { line, value, text } of found) {
      const page = value[reader.listKey];
      const entries = Array.isArray(page) ? page : [value];
      for (const entry of entries) {
        if (rows >= maxRows) break;
        rows++;
        readEntry(objectOf(entry), line, entries.length > 1 ? (textOf(entry) ?? '') : text, reader, batch);
      }
    }
    for (const { record } of batch.cases) texts.look(record);
    yield batch;
    if (rows >= maxRows) return;
  }
}

function readEntry(
  entry: JsonObject,
  line: number,
  raw: string,
  reader: ThreadReader,
  batch: ReadBatch,
): void {
  const id = textOf(entry.id);
  if (id === null || id.length > 512) {
    batch.bad.push(quarantined(line, 'E_CASE_ID', 'It has no usable id.', raw, { field: 'id' }));
    return;
  }
  const otherwise = reader.otherwise(entry);
  const open = typeof otherwise === 'object';
  const record = caseOfThread(reader.thread(entry, id), reader.rule, open ? 'automated' : otherwise);
  if (open && record.outcome !== 'escalated') {
    batch.bad.push(quarantined(line, 'E_OUTCOME_UNKNOWN', otherwise.reason, raw, { caseId: id }));
  } else batch.cases.push({ line, rows: 1, record });
}
