import { periodOf } from '../../../shared/analysis/periods.ts';
import type { PeriodUnit, PopulationCount } from '../../../shared/model/population.ts';
import { type Cell, cellText, cellValue, RowProblem } from '../cell.ts';
import type { CountPlan } from './count-plan.ts';
import { readCount } from './read-count.ts';
import { readPeriod } from './read-period.ts';

/** The counts of one row: one, or one per outcome. @throws {RowProblem} when it cannot be taken */
export function countsOfRow(
  plan: CountPlan,
  cells: readonly Cell[],
  unit: PeriodUnit | null,
): PopulationCount[] {
  const period = plan.period < 0 ? '' : periodIn(plan, cells, unit);
  const values = plan.fields.map(({ index }) => valueIn(plan, cells, index));
  if (plan.counts.length === 0) {
    const outcome = outcomeIn(plan, cells);
    return [{ period, values, outcome, cases: numberIn(plan, cells, plan.cases) }];
  }
  const counts = plan.counts.map(({ outcome, index }) => ({
    ...{ period, values, outcome },
    cases: numberIn(plan, cells, index),
  }));
  const rest = restOf(plan, cells, counts);
  return rest === null ? counts : [...counts, { period, values, outcome: 'automated', cases: rest }];
}

/** The automated cases of a table that gives all cases and how many ended otherwise. */
function restOf(plan: CountPlan, cells: readonly Cell[], counts: readonly PopulationCount[]): number | null {
  if (plan.total < 0) return null;
  const total = numberIn(plan, cells, plan.total);
  const told = counts.reduce((sum, { cases }) => sum + cases, 0);
  const isWhole = counts.some(({ outcome }) => outcome === 'automated');
  if (told > total || (isWhole && told !== total)) {
    throw new RowProblem(
      'E_TOTAL',
      plan.columns[plan.total] ?? null,
      `The outcomes add up to ${told}, and the total is ${total}.`,
    );
  }
  return isWhole ? null : total - told;
}

function periodIn(plan: CountPlan, cells: readonly Cell[], unit: PeriodUnit | null): string {
  const column = plan.columns[plan.period] ?? '';
  const text = cellValue(cells[plan.period], column);
  if (text === null) throw new RowProblem('E_PERIOD', column, 'The period is empty.');
  const read = readPeriod(text, plan.mapping.dayFirst);
  if (!('unit' in read)) throw new RowProblem(read.ask ?? 'E_PERIOD', column, read.reason);
  if (unit === null || read.unit === unit) return read.period;
  const rolled = read.at !== null && unit !== 'hour' ? periodOf(read.at, unit) : '';
  if (rolled !== '') return rolled;
  throw new RowProblem(
    'E_PERIOD_UNIT',
    column,
    `"${text}" is a ${read.unit}, and the table counts by ${unit}.`,
  );
}

function outcomeIn(plan: CountPlan, cells: readonly Cell[]): PopulationCount['outcome'] {
  const column = plan.columns[plan.outcome] ?? '';
  const text = cellValue(cells[plan.outcome], column);
  const outcome = text === null ? null : plan.readOutcome(text);
  if (outcome) return outcome;
  const reason =
    text === null
      ? 'The outcome is empty.'
      : `"${text.slice(0, 40)}" is not known as an outcome; say in the mapping which one it is.`;
  throw new RowProblem('E_OUTCOME', column, reason);
}

function numberIn(plan: CountPlan, cells: readonly Cell[], index: number): number {
  const column = plan.columns[index] ?? '';
  const text = cellText(cells[index], column)?.trim() ?? '';
  const cases = readCount(text);
  if (cases !== null) return cases;
  throw new RowProblem(
    'E_COUNT',
    column,
    text === '' ? 'The number of cases is empty.' : `"${text.slice(0, 40)}" is not a number of cases.`,
  );
}

function valueIn(plan: CountPlan, cells: readonly Cell[], index: number): string {
  const column = plan.columns[index] ?? '';
  const text = cellText(cells[index], column)?.trim() ?? '';
  if (text.length > 1000)
    throw new RowProblem('E_TOO_LONG', column, `"${column}" is longer than 1,000 characters.`);
  return text.toWellFormed();
}
