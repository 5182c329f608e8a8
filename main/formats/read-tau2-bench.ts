import { AppError } from '../../shared/errors.ts';
import { BY_TRANSFER_TOOL } from '../../shared/model/escalation-rule.ts';
import type { JsonPart } from '../files/json-parts.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { type BenchRuns, benchReading } from './bench-runs.ts';
import { benchColumns } from './fixed-mapping.ts';
import type { JsonFormat } from './format.ts';
import { actionOf, caseOfRun, type ExpectedAction, scalarText, type Tau2Header } from './tau2-run.ts';

const BECAUSE = 'recognised by simulations[].messages';

const COLUMNS = benchColumns({
  id: 'simulations[].id',
  messages: 'simulations[].messages',
  times: 'start_time, end_time',
  topic: 'task_id, domain',
  agent: 'agent_info.llm',
  truth: 'reward_info',
});

/**
 * Results of tau2-bench: an object with `simulations` and, in most versions, `info` and `tasks`. The flat variant has
 * `domain`, `agent` and `model` instead; the first submissions of some agents lack task ids and times.
 */
export const TAU2_BENCH: JsonFormat = {
  id: 'tau2-bench',
  name: 'tau2-bench results',
  description: 'Runs with messages, rewards and expected actions.',
  recognise: ({ layout, keys, firstOf }) => {
    const empty = keys.has('simulations') && keys.has('tasks') && keys.has('info');
    return layout === 'object' && (firstOf.has('simulations') || empty) ? BECAUSE : null;
  },
  read: async (source, _, { mapping }) => {
    const rule = mapping?.escalation ?? BY_TRANSFER_TOOL;
    const header = { ...(await readHeader(source)), rule };
    return benchReading(source, TAU2_BENCH, BECAUSE, COLUMNS, rule, {
      key: 'simulations',
      transcript: 'messages',
      look: (run) => look(run, header),
    });
  },
};

function look(run: JsonObject, header: Tau2Header): ReturnType<BenchRuns['look']> {
  const caseId = scalarText(run.id)?.toWellFormed() ?? '';
  if (caseId === '' || caseId.length > 512) {
    return { problem: 'E_CASE_ID', reason: 'The run has no usable id.', field: 'id' };
  }
  if (!Array.isArray(run.messages) || run.messages.length === 0) {
    const why = scalarText(run.termination_reason);
    const reason = `The run has no messages${why ? ` (${why})` : ''}.`;
    return { problem: 'E_NO_MESSAGES', reason, caseId, field: 'messages' };
  }
  return { caseId, read: () => caseOfRun(run, caseId, header) };
}

/** What stands beside the runs; read first, since nothing says that it stands before them. */
async function readHeader(source: TextSource): Promise<Omit<Tau2Header, 'rule'>> {
  const beside = new Map<string, unknown>();
  const tasks = new Map<string, ExpectedAction[]>();
  for await (const parts of jsonParts(source)) {
    for (const part of parts) {
      if (part.key === null || part.key === 'simulations') continue;
      const parsed = parsePart(part.text, part.line);
      if ('problem' in parsed) throw unreadable(part, parsed.reason);
      if (part.key === 'tasks' && isObject(parsed.value)) addTask(tasks, parsed.value);
      else if (part.index === null) beside.set(part.key, parsed.value);
    }
  }
  const info = objectAt(beside.get('info'));
  const agentInfo = objectAt(info.agent_info);
  return {
    domain: scalarText(objectAt(info.environment_info).domain_name) ?? scalarText(beside.get('domain')),
    agent: scalarText(agentInfo.llm) ?? scalarText(beside.get('model')),
    implementation: scalarText(agentInfo.implementation) ?? scalarText(beside.get('agent')),
    tasks,
  };
}

function addTask(tasks: Map<string, ExpectedAction[]>, task: JsonObject): void {
  const id = scalarText(task.id);
  const criteria = objectAt(task.evaluation_criteria);
  if (id === null) return;
  const actions = Array.isArray(criteria.actions) ? criteria.actions : [];
  tasks.set(id, actions.filter(isObject).flatMap(actionOf));
}

function objectAt(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function unreadable(part: JsonPart, reason: string): AppError {
  return new AppError('INVALID', `"${part.key}" on line ${part.line} cannot be read. ${reason}`, {
    problem: 'E_JSON_SYNTAX',
    line: part.line,
  });
}
