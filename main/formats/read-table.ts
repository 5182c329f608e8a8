import { AppError } from '../../shared/errors.ts';
import type { Detection, ImportQuestion, Mapping } from '../../shared/model/import.ts';
import { caseOfEvents } from './case-of-events.ts';
import { caseOfMessages } from './case-of-messages.ts';
import { caseOfRow } from './case-of-row.ts';
import { type Cell, RowProblem } from './cell.ts';
import type { TableFormat } from './format.ts';
import { guessColumns } from './guess-columns.ts';
import { mappingRows } from './mapping-rows.ts';
import type { GroupedRow, MessageGroups } from './message-groups.ts';
import { readCaseId } from './read-facts.ts';
import { quarantined, type ReadBatch, type Reading } from './reading.ts';
import { ConversationProblem } from './rows-of-case.ts';
import { TABLE_FORMATS } from './table-formats.ts';
import { planTable, type TablePlan } from './table-plan.ts';
import { questionsOf, settledBySample, zonelessTime } from './table-questions.ts';
import type { SourceRows, TableSource } from './table-source.ts';
import { TextRemarks } from './text-remarks.ts';
import { isTimeZone } from './zoned-time.ts';

/**
 * Reads a table with the given mapping, else with that of the tool whose columns it has, else with one guessed from the
 * names and the first rows.
 */
export async function readTable(
  source: TableSource,
  detection: Detection,
  given: Mapping | undefined,
  makeGroups: () => MessageGroups,
  formats: readonly TableFormat[] = TABLE_FORMATS,
): Promise<Reading> {
  const known = knownTable(source.columns, formats);
  if (known?.format.read) {
    const reading = await known.format.read(source, known.because, { mapping: given, makeGroups });
    return { ...reading, remarks: () => [...source.remarks(), ...reading.remarks()] };
  }
  const of = known?.format.mapping?.(source.columns);
  const columns =
    given && Object.keys(given.columns).length > 0
      ? given.columns
      : (of?.columns ??
        Object.fromEntries(
          [...guessColumns(source.columns, source.sample.cells)].filter(([name]) => name !== '__proto__'),
        ));
  const first = planTable(source.columns, { ...source.found, ...of, ...given, columns });
  const plan = planTable(source.columns, { ...first.mapping, ...settledBySample(first, source.sample) });
  refuseUnknownZone(plan);
  const table = new Table(source, plan, makeGroups);
  return {
    detection: {
      ...(known ? { format: known.format.id, name: known.format.name } : detection),
      because: `${known?.because ?? detection.because}, ${LAYOUT_WORDS[plan.layout]}`,
    },
    mapping: plan.mapping,
    mappingRows: mappingRows(source.columns, plan.mapping, source.sample.cells),
    escalation: plan.escalation,
    zoneless: zonelessTime(plan, source),
    questions: questionsOf(plan, source),
    batches: (maxRows) => table.batches(maxRows),
    remarks: () => [...source.remarks(), ...table.remarks()],
  };
}

const LAYOUT_WORDS: Readonly<Record<TablePlan['layout'], string>> = {
  'case per row': 'one row per case',
  'message per row': 'one row per message',
  'event per row': 'several rows per case over time',
};

function knownTable(
  columns: readonly string[],
  formats: readonly TableFormat[],
): { format: TableFormat; because: string } | null {
  for (const format of formats) {
    const because = format.recognise(columns);
    if (because !== null) return { format, because };
  }
  return null;
}

function refuseUnknownZone({ mapping: { timeZone } }: TablePlan): void {
  if (timeZone === undefined || isTimeZone(timeZone)) return;
  throw new AppError('INVALID', `"${timeZone.slice(0, 60)}" is not the name of a time zone.`, {
    problem: 'E_TIME_ZONE',
    hint: 'Use a name such as Europe/Berlin.',
  });
}

class Table {
  readonly #source: TableSource;
  readonly #plan: TablePlan;
  readonly #makeGroups: () => MessageGroups;
  /** Problems that the preview has asked about; any other open question met on the way stops the import. */
  readonly #asked: ReadonlySet<string>;
  #texts = new TextRemarks();

  constructor(source: TableSource, plan: TablePlan, makeGroups: () => MessageGroups) {
    this.#source = source;
    this.#plan = plan;
    this.#makeGroups = makeGroups;
    this.#asked = new Set(questionsOf(plan, source).map(({ problem }: ImportQuestion) => problem));
  }

  remarks(): string[] {
    return this.#texts.remarks();
  }

