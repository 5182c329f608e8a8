import type { AgreementPart } from '../../shared/analysis/agreement-parts.ts';
import type { LabelLine } from '../../shared/model/label-line.ts';
import { type Cell, cellText, RowProblem } from './cell.ts';
import { answersFrom, type LabelPlan, type PlannedAnswer } from './label-plan.ts';
import type { LabelBatch } from './label-reading.ts';
import { readTime } from './read-time.ts';
import { quarantined } from './reading.ts';
import type { TableSource } from './table-source.ts';

type Given = { part: AgreementPart; answer: string };

/** Reads the labels of a foreign table by a mapping. */
export async function* readMappedLabels(table: TableSource, plan: LabelPlan): AsyncGenerator<LabelBatch> {
  for await (const { cells, lines, bad } of table.rows(() => plan.caseId)) {
    const batch: LabelBatch = { labels: [], bad: bad.map(({ entry }) => entry), leftOut: 0 };
    for (const [i, row] of cells.entries()) {
      readRow(table, plan, row, lines[i] as number, batch);
    }
    yield batch;
  }
}

function readRow(
  table: TableSource,
  plan: LabelPlan,
  row: readonly Cell[],
  line: number,
  batch: LabelBatch,
): void {
  const raw = () => table.show(row);
  let caseId: string | null = null;
  const keepAside = (error: unknown): void => {
    if (!(error instanceof RowProblem)) throw error;
    batch.bad.push(quarantined(line, error.problem, error.message, raw(), { caseId, field: error.field }));
  };
  let shared: Shared;
  try {
    caseId = idIn(row, plan);
    shared = sharedOf(row, plan);
  } catch (error) {
    keepAside(error);
    return;
  }
  for (const planned of plan.raters) {
    try {
      const said = valueIn(row, planned);
      const answer = said === null ? null : resolved(planned, said);
      if (answer === null) {
        batch.leftOut++;
        continue;
      }
      const given: Given[] = [{ part: planned.part, answer }, ...shared.given];
      const { kind, cause } = planned.rater;
      const reviewer = reviewerIn(row, planned);
      const stamp = {
        caseId,
        reviewer,
        kind,
        stage: plan.mapping.stage,
        ...(kind === 'adjudication' && { cause }),
        ...shared.stamp,
      };
      const labelFor: LabelBatch['labels'][number]['labelFor'] = (outcome) => ({
        ...stamp,
        ...answersFrom(given, outcome),
        ...shared.note,
      });
      batch.labels.push({ line, caseId, reviewer, kind, raw, labelFor });
    } catch (error) {
      keepAside(error);
    }
  }
}

/** What all labels of a row have in common. */
interface Shared {
  given: Given[];
  stamp: Pick<LabelLine, 'recordedAt'>;
  note: Pick<LabelLine, 'note'>;
}

function sharedOf(row: readonly Cell[], plan: LabelPlan): Shared {
  const given: Given[] = [...plan.constant];
  for (const planned of plan.also) {
    const said = valueIn(row, planned);
    const answer = said === null ? null : resolved(planned, said);
    if (answer !== null) given.push({ part: planned.part, answer });
    else if (planned.part.question === 'verdict') {
      throw new RowProblem(
        'E_VERDICT_MISSING',
        planned.column,
        'The row gives no verdict, and a label needs one.',
      );
    }
  }
  return { given, stamp: timeIn(row, plan), note: noteIn(row, plan) };
}

function idIn(row: readonly Cell[], plan: LabelPlan): string {
  const column = plan.mapping.caseId;
  const id = cellText(row[plan.caseId], column)?.trim() ?? '';
  if (id === '') throw new RowProblem('E_CASE_MISSING', column, 'The row names no case.');
  if (id.length > 512) throw new RowProblem('E_FIELD', column, 'A case id has at most 512 characters.');
  return id;
}

function reviewerIn(row: readonly Cell[], { reviewer, rater }: LabelPlan['raters'][number]): string {
  if (typeof reviewer === 'string') return reviewer;
  const column = 'column' in rater.reviewer ? rater.reviewer.column : '';
  const name = cellText(row[reviewer], column)?.trim() ?? '';
  if (name === '') throw new RowProblem('E_REVIEWER_MISSING', column, 'The row names no reviewer.');
  if (name.length > 200) throw new RowProblem('E_FIELD', column, 'A name has at most 200 characters.');
  return name;
}

/** The text of an answer, or null for an empty cell. */
export function valueIn(row: readonly Cell[], { index, column }: PlannedAnswer): string | null {
  const text = cellText(row[index], column)?.trim() ?? '';
  return text === '' ? null : text;
}

function resolved({ resolve, column }: PlannedAnswer, value: string): string | null {
  const answer = resolve(value);
  if (answer !== undefined) return answer;
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  throw new RowProblem('E_VALUE_UNDECIDED', column, `Nobody has said what "${shown}" stands for.`);
}

function timeIn(row: readonly Cell[], { time, mapping }: LabelPlan): Pick<LabelLine, 'recordedAt'> {
  if (time < 0) return {};
  const column = mapping.time ?? '';
  const text = cellText(row[time], column)?.trim() ?? '';
  if (text === '') return {};
  const { dayFirst, timeZone } = mapping;
  const read = readTime(text, { dayFirst, timeZone, epochs: true });
  if ('reason' in read) throw new RowProblem('E_TIME', column, read.reason);
  return { recordedAt: /T/.test(read.at) ? read.at : `${read.at}T00:00:00Z` };
}

function noteIn(row: readonly Cell[], { note, mapping }: LabelPlan): Pick<LabelLine, 'note'> {
  if (note < 0) return {};
  const text = cellText(row[note], mapping.note ?? '') ?? '';
  if (text.length > 20_000) {
    throw new RowProblem('E_FIELD', mapping.note ?? null, 'A note has at most 20,000 characters.');
  }
  return text.trim() === '' ? {} : { note: text };
}
