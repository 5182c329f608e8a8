import type { CohortField } from '../../../shared/model/case.ts';
import type { Quarantined } from '../../../shared/model/import.ts';
import type {
  CountMapping,
  CountQuestion,
  PeriodUnit,
  PopulationCount,
} from '../../../shared/model/population.ts';
import { type Cell, RowProblem } from '../cell.ts';
import { quarantined } from '../reading.ts';
import { type CountPlan, countQuestions, planCounts } from './count-plan.ts';
import { countsOfRow } from './count-row.ts';
import { guessCountMapping } from './guess-count-mapping.ts';
import { type CountFile, openCounts } from './open-counts.ts';
import { readPeriod } from './read-period.ts';

/** The counts of one row of a file. */
export interface CountedRow {
  line: number;
  counts: PopulationCount[];
  /** What tells it from other rows, its numbers left out: a row that says the same again is counted twice. */
  identity: string;
  raw(): string;
}

export interface CountReading {
  file: CountFile;
  plan: CountPlan;
  mapping: CountMapping;
  fields: CohortField[];
  unit: PeriodUnit | null;
  questions: CountQuestion[];
  batches(): AsyncGenerator<{ rows: CountedRow[]; bad: Quarantined[] }>;
}

/** Opens a table of counts with the given mapping, or with one guessed from names and first rows. */
export async function openCountReading(path: string, given: CountMapping | undefined): Promise<CountReading> {
  const file = await openCounts(path, given);
  const hasColumns = given !== undefined && Object.keys(given.columns).length > 0;
  const guess = guessCountMapping(file.table);
  const mapping: CountMapping = {
    ...file.table.found,
    ...guess,
    ...given,
    ...(hasColumns ? {} : { columns: guess.columns }),
  };
  const plan = planCounts(file.table.columns, mapping);
  const unit = plan.period < 0 ? null : (mapping.unit ?? unitOfSample(plan, file.table.sample.cells));
  return {
    file,
    plan,
    mapping,
    fields: plan.fields.map(({ field }) => field),
    unit,
    questions: countQuestions(plan, file.table),
    batches: () => batches(file, plan, unit),
  };
}

async function* batches(file: CountFile, plan: CountPlan, unit: PeriodUnit | null) {
  const keys = [plan.period, plan.outcome, ...plan.fields.map(({ index }) => index), ...plan.others];
  for await (const { cells, lines, bad } of file.table.rows(() => -1)) {
    const found: { rows: CountedRow[]; bad: Quarantined[] } = {
      rows: [],
      bad: bad.map(({ entry }) => entry),
    };
    for (const [at, row] of cells.entries()) {
      const line = lines[at] as number;
      try {
        found.rows.push({
          line,
          counts: countsOfRow(plan, row, unit),
          identity: JSON.stringify(keys.map((index) => row[index] ?? null)),
          raw: () => file.table.show(row),
        });
      } catch (error) {
        if (!(error instanceof RowProblem)) throw error;
        const { problem, field, message } = error;
        found.bad.push(quarantined(line, problem, message, file.table.show(row), { field }));
      }
    }
    yield found;
  }
}

function unitOfSample(plan: CountPlan, rows: readonly (readonly Cell[])[]): PeriodUnit | null {
  for (const row of rows) {
    const cell = row[plan.period];
    if (typeof cell !== 'string') continue;
    const read = readPeriod(cell.trim(), plan.mapping.dayFirst ?? true);
    if ('unit' in read) return read.unit;
  }
  return null;
}
