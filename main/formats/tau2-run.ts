import type { CaseRecord } from '../../shared/model/case.ts';
import type { EscalationRule } from '../../shared/model/escalation-rule.ts';
import { isTransferTool } from '../../shared/model/transfer-tools.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';
import { cutCohort } from './cut-cohort.ts';
import { findEscalation } from './escalation/find-escalation.ts';
import { handoverOf } from './escalation/handover-of.ts';
import { readMessages } from './read-messages.ts';
import { readTime } from './read-time.ts';
import { transcriptSignals } from './transcript-signals.ts';

/** What a results file says once for all its runs. */
export interface Tau2Header {
  domain: string | null;
  agent: string | null;
  implementation: string | null;
  /** Expected actions by task id; empty where the file lists no tasks. */
  tasks: ReadonlyMap<string, ExpectedAction[]>;
  /** What counts as an escalation in these runs. */
  rule: EscalationRule;
}

export interface ExpectedAction {
  name: string;
  arguments: unknown;
}

/** One simulation as a case. Fields that are missing, or known to be made up as 0, are left empty. */
export function caseOfRun(run: JsonObject, id: string, header: Tau2Header): CaseRecord {
  const messages = readMessages(Array.isArray(run.messages) ? run.messages : []);
  const escalation = findEscalation(header.rule, { messages, field: (name) => scalarText(run[name]) });
  const taskId = scalarText(run.task_id);
  const agent = header.agent ?? null;
  return {
    caseId: id,
    outcome: escalation ? 'escalated' : 'automated',
    handoffOffered: false,
    startedAt: timeOf(run.start_time),
    endedAt: timeOf(run.end_time),
    cohort: cutCohort({
      ...(header.domain ? { topic: familyOf(taskId) ?? header.domain, segment: header.domain } : {}),
      ...(agent ? { agentVersion: versionOf(agent, header.implementation) } : {}),
    }),
    messages,
    handover: handoverOf(escalation),
    concealed: {
      signals: transcriptSignals(messages),
      triggers: [],
      statedReason: null,
      later: {},
      truth: truthOf(run, taskId, header),
    },
    metadata: metadataOf(run, taskId),
    inclusionProbability: null,
  };
}

/** Task family of telecom ids such as [mobile_data_issue]airplane_mode_on|...; null elsewhere. */
function familyOf(taskId: string | null): string | null {
  return /^\[([^\]]+)\]/.exec(taskId ?? '')?.[1] ?? null;
}

function versionOf(agent: string, implementation: string | null): string {
  return implementation && implementation !== 'llm_agent' ? `${agent} (${implementation})` : agent;
}

/** The reward and whether the ideal run hands over. Empty for a run that nothing evaluated. */
function truthOf(run: JsonObject, taskId: string | null, header: Tau2Header): Record<string, unknown> {
  const info = run.reward_info;
  if (!isObject(info)) return {};
  const actions = expectedActions(info, taskId, header);
  const truth: Record<string, unknown> = {
    reward: typeof info.reward === 'number' ? info.reward : null,
    transferExpected: actions ? actions.some(({ name }) => isTransferTool(name)) : null,
  };
  if (actions) truth.expectedActions = actions;
  if (Array.isArray(info.reward_basis)) truth.rewardBasis = info.reward_basis;
  return truth;
}

/**
 * The run's own action checks come first: some files carry task ids that were filled in afterwards and belong to
 * other runs. An evaluated run without checks had no expected actions; one cut short was not checked, so its task says.
 */
function expectedActions(
  info: JsonObject,
  taskId: string | null,
  header: Tau2Header,
): ExpectedAction[] | null {
  const checks = info.action_checks;
  if (Array.isArray(checks)) {
    return checks.flatMap((check) =>
      isObject(check) && isObject(check.action) ? actionOf(check.action) : [],
    );
  }
  if (!wasCutShort(info)) return [];
  return header.tasks.get(taskId ?? '') ?? null;
}

function wasCutShort(info: JsonObject): boolean {
  const note = isObject(info.info) ? info.info.note : undefined;
  return typeof note === 'string' && note.includes('terminated prematurely');
}

export function actionOf(action: JsonObject): ExpectedAction[] {
  return typeof action.name === 'string' ? [{ name: action.name, arguments: action.arguments ?? {} }] : [];
}

function metadataOf(run: JsonObject, taskId: string | null): CaseRecord['metadata'] {
  const metadata: CaseRecord['metadata'] = {};
  // A cost of 0 is what these files write when nobody counted.
  if (typeof run.agent_cost === 'number' && run.agent_cost > 0) metadata.agent_cost = run.agent_cost;
  if (typeof run.duration === 'number') metadata.duration_seconds = run.duration;
  if (taskId !== null) metadata.task_id = taskId;
  if (typeof run.termination_reason === 'string') metadata.termination_reason = run.termination_reason;
  if (typeof run.trial === 'number') metadata.trial = run.trial;
  if (typeof run.user_cost === 'number' && run.user_cost > 0) metadata.user_cost = run.user_cost;
  return metadata;
}

export function scalarText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** These files give times without a zone; they are taken as UTC. */
function timeOf(value: unknown): string | null {
  const time = typeof value === 'string' ? readTime(value, {}) : null;
  return time && 'at' in time ? time.at : null;
}
