import type { Conversation } from './case-of-messages.ts';
import { caseOfRow } from './case-of-row.ts';
import { RowProblem } from './cell.ts';
import { type FieldState, fieldChanges, tellChanges } from './escalation/field-changes.ts';
import type { GroupedRow } from './message-groups.ts';
import { readTimeOf } from './read-facts.ts';
import { ConversationProblem, distinctRows, guarded, type TakenRow } from './rows-of-case.ts';
import type { NamedColumn, TablePlan } from './table-plan.ts';

interface TimedRow extends TakenRow {
  at: string | null;
}

/**
 * A case from the rows of a log, each of which says how it stood at one time: the last row says how it stands, and what
 * changed before is its history. Rows are ordered by their time where every row has one, else as in the file.
 * @throws {ConversationProblem}
 */
export function caseOfEvents(plan: TablePlan, _caseId: string, rows: readonly GroupedRow[]): Conversation {
  const { rows: distinct, repeated } = distinctRows(rows.map(withoutUnknown));
  const timed = distinct.map((row) => ({
    ...row,
    at: guarded(row, () => readTimeOf(plan, row.cells, 'at')),
  }));
  const ordered = inTime(timed);
  const last = ordered.at(-1);
  if (!last)
    throw new ConversationProblem(0, new RowProblem('E_CASE_INCOMPLETE', null, 'The case is empty.'));
  const changes = fieldChanges(statesOf(ordered, watched(plan)));
  const record = guarded(last, () => caseOfRow(plan, last.cells, changes));
  const told = tellChanges(
    changes.filter(({ field }) => plan.history.some(({ column }) => column === field)),
  );
  if (told !== null) record.concealed.later.history = told;
  record.startedAt ??= ordered[0]?.at ?? null;
  return { record, repeated };
}

/** Logs write "?" where they do not know; as a value it would be a group or a topic of its own. */
function withoutUnknown(row: GroupedRow): GroupedRow {
  return { ...row, cells: row.cells?.map((cell) => (cell === '?' ? '' : cell)) ?? null };
}

function inTime(rows: TimedRow[]): TimedRow[] {
  if (rows.some(({ at }) => at === null)) return rows;
  return rows.toSorted((a, b) => Date.parse(a.at as string) - Date.parse(b.at as string));
}

/** The columns that a rule asks about, and those whose history is kept. */
function watched({ columns, escalation, history }: TablePlan): Pick<NamedColumn, 'index' | 'column'>[] {
  const names = new Set(history.map(({ column }) => column));
  for (const sign of escalation.any) if (sign.kind === 'change') names.add(sign.field);
  return [...names].map((column) => ({ column, index: columns.indexOf(column) }));
}

function statesOf(
  rows: readonly TimedRow[],
  columns: readonly Pick<NamedColumn, 'index' | 'column'>[],
): FieldState[] {
  return rows.flatMap(({ cells, at }) =>
    columns.flatMap(({ column, index }) => {
      const cell = cells[index];
      const known = cell !== undefined && cell !== null && cell !== '' && typeof cell !== 'object';
      return known ? [{ field: column, value: String(cell), at }] : [];
    }),
  );
}
