import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import { BY_TRANSFER_TOOL } from '../../shared/model/escalation-rule.ts';
import type { JsonPart } from '../files/json-parts.ts';
import { jsonParts, parsePart } from '../files/json-stream.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import type { TextSource } from '../files/text-source.ts';
import { benchColumns, countFixed } from './fixed-mapping.ts';
import type { JsonFormat, ReadOptions } from './format.ts';
import { MessageProblem } from './read-messages.ts';
import { quarantined, type ReadBatch, type Reading } from './reading.ts';
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
async function readTau2Bench(source: TextSource, { mapping }: ReadOptions): Promise<Reading> {
  const rule = mapping?.escalation ?? BY_TRANSFER_TOOL;
  const header = { ...(await readHeader(source)), rule };
  const sample: CaseRecord[] = [];
  for await (const { cases } of batches(source, header, 50))
    sample.push(...cases.map(({ record }) => record));
  return {
    detection: { format: TAU2_BENCH.id, name: TAU2_BENCH.name, because: BECAUSE },
    mapping: null,
    mappingRows: countFixed(COLUMNS, sample),
    escalation: rule,
    questions: [],
    batches: (maxRows) => batches(source, header, maxRows),
    remarks: () => [],
  };
}

export const TAU2_BENCH: JsonFormat = {
  id: 'tau2-bench',
  name: 'tau2-bench results',
  description: 'Runs with messages, rewards and expected actions.',
  recognise: ({ layout, keys, firstOf }) => {
    const empty = keys.has('simulations') && keys.has('tasks') && keys.has('info');
    return layout === 'object' && (firstOf.has('simulations') || empty) ? BECAUSE : null;
  },
  read: (source, _, options) => readTau2Bench(source, options),
};

async function* batches(
  source: TextSource,
  header: Tau2Header,
  maxRows = Number.POSITIVE_INFINITY,
): AsyncGenerator<ReadBatch> {
  let rows = 0;
  for await (const parts of jsonParts(source)) {
    const batch: ReadBatch = { cases: [], bad: [], repeated: 0 };
    for (const part of parts) {
      if (part.key !== 'simulations' || part.index === null || rows >= maxRows) continue;
      rows++;
      readRun(part, header, batch);
    }
    yield batch;
    if (rows >= maxRows) return;
  }
}

function readRun(part: JsonPart, header: Tau2Header, batch: ReadBatch): void {
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
  if (!isObject(run)) return void refuse('E_TYPE', 'This entry of simulations is not an object.');
  const id = scalarText(run.id)?.toWellFormed() ?? '';
  if (id === '' || id.length > 512) return void refuse('E_CASE_ID', 'The run has no usable id.', null, 'id');
  if (!Array.isArray(run.messages) || run.messages.length === 0) {
    const why = scalarText(run.termination_reason);
    return void refuse('E_NO_MESSAGES', `The run has no messages${why ? ` (${why})` : ''}.`, id, 'messages');
  }
  try {
    batch.cases.push({ line: position, rows: 1, record: caseOfRun(run, id, header) });
  } catch (error) {
    if (!(error instanceof MessageProblem)) throw error;
    refuse('E_TYPE', `In its transcript, ${error.message}.`, id, 'messages');
  }
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
