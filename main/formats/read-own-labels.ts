import { objectOfRow } from '../../shared/analysis/label-table.ts';
import { LabelLine } from '../../shared/model/label-line.ts';
import { jsonRecords } from './json-records.ts';
import type { LabelBatch } from './label-reading.ts';
import type { LabelFile } from './open-labels.ts';
import { quarantined } from './reading.ts';

/** Reads Plumbline's own lines, JSON or CSV. */
export async function* readOwnLabels(file: LabelFile): AsyncGenerator<LabelBatch> {
  if (file.json) {
    for await (const { records, bad } of jsonRecords(file.source, file.json)) {
      const batch: LabelBatch = { labels: [], bad, leftOut: 0 };
      for (const { line, value, text } of records) check(line, () => text, value, batch);
      yield batch;
    }
    return;
  }
  const { table } = file;
  const marked = file.bytes.kind === 'text';
  const idColumn = table.columns.indexOf('caseId');
  for await (const { cells, lines, bad } of table.rows(() => idColumn)) {
    const batch: LabelBatch = { labels: [], bad: bad.map(({ entry }) => entry), leftOut: 0 };
    for (const [i, row] of cells.entries()) {
      const named = Object.fromEntries(table.columns.map((name, at) => [name, String(row[at] ?? '')]));
      check(lines[i] as number, () => table.show(row), objectOfRow(named, marked), batch);
    }
    yield batch;
  }
}

function check(line: number, raw: () => string, value: Record<string, unknown>, batch: LabelBatch): void {
  const parsed = LabelLine.safeParse(value);
  if (parsed.success) {
    const label = parsed.data;
    const { caseId, reviewer, kind } = label;
    batch.labels.push({ line, caseId, reviewer, kind, raw, labelFor: () => label });
    return;
  }
  const issue = parsed.error.issues[0];
  const { caseId } = value;
  const reason = issue ? `${issue.path.join('.') || 'line'}: ${issue.message}` : 'not a label';
  batch.bad.push(
    quarantined(line, 'E_FIELD', reason, raw(), {
      caseId: typeof caseId === 'string' ? caseId : null,
      field: issue?.path.join('.') || null,
    }),
  );
}
