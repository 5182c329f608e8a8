import type { CaseRecord, Message } from '../../shared/model/case.ts';
import { outcomeMissing } from './case-of-row.ts';
import { type Cell, cellText, RowProblem } from './cell.ts';
import { fieldOfRows } from './escalation/field-of-row.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';
import type { GroupedRow } from './message-groups.ts';
import {
  readCohort,
  readLater,
  readMetadata,
  readOutcome,
  readProbability,
  readScalars,
  readSignals,
  readTextOf,
  readTimeOf,
  readTriggers,
  readYesNoOf,
} from './read-facts.ts';
import { readMessages, speakerOf } from './read-messages.ts';
import { ConversationProblem, distinctRows, guarded, type TakenRow } from './rows-of-case.ts';
import type { TablePlan } from './table-plan.ts';

export interface Conversation {
  record: CaseRecord;
  /** Rows that repeat another row of the case exactly. */
  repeated: number;
}

/**
 * A case from its rows, one per message. Messages are ordered by turn number where every row has one, else as in the
 * file.
 * @throws {ConversationProblem}
 */
export function caseOfMessages(plan: TablePlan, caseId: string, rows: readonly GroupedRow[]): Conversation {
  const { rows: distinct, repeated } = distinctRows(rows);
  const turns = distinct.map((row) => guarded(row, () => turnOf(plan, row)));
  refuseTwoVersions(plan, distinct, turns);
  const order = [...distinct.keys()];
  if (turns.every((turn) => turn !== null))
    order.sort((a, b) => (turns[a] as number) - (turns[b] as number) || a - b);
  const messages = order.map((i) => {
    const row = distinct[i] as TakenRow;
    return guarded(row, () => messageOf(plan, row.cells));
  });
  return { record: gather(plan, caseId, distinct, messages), repeated };
}

function turnOf(plan: TablePlan, { cells }: TakenRow): number | null {
  const text = readTextOf(plan, cells, 'turn');
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text.trim())) return Number(text);
  throw new RowProblem(
    'E_TYPE',
    plan.columns[plan.single.turn] ?? 'turn',
    `"${text.slice(0, 60)}" is no turn number.`,
  );
}

/** Two different messages under one turn number: neither wins by itself. */
function refuseTwoVersions(
  plan: TablePlan,
  rows: readonly TakenRow[],
  turns: readonly (number | null)[],
): void {
  const first = new Map<number, TakenRow>();
  for (const [i, turn] of turns.entries()) {
    const row = rows[i] as TakenRow;
    if (turn === null) continue;
    const earlier = first.get(turn);
    if (!earlier) {
      first.set(turn, row);
      continue;
    }
    const reason = `Turn ${turn} is given twice with different content, on lines ${earlier.line} and ${row.line}.`;
    const field = plan.columns[plan.single.turn] ?? null;
    throw new ConversationProblem(row.line, new RowProblem('E_DUPLICATE_CONFLICT', field, reason));
  }
}

function messageOf(plan: TablePlan, cells: readonly Cell[]): Message {
  const { speaker: at, text: body } = plan.single;
  const column = plan.columns[at] ?? 'speaker';
  const said = at < 0 ? 'system' : (cellText(cells[at], column) ?? '');
  const speaker = speakerOf(said);
  if (!speaker)
    throw new RowProblem('E_SPEAKER_UNKNOWN', column, `"${said.slice(0, 60)}" is not known as a speaker.`);
  const cell = cells[body];
  if (cell !== null && cell !== undefined && typeof cell !== 'string' && typeof cell !== 'number') {
    throw new RowProblem('E_TYPE', plan.columns[body] ?? 'text', 'The text of the message is not text.');
  }
  const [message] = readMessages([
    { role: said, content: cell === undefined || cell === null ? '' : String(cell) },
  ]);
  const time = readTimeOf(plan, cells, 'at');
  return { ...(message as Message), speaker, ...(time === null ? {} : { at: time }) };
}

/** What the rows say of the case as a whole; each fact may stand in some rows only, but never in two versions. */
function gather(plan: TablePlan, caseId: string, rows: readonly TakenRow[], messages: Message[]): CaseRecord {
  const one = <T>(name: string, read: (cells: readonly Cell[]) => T | null): T | null => {
    let found: T | null = null;
    for (const row of rows) {
      const value = guarded(row, () => read(row.cells));
      if (value === null) continue;
      if (found !== null && found !== value) {
        const reason = `The rows of this case differ in ${name}: "${found}" and "${value}".`;
        throw new ConversationProblem(row.line, new RowProblem('E_CASE_DIFFERS', name, reason));
      }
      found = value;
    }
    return found;
  };
  const merged = <T extends object>(read: (cells: readonly Cell[]) => T): T =>
    Object.assign({}, ...rows.map((row) => guarded(row, () => read(row.cells)))) as T;
  const times = messages.flatMap(({ at }) => (at === undefined ? [] : [at])).sort();
  const called = findEscalation(plan.escalation, {
    messages,
    field: fieldOfRows(
      plan,
      rows.map(({ cells }) => cells),
    ),
  });
  const packet = one('packet', (cells) => readTextOf(plan, cells, 'packet'));
  const outcome = one('outcome', (cells) => readOutcome(plan, cells));
  return {
    caseId,
    outcome: outcome ?? guarded(rows[0] as TakenRow, () => outcomeMissing(plan, called !== null)),
    handoffOffered: rows.some((row) => guarded(row, () => readYesNoOf(plan, row.cells, 'handoffOffered'))),
    startedAt: one('start', (cells) => readTimeOf(plan, cells, 'startedAt')) ?? times[0] ?? null,
    endedAt: one('end', (cells) => readTimeOf(plan, cells, 'endedAt')) ?? times.at(-1) ?? null,
    cohort: merged((cells) => readCohort(plan, cells)),
    messages,
    handover: handoverOf(called, packet),
    concealed: {
      signals: merged((cells) => readSignals(plan, cells)),
      triggers: rows.flatMap((row) => readTriggers(plan, row.cells)),
      statedReason: one('stated reason', (cells) => readTextOf(plan, cells, 'statedReason')),
      later: merged((cells) => readLater(plan, cells)),
      truth: merged((cells) => readScalars(plan.truth, cells)),
    },
    metadata: merged((cells) => readMetadata(plan, cells)),
    inclusionProbability: one('inclusion probability', (cells) => readProbability(plan, cells)),
  };
}
