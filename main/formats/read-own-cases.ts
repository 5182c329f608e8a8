import { CaseRecord } from '../../shared/model/case.ts';
import type { TextSource } from '../files/text-source.ts';
import type { JsonFormat, JsonHead } from './format.ts';
import { jsonRecords } from './json-records.ts';
import { quarantined, type ReadBatch, type Reading } from './reading.ts';
import { TextRemarks } from './text-remarks.ts';

const NAME = 'Plumbline cases';
const KEYS = ['caseId', 'outcome', 'messages', 'concealed'];
const BECAUSE = 'recognised by caseId, outcome, messages and concealed';

/** Cases as Plumbline exports them, one per line: they come back as they were. */
export const OWN_CASES: JsonFormat = {
  id: 'plumbline-cases',
  name: NAME,
  description: 'Cases that were exported from a workspace, with all that is known of them.',
  recognise: ({ layout, first, keys }: JsonHead) => {
    const has = (key: string) => (layout === 'object' ? keys.has(key) : first !== null && key in first);
    return layout !== 'list' && KEYS.every(has) ? BECAUSE : null;
  },
  read: async (source: TextSource): Promise<Reading> => {
    const texts = new TextRemarks();
    return {
      detection: { format: 'plumbline-cases', name: NAME, because: BECAUSE },
      mapping: null,
      mappingRows: [],
      escalation: null,
      questions: [],
      batches: (maxRows) => batches(source, texts, maxRows),
      remarks: () => texts.remarks(),
    };
  },
};

async function* batches(
  source: TextSource,
  texts: TextRemarks,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let left = maxRows;
  for await (const { records, bad } of jsonRecords(source, { format: 'jsonl', layout: 'lines' })) {
    const batch: ReadBatch = { cases: [], bad: [...bad], repeated: 0 };
    for (const { line, value, text } of records) {
      const parsed = CaseRecord.safeParse(value);
      if (parsed.success) {
        texts.look(parsed.data);
        batch.cases.push({ line, rows: 1, record: parsed.data });
        continue;
      }
      const issue = parsed.error.issues[0];
      const field = issue?.path.join('.') || null;
      const caseId = typeof value.caseId === 'string' ? value.caseId.slice(0, 512).toWellFormed() : null;
      const reason = `${field ?? 'The line'}: ${issue?.message ?? 'not a case'}`;
      batch.bad.push(quarantined(line, 'E_FIELD', reason, text, { caseId, field }));
    }
    left -= records.length + bad.length;
    yield batch;
    if (left <= 0) return;
  }
}
