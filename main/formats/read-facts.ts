import type { CaseRecord, Cohort, Outcome, Trigger } from '../../shared/model/case.ts';
import { type Cell, cellText, cellValue, RowProblem, yesOrNo } from './cell.ts';
import { hasCommaNumber, isBeyondRange, readNumber } from './read-number.ts';
import { readTime } from './read-time.ts';
import type { NamedColumn, SingleTarget, TablePlan } from './table-plan.ts';

type Cells = readonly Cell[];

/** The id, always as text and exactly as written. */
export function readCaseId(plan: TablePlan, cells: Cells): string {
  const column = plan.columns[plan.caseId] ?? 'case id';
  const text = cellText(cells[plan.caseId], column);
  if (text === null || text.trim() === '')
    throw new RowProblem('E_CASE_ID', column, 'The row has no case id.');
  if (text.length > 512)
    throw new RowProblem('E_CASE_ID', column, 'The case id is longer than 512 characters.');
  return text.isWellFormed() ? text : text.toWellFormed();
}

/** The outcome in this row, or null when its column is empty here. A spelling nobody explained is never guessed. */
export function readOutcome(plan: TablePlan, cells: Cells): Outcome | null {
  if (plan.outcome < 0) return plan.outcomeOfAll ?? null;
  const column = plan.columns[plan.outcome] as string;
  const text = cellValue(cells[plan.outcome], column);
  if (text === null) return plan.outcomeOfAll ?? null;
  const outcome = plan.readOutcome(text);
  if (outcome) return outcome;
  throw new RowProblem('E_OUTCOME_UNKNOWN', column, `"${text.slice(0, 60)}" is not known as an outcome.`);
}

export function readTextOf(plan: TablePlan, cells: Cells, target: SingleTarget): string | null {
  const index = plan.single[target];
  if (index < 0) return null;
  const text = cellText(cells[index], plan.columns[index] as string);
  return text === null || text.isWellFormed() ? text : text.toWellFormed();
}

export function readTimeOf(
  plan: TablePlan,
  cells: Cells,
  target: 'startedAt' | 'endedAt' | 'at',
): string | null {
  const index = plan.single[target];
  if (index < 0) return null;
  const column = plan.columns[index] as string;
  const text = cellValue(cells[index], column);
  if (text === null) return null;
  const time = readTime(text, plan.mapping);
  if ('at' in time) return time.at;
  throw new RowProblem(time.ask ?? 'E_DATE_INVALID', column, time.reason);
}

export function readYesNoOf(plan: TablePlan, cells: Cells, target: 'handoffOffered'): boolean {
  const index = plan.single[target];
  if (index < 0) return false;
  const column = plan.columns[index] as string;
  const text = cellValue(cells[index], column);
  const said = text === null ? false : yesOrNo(text);
  if (said === null) throw new RowProblem('E_TYPE', column, `"${text?.slice(0, 60)}" is neither yes nor no.`);
  return said;
}

export function readProbability(plan: TablePlan, cells: Cells): number | null {
  const index = plan.single.inclusionProbability;
  if (index < 0) return null;
  const column = plan.columns[index] as string;
  const value = readNumberAt(plan, cells, { index, column, name: column });
  if (value !== null && !(value > 0 && value <= 1)) {
    throw new RowProblem(
      'E_NUMBER_RANGE',
      column,
      `An inclusion probability of ${value} is not above 0 and up to 1.`,
    );
  }
  return value;
}

export function readCohort(plan: TablePlan, cells: Cells): Cohort {
  const cohort: Cohort = {};
  for (const { index, field, column } of plan.cohort) {
    const text = cellText(cells[index], column);
    if (text === null) continue;
    if (text.length > 1000)
      throw new RowProblem('E_TEXT_LONG', column, 'A cohort value is at most 1,000 characters.');
    cohort[field] = text.isWellFormed() ? text : text.toWellFormed();
  }
  return cohort;
}

export function readSignals(plan: TablePlan, cells: Cells): Record<string, number> {
  const signals: Record<string, number> = {};
  for (const column of plan.signals) {
    const value = readNumberAt(plan, cells, column);
    if (value !== null) signals[column.name] = value;
  }
  return signals;
}

/** Several triggers stand in one cell, split by ; or | . */
export function readTriggers(plan: TablePlan, cells: Cells): Trigger[] {
  const text = readTextOf(plan, cells, 'trigger');
  if (text === null) return [];
  const names = text.split(/[;|]/).map((name) => name.trim());
  return names.filter((name) => name !== '').map((name) => ({ name: name.slice(0, 200) }));
}

/** Details and what happened later: JSON numbers and booleans stay what they are, text stays text. */
export function readScalars(columns: readonly NamedColumn[], cells: Cells): CaseRecord['metadata'] {
  const scalars: CaseRecord['metadata'] = {};
  for (const { index, name } of columns) {
    const cell = cells[index];
    if (cell === '' || cell === null || cell === undefined) continue;
    if (typeof cell === 'string') scalars[name] = cell.isWellFormed() ? cell : cell.toWellFormed();
    else if (typeof cell === 'number' || typeof cell === 'boolean') scalars[name] = cell;
    else scalars[name] = JSON.stringify(cell).toWellFormed();
  }
  return scalars;
}

/** What happened later: as details are, but numbers written as text become numbers. */
export function readLater(plan: TablePlan, cells: Cells): CaseRecord['metadata'] {
  const later = readScalars(plan.later, cells);
  for (const column of plan.later) {
    const value = later[column.name];
    if (typeof value !== 'string') continue;
    const { decimalComma } = plan.mapping;
    const number = readNumber(value.trim(), decimalComma ?? false);
    if (number !== null) later[column.name] = number;
    else if (decimalComma === undefined && hasCommaNumber(value.trim()))
      throw openDecimal(column.column, value);
  }
  return later;
}

/** Details, and with them numbers of signals that no machine number can hold: they stay text. */
export function readMetadata(plan: TablePlan, cells: Cells): CaseRecord['metadata'] {
  const metadata = readScalars(plan.metadata, cells);
  for (const { index, name } of plan.signals) {
    const cell = cells[index];
    if (typeof cell === 'string' && isBeyondRange(cell)) metadata[name] = cell;
  }
  return metadata;
}

function openDecimal(column: string, text: string): RowProblem {
  return new RowProblem('Q_DECIMAL', column, `"${text.slice(0, 60)}" may hold a decimal comma.`);
}

function readNumberAt(plan: TablePlan, cells: Cells, { index, column }: NamedColumn): number | null {
  const cell = cells[index];
  if (typeof cell === 'number') return cell;
  const text = cellValue(cell, column);
  if (text === null) return null;
  const { decimalComma } = plan.mapping;
  const value = readNumber(text, decimalComma ?? false);
  if (value !== null || isBeyondRange(text)) return value;
  if (decimalComma === undefined && hasCommaNumber(text)) throw openDecimal(column, text);
  throw new RowProblem('E_NUMBER', column, `"${text.slice(0, 60)}" is not a number.`);
}
