import type { ColumnTarget } from '../../shared/model/import.ts';
import { type Cell, cellValue } from './cell.ts';
import { outcomeReader } from './outcome-words.ts';
import { readNumber } from './read-number.ts';

/** Usual names of what each target holds, the likeliest first; compared without case, spaces and punctuation. */
const NAMES: readonly [ColumnTarget, readonly string[]][] = [
  [
    'caseId',
    [
      'caseid',
      'conversationid',
      'ticketid',
      'sessionid',
      'chatid',
      'threadid',
      'dialogid',
      'dialogueid',
      'callid',
      'interactionid',
      'simulationid',
      'runid',
      'traceid',
      'incidentid',
      'requestid',
      'number',
      'uuid',
      'id',
    ],
  ],
  [
    'outcome',
    [
      'outcome',
      'escalated',
      'isescalated',
      'wasescalated',
      'escalatedtohuman',
      'handedoff',
      'handoff',
      'handedover',
      'handover',
      'transferred',
      'transferredtohuman',
      'automated',
      'contained',
      'iscontained',
      'deflected',
      'resolvedby',
      'resolvedbybot',
      'disposition',
      'resolution',
      'finalstate',
      'result',
    ],
  ],
  ['transcript', ['transcript', 'messages', 'conversation', 'dialog', 'dialogue', 'chat', 'traj', 'turns']],
  ['speaker', ['speaker', 'role', 'authorrole', 'authortype', 'author', 'sendertype', 'sender', 'from']],
  [
    'turn',
    ['turn', 'turnindex', 'turnidx', 'turnnumber', 'turnid', 'messageindex', 'position', 'seq', 'sequence'],
  ],
  ['text', ['text', 'message', 'messagetext', 'content', 'body', 'utterance', 'comment']],
  ['at', ['sentat', 'messageat', 'at']],
  [
    'startedAt',
    [
      'startedat',
      'starttime',
      'start',
      'openedat',
      'createdat',
      'created',
      'timestamp',
      'datetime',
      'date',
      'time',
    ],
  ],
  ['endedAt', ['endedat', 'endtime', 'end', 'closedat', 'resolvedat', 'finishedat', 'completedat']],
  [
    'topic',
    ['topic', 'intent', 'category', 'issuetype', 'issue', 'contactreason', 'reasonforcontact', 'taskfamily'],
  ],
  ['segment', ['segment', 'customersegment', 'domain', 'tier', 'plan', 'accounttype', 'customertype']],
  ['channel', ['channel', 'medium', 'contacttype']],
  ['route', ['route', 'queue', 'team', 'skill', 'assignmentgroup']],
  ['language', ['language', 'lang', 'locale']],
  ['agentVersion', ['agentversion', 'model', 'llm', 'botversion', 'promptversion', 'agentmodel', 'version']],
  [
    'packet',
    [
      'packet',
      'handoffpacket',
      'handoffsummary',
      'handoversummary',
      'escalationsummary',
      'transfersummary',
      'handoffnote',
      'summary',
    ],
  ],
  ['statedReason', ['statedreason', 'escalationreason', 'handoffreason', 'handoverreason', 'transferreason']],
  ['trigger', ['trigger', 'triggers', 'triggername', 'rule']],
  ['handoffOffered', ['handoffoffered', 'handoveroffered', 'offeredhandoff', 'offeredhandover']],
  ['inclusionProbability', ['inclusionprobability', 'samplingprobability']],
];

const SIGNAL =
  /confiden|certaint|(^|_)score$|prob(abilit(y|ies))?$|risk|sentiment|entropy|similarity|loop_?count|tool_?errors|perplexity/;
const LATER =
  /csat|nps|reopen|recontact|contacted_?again|complain|sla|satisfaction|rating|time_?to_?resol|churn/;
const TRUTH = /^(reward|gold(_label)?|ground_?truth|truth|expected(_.*)?|true_label|correct)$/;

/** Proposes what each column becomes. One column per target, but for signals and the like; the rest is kept as details. */
export function guessColumns(
  columns: readonly string[],
  sample: readonly (readonly Cell[])[],
): Map<string, ColumnTarget> {
  const byName = new Map(columns.map((column) => [plain(column), column]).reverse() as [string, string][]);
  const guessed = new Map<string, ColumnTarget>();
  for (const [target, names] of NAMES) {
    const found = names
      .map((name) => byName.get(name))
      .find((column) => column !== undefined && !guessed.has(column));
    if (found !== undefined && suits(target, columns.indexOf(found), found, sample))
      guessed.set(found, target);
  }
  settleLayout(guessed);
  for (const [index, column] of columns.entries()) {
    if (!guessed.has(column)) guessed.set(column, restOf(column, index, sample));
  }
  return guessed;
}

/** One row per message needs text and a speaker; otherwise the text is the transcript and no column is a message's. */
function settleLayout(guessed: Map<string, ColumnTarget>): void {
  const columnOf = new Map([...guessed].map(([column, target]) => [target, column]));
  const text = columnOf.get('text');
  const perMessage = text !== undefined && columnOf.has('speaker') && !columnOf.has('transcript');
  if (perMessage) {
    const started = columnOf.get('startedAt');
    if (started !== undefined && !columnOf.has('at')) guessed.set(started, 'at');
    return;
  }
  for (const target of ['speaker', 'turn', 'at'] as const) {
    const column = columnOf.get(target);
    if (column !== undefined) guessed.delete(column);
  }
  if (text !== undefined) guessed.set(text, columnOf.has('transcript') ? 'metadata' : 'transcript');
}

/** A name alone does not make an outcome column when none of its words is known. */
function suits(
  target: ColumnTarget,
  index: number,
  column: string,
  sample: readonly (readonly Cell[])[],
): boolean {
  if (target !== 'outcome') return true;
  const read = outcomeReader(column, undefined);
  const words = valuesOf(index, column, sample);
  return words.length === 0 || words.some((word) => read(word) !== null);
}

function restOf(column: string, index: number, sample: readonly (readonly Cell[])[]): ColumnTarget {
  const name = column.toLowerCase();
  if (TRUTH.test(name)) return 'truth';
  if (LATER.test(name)) return 'later';
  if (!SIGNAL.test(name)) return 'metadata';
  const values = valuesOf(index, column, sample);
  const numbers = values.filter((value) => readNumber(value, true) !== null).length;
  return values.length > 0 && numbers >= 0.8 * values.length ? 'signal' : 'metadata';
}

function valuesOf(index: number, column: string, sample: readonly (readonly Cell[])[]): string[] {
  return sample.slice(0, 500).flatMap((row) => {
    const cell = row[index];
    const value = typeof cell === 'object' ? null : cellValue(cell, column);
    return value === null ? [] : [value];
  });
}

function plain(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
