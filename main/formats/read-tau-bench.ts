import type { CaseRecord, Message } from '../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type EscalationRule } from '../../shared/model/escalation-rule.ts';
import { isTransferTool } from '../../shared/model/transfer-tools.ts';
import type { JsonPart } from '../files/json-parts.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { cutCohort } from './cut-cohort.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';
import { benchColumns, countFixed } from './fixed-mapping.ts';
import type { JsonFormat, ReadOptions } from './format.ts';
import { MessageProblem, readMessages } from './read-messages.ts';
import { quarantined, type ReadBatch, type Reading } from './reading.ts';
import { scalarText } from './tau2-run.ts';
import { transcriptSignals } from './transcript-signals.ts';

const BECAUSE = 'recognised by [].traj and task_id';

const COLUMNS = benchColumns({
  id: 'task_id / trial',
  messages: 'traj',
  times: null,
  topic: 'heading of the policy',
  agent: null,
  truth: 'reward, info.task.actions',
});

/** Results of tau-bench, version 1: a list of runs. They carry no id, model or times; a run is its task and trial. */
async function readTauBench(source: TextSource, { mapping }: ReadOptions): Promise<Reading> {
  const rule = mapping?.escalation ?? BY_TRANSFER_TOOL;
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(source, rule, 50)) sample.push(...cases.map(({ record }) => record));
  return {
    detection: { format: TAU_BENCH.id, name: TAU_BENCH.name, because: BECAUSE },
    mapping: null,
    mappingRows: countFixed(COLUMNS, sample),
    escalation: rule,
    questions: [],
    batches: (maxRows) => batches(source, rule, maxRows),
    remarks: () => [],
  };
}

export const TAU_BENCH: JsonFormat = {
  id: 'tau-bench',
  name: 'tau-bench results',
  description: 'Version 1: runs with a trajectory and a reward.',
  recognise: ({ first }) => (first && 'traj' in first && 'task_id' in first ? BECAUSE : null),
  read: (source, _, options) => readTauBench(source, options),
};

async function* batches(
  source: TextSource,
  rule: EscalationRule,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let rows = 0;
  for await (const parts of jsonParts(source)) {
    const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
    for (const part of parts) {
      if (part.key !== null || rows >= maxRows) continue;
      rows++;
      readRun(part, rule, batch);
    }
    yield batch;
    if (rows >= maxRows) return;
  }
}

function readRun(part: JsonPart, rule: EscalationRule, batch: ReadBatch): void {
  const position = (part.index ?? 0) + 1;
  const refuse = (
    problem: string,
    reason: string,
    caseId: string | null = null,
    field: string | null = null,
  ) => batch.bad.push(quarantined(position, problem, reason, part.text, { caseId, field }));
  const parsed = parsePart(part.text, part.line);
  if ('problem' in parsed) return void refuse(parsed.problem, parsed.reason);
  const run = parsed.value;
  if (!isObject(run)) return void refuse('E_TYPE', 'This entry of the list is not an object.');
  const task = scalarText(run.task_id);
  const trial = scalarText(run.trial);
  if (task === null || trial === null) {
    return void refuse('E_CASE_ID', 'The run has no task id and trial.', null, 'task_id');
  }
  const caseId = `${task}/${trial}`.toWellFormed();
  if (caseId.length > 512) {
    return void refuse('E_CASE_ID', 'Task id and trial are longer than 512 characters.', null, 'task_id');
  }
  if (!Array.isArray(run.traj) || run.traj.length === 0) {
    return void refuse('E_NO_MESSAGES', 'The run has no messages.', caseId, 'traj');
  }
  try {
    batch.cases.push({
      line: position,
      rows: 1,
      record: caseOf(run, run.traj, rule, { caseId, task, trial }),
    });
  } catch (error) {
    if (!(error instanceof MessageProblem)) throw error;
    refuse('E_TYPE', `In its transcript, ${error.message}.`, caseId, 'traj');
  }
}

function caseOf(
  run: JsonObject,
  trajectory: readonly unknown[],
  rule: EscalationRule,
  { caseId, task, trial }: { caseId: string; task: string; trial: string },
): CaseRecord {
  const messages = readMessages(trajectory);
  const escalation = findEscalation(rule, { messages, field: (name) => scalarText(run[name]) });
  const info = isObject(run.info) ? run.info : {};
  const domain = domainOf(messages);
  return {
    caseId,
    outcome: escalation ? 'escalated' : 'automated',
    handoffOffered: false,
    startedAt: null,
    endedAt: null,
    cohort: cutCohort(domain ? { topic: domain, segment: domain } : {}),
    messages,
    handover: handoverOf(escalation),
    concealed: {
      signals: transcriptSignals(messages),
      triggers: [],
      statedReason: null,
      later: {},
      truth: truthOf(run, info),
    },
    metadata: {
      task_id: task,
      trial,
      ...(typeof info.user_cost === 'number' && info.user_cost > 0 ? { user_cost: info.user_cost } : {}),
    },
    inclusionProbability: null,
  };
}

/** The domain stands nowhere but in the heading of the policy: "# Airline Agent Policy". */
function domainOf(messages: readonly Message[]): string | null {
  const first = messages[0];
  if (first?.speaker !== 'system') return null;
  return /^#\s*(\w+)\s+agent policy/i.exec(first.text)?.[1]?.toLowerCase() ?? null;
}

function truthOf(run: JsonObject, info: JsonObject): Record<string, unknown> {
  const task = isObject(info.task) ? info.task : {};
  const actions = Array.isArray(task.actions) ? task.actions.filter(isObject) : null;
  const expected = actions?.map((action) => ({
    name: scalarText(action.name) ?? '',
    arguments: action.kwargs ?? {},
  }));
  return {
    reward: typeof run.reward === 'number' ? run.reward : null,
    transferExpected: expected ? expected.some(({ name }) => isTransferTool(name)) : null,
    ...(expected ? { expectedActions: expected } : {}),
  };
}
