import { count } from '../../../shared/format.ts';
import type { CaseRecord } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import type { Detection } from '../../../shared/model/import.ts';
import { countFixed, type FixedColumn } from '../fixed-mapping.ts';
import type { ReadBatch, Reading } from '../reading.ts';
import { TextRemarks } from '../text-remarks.ts';

/** A file of traces being read: its mapping is fixed, and its first rows show what becomes of it. */
export async function traceReading(
  detection: Detection,
  columns: readonly FixedColumn[],
  rule: EscalationRule,
  batches: (maxRows?: number) => AsyncGenerator<ReadBatch>,
): Promise<Reading> {
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(50)) sample.push(...cases.map(({ record }) => record));
  let remarks: TraceRemarks | null = null;
  return {
    detection,
    mapping: null,
    mappingRows: countFixed(columns, sample),
    escalation: rule,
    questions: [],
    async *batches(maxRows) {
      remarks = new TraceRemarks();
      for await (const batch of batches(maxRows)) {
        for (const { record } of batch.cases) remarks.look(record);
        yield batch;
      }
    },
    remarks: () => remarks?.remarks() ?? [],
  };
}

/** What a person should know of the traces of a file. */
class TraceRemarks {
  readonly #texts = new TextRemarks();
  readonly #bySession = new Map<string, number>();

  look(record: CaseRecord): void {
    this.#texts.look(record);
    const session = record.metadata.session_id;
    if (typeof session === 'string') this.#bySession.set(session, (this.#bySession.get(session) ?? 0) + 1);
  }

  remarks(): string[] {
    const shared = [...this.#bySession.values()].filter((traces) => traces > 1);
    const traces = shared.reduce((sum, some) => sum + some, 0);
    if (traces === 0) return this.#texts.remarks();
    const sessions = shared.length === 1 ? 'a session' : `${count(shared.length)} sessions`;
    return [
      `${count(traces)} traces share ${sessions}. Each is a case of its own; the session is among its details.`,
      ...this.#texts.remarks(),
    ];
  }
}
