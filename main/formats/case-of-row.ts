import type { CaseRecord, Outcome } from '../../shared/model/case.ts';
import { type Cell, RowProblem } from './cell.ts';
import type { FieldChange } from './escalation/evidence.ts';
import { fieldOfRow } from './escalation/field-of-row.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';
import {
  readCaseId,
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
import { readTranscript } from './read-transcript.ts';
import type { TablePlan } from './table-plan.ts';

/**
 * A case from the one row that holds all of it, or from the last one of a log, with what changed before.
 * @throws {RowProblem}
 */
export function caseOfRow(
  plan: TablePlan,
  cells: readonly Cell[],
  changes: readonly FieldChange[] = [],
): CaseRecord {
  const caseId = readCaseId(plan, cells);
  const outcome = readOutcome(plan, cells);
  const transcript = plan.single.transcript;
  const messages =
    transcript < 0 ? [] : readTranscript(cells[transcript], plan.columns[transcript] as string);
  const packet = readTextOf(plan, cells, 'packet');
  const called = findEscalation(plan.escalation, { messages, field: fieldOfRow(plan, cells), changes });
  return {
    caseId,
    outcome: outcome ?? outcomeMissing(plan, called !== null),
    handoffOffered: readYesNoOf(plan, cells, 'handoffOffered'),
    startedAt: readTimeOf(plan, cells, 'startedAt'),
    endedAt: readTimeOf(plan, cells, 'endedAt'),
    cohort: readCohort(plan, cells),
    messages,
    handover: handoverOf(called, packet),
    concealed: {
      signals: readSignals(plan, cells),
      triggers: readTriggers(plan, cells),
      statedReason: readTextOf(plan, cells, 'statedReason'),
      later: readLater(plan, cells),
      truth: readScalars(plan.truth, cells),
    },
    metadata: readMetadata(plan, cells),
    inclusionProbability: readProbability(plan, cells),
  };
}

/** The escalation rule says it. Where nobody gave one, a transfer call is an escalation and anything else no answer. */
export function outcomeMissing(plan: TablePlan, escalated: boolean): Outcome {
  if (escalated) return 'escalated';
  if (plan.mapping.escalation) return 'automated';
  if (plan.outcome < 0) throw new RowProblem('Q_OUTCOME', null, 'No column says how the case ended.');
  throw new RowProblem('E_OUTCOME_UNKNOWN', plan.columns[plan.outcome] as string, 'The outcome is empty.');
}