  async *batches(maxRows = Number.POSITIVE_INFINITY): AsyncGenerator<ReadBatch> {
    this.#texts = new TextRemarks();
    if (this.#plan.layout === 'case per row') yield* this.#casePerRow(maxRows);
    else yield* this.#severalRows(maxRows);
  }

  async *#casePerRow(maxRows: number): AsyncGenerator<ReadBatch> {
    let left = maxRows;
    for await (const rows of this.#upTo(maxRows)) {
      const batch: ReadBatch = { cases: [], bad: rows.bad.map(({ entry }) => entry), repeated: 0 };
      for (const [i, cells] of rows.cells.entries()) {
        const line = rows.lines[i] as number;
        try {
          const record = caseOfRow(this.#plan, cells);
          this.#texts.look(record);
          batch.cases.push({ line, rows: 1, record });
        } catch (error) {
          batch.bad.push(this.#aside(error, line, cells, this.#idOf(cells)));
        }
      }
      left -= rows.cells.length;
      yield batch;
      if (left <= 0) return;
    }
  }

  async *#severalRows(maxRows: number): AsyncGenerator<ReadBatch> {
    const groups = this.#makeGroups();
    let read = 0;
    for await (const rows of this.#upTo(maxRows)) {
      const bad = rows.bad.map(({ entry, caseId }) => {
        if (caseId !== null) groups.add(caseId, { line: entry.line ?? 0, cells: null });
        return entry;
      });
      for (const [i, cells] of rows.cells.entries()) {
        const line = rows.lines[i] as number;
        try {
          groups.add(readCaseId(this.#plan, cells), { line, cells });
        } catch (error) {
          bad.push(this.#aside(error, line, cells, null));
        }
      }
      groups.flush();
      read += rows.cells.length;
      yield { cases: [], bad, repeated: 0, waiting: read };
    }
    for (const some of groups.cases()) {
      const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
      for (const { caseId, rows } of some) this.#conversation(caseId, rows, batch);
      yield batch;
      // Long stretches without a read would not let a cancel through.
      await new Promise(setImmediate);
    }
  }

  #conversation(caseId: string, rows: GroupedRow[], batch: ReadBatch): void {
    try {
      const gather = this.#plan.layout === 'event per row' ? caseOfEvents : caseOfMessages;
      const { record, repeated } = gather(this.#plan, caseId, rows);
      this.#texts.look(record);
      batch.cases.push({ line: rows[0]?.line ?? null, rows: rows.length - repeated, record });
      batch.repeated += repeated;
    } catch (error) {
      if (!(error instanceof ConversationProblem)) throw error;
      this.#stopIfOpen(error);
      for (const { line, cells } of rows) {
        if (cells === null) continue;
        const own = line === error.line;
        const reason = own
          ? error.message
          : `Kept aside with line ${error.line} of the same case: ${error.message}`;
        const field = own ? error.field : null;
        batch.bad.push(quarantined(line, error.problem, reason, this.#source.show(cells), { caseId, field }));
      }
    }
  }

  /** Rows of the source until about so many have come. */
  async *#upTo(maxRows: number): AsyncGenerator<SourceRows> {
    let left = maxRows;
    for await (const rows of this.#source.rows(() => this.#plan.caseId)) {
      if (rows.cells.length > left) {
        rows.cells.length = left;
        rows.lines.length = left;
        const last = rows.lines.at(-1) ?? 0;
        rows.bad = rows.bad.filter(({ entry }) => (entry.line ?? 0) <= last);
      }
      left -= rows.cells.length;
      yield rows;
      if (left <= 0) return;
    }
  }

  #aside(error: unknown, line: number, cells: readonly Cell[], caseId: string | null) {
    if (!(error instanceof RowProblem)) throw error;
    this.#stopIfOpen(error);
    const { problem, field, message } = error;
    return quarantined(line, problem, message, this.#source.show(cells), { caseId, field });
  }

  #stopIfOpen({ problem, field, message }: RowProblem | ConversationProblem): void {
    if (!problem.startsWith('Q_') || this.#asked.has(problem)) return;
    throw new AppError('NEEDS_DECISION', `${message} Nothing was imported.`, {
      problem,
      field: field ?? undefined,
      hint: 'Say in the mapping how such values are to be read.',
    });
  }

  #idOf(cells: readonly Cell[]): string | null {
    const cell = cells[this.#plan.caseId];
    return typeof cell === 'string' && cell !== '' ? cell.slice(0, 512).toWellFormed() : null;
  }
}
