import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { TextSource } from '../../files/text-source.ts';
import type { ReadBatch } from '../reading.ts';
import { wholeDocument } from '../traces/whole-document.ts';
import { takeRecord } from './take-record.ts';

/** A file that is one trace. */
export async function* oneTrace(source: TextSource, rule: EscalationRule): AsyncGenerator<ReadBatch> {
  const { value, text, broken } = await wholeDocument(source);
  const batch: ReadBatch = { cases: [], bad: broken ? [broken] : [], repeated: 0 };
  if (!broken) takeRecord({ line: 1, value, text }, rule, batch);
  yield batch;
}
