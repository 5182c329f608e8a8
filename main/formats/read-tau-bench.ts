import type { CaseRecord, Message } from '../../shared/model/case.ts';
import { BY_TRANSFER_TOOL, type EscalationRule } from '../../shared/model/escalation-rule.ts';
import { isTransferTool } from '../../shared/model/transfer-tools.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import { type BenchRuns, benchReading } from './bench-runs.ts';
import { cutCohort } from './cut-cohort.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';
import { benchColumns } from './fixed-mapping.ts';
import type { JsonFormat } from './format.ts';
import { readMessages } from './read-messages.ts';
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
export const TAU_BENCH: JsonFormat = {
  id: 'tau-bench',
  name: 'tau-bench results',
  description: 'Version 1: runs with a trajectory and a reward.',
  recognise: ({ first }) => (first && 'traj' in first && 'task_id' in first ? BECAUSE : null),
  read: (source, _, { mapping }) => {
    const rule = mapping?.escalation ?? BY_TRANSFER_TOOL;
    return benchReading(source, TAU_BENCH, BECAUSE, COLUMNS, rule, {
      key: null,
      transcript: 'traj',
      look: (run) => look(run, rule),
    });
  },
};

function look(run: JsonObject, rule: EscalationRule): ReturnType<BenchRuns['look']> {
  const task = scalarText(run.task_id);
  const trial = scalarText(run.trial);
  const noId = (reason: string) => ({ problem: 'E_CASE_ID', reason, field: 'task_id' });
  if (task === null || trial === null) return noId('The run has no task id and trial.');
  const caseId = `${task}/${trial}`.toWellFormed();
  if (caseId.length > 512) return noId('Task id and trial are longer than 512 characters.');
  const { traj } = run;
  if (!Array.isArray(traj) || traj.length === 0) {
    return { problem: 'E_NO_MESSAGES', reason: 'The run has no messages.', caseId, field: 'traj' };
  }
  return { caseId, read: () => caseOf(run, traj, rule, { caseId, task, trial }) };
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
