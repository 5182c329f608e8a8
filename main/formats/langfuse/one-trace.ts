import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { jsonParts, parsePart } from '../../files/json-stream.ts';
import type { TextSource } from '../../files/text-source.ts';
import { quarantined, type ReadBatch } from '../reading.ts';
import { takeRecord } from './take-record.ts';

/** A file that is one trace. A step that cannot be read keeps all of it aside, since a hole would mislead. */
export async function* oneTrace(source: TextSource, rule: EscalationRule): AsyncGenerator<ReadBatch> {
  const fields = new Map<string, unknown>();
  let first = '';
  let broken: { line: number; problem: string; reason: string; text: string } | null = null;
  for await (const parts of jsonParts(source)) {
    for (const { key, index, text, line } of parts) {
      if (key === null) continue;
      if (first === '') first = text;
      const parsed = parsePart(text, line);
      if ('problem' in parsed) broken ??= { line, ...parsed, text };
      else if (index === null) fields.set(key, parsed.value);
      else if (index === 0) fields.set(key, [parsed.value]);
      else (fields.get(key) as unknown[] | undefined)?.push(parsed.value);
    }
    yield { cases: [], bad: [], repeated: 0, waiting: 0 };
  }
  const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
  if (broken) {
    const { line, problem, reason, text } = broken;
    batch.bad.push(quarantined(line, problem, `A step of the trace cannot be read. ${reason}`, text));
  } else takeRecord({ line: 1, value: Object.fromEntries(fields), text: first }, rule, batch);
  yield batch;
}
