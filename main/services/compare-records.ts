import { isDeepStrictEqual } from 'node:util';
import type { CaseRecord, Message } from '../../shared/model/case.ts';

/** How a record from a file stands to the case of the same id that the workspace has. */
export type Comparison =
  /** The file says nothing that is not stored; it may say less. */
  | { kind: 'same' }
  /** The file fills fields that are empty here; `fields` names them. */
  | { kind: 'adds'; fields: string[] }
  | { kind: 'contradicts'; differences: string[] };

export function compareRecords(stored: CaseRecord, incoming: CaseRecord): Comparison {
  const ours = factsOf(stored);
  const differences: string[] = [];
  const added: string[] = [];
  for (const [name, theirs] of factsOf(incoming)) {
    if (theirs === undefined) continue;
    const own = ours.get(name);
    if (own === undefined) added.push(name);
    else if (!isDeepStrictEqual(own, theirs)) differences.push(inWords(name, own, theirs));
  }
  differences.push(...compareTranscripts(stored.messages, incoming.messages));
  if (stored.messages.length === 0 && incoming.messages.length > 0) added.push('transcript');
  if (differences.length > 0) return { kind: 'contradicts', differences };
  return added.length > 0 ? { kind: 'adds', fields: added } : { kind: 'same' };
}

/** Every fact of a record under the name people know it by; undefined where it says nothing. */
function factsOf(record: CaseRecord): Map<string, unknown> {
  const { cohort, handover, concealed } = record;
  const facts = new Map<string, unknown>([
    ['outcome', record.outcome],
    ['handover offered', record.handoffOffered ? true : undefined],
    ['started at', record.startedAt ?? undefined],
    ['ended at', record.endedAt ?? undefined],
    ['topic', cohort.topic],
    ['segment', cohort.segment],
    ['channel', cohort.channel],
    ['route', cohort.route],
    ['language', cohort.language],
    ['agent version', cohort.agentVersion],
    ['handover turn', handover?.turn ?? undefined],
    ['handoff packet', handover?.packet ?? undefined],
    ['triggers', concealed.triggers.length > 0 ? concealed.triggers : undefined],
    ['stated reason', concealed.statedReason ?? undefined],
    ['inclusion probability', record.inclusionProbability ?? undefined],
  ]);
  for (const part of [concealed.signals, concealed.later, concealed.truth, record.metadata]) {
    for (const [name, value] of Object.entries(part)) facts.set(spelled(name), value ?? undefined);
  }
  return facts;
}

function spelled(name: string): string {
  return name.replaceAll('_', ' ');
}

function inWords(name: string, own: unknown, theirs: unknown): string {
  if (name === 'handoff packet') return 'another handoff packet in the file';
  const [here, there] = [show(own), show(theirs)];
  return here === null || there === null ? `${name} differs` : `${name} ${here} here, ${there} in the file`;
}

/** Short values as they are; null for those too long to put into a sentence. */
function show(value: unknown): string | null {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= 60 ? text : null;
}

function compareTranscripts(ours: readonly Message[], theirs: readonly Message[]): string[] {
  if (ours.length === 0 || theirs.length === 0) return [];
  if (ours.length !== theirs.length)
    return [`transcript of ${ours.length} messages here, ${theirs.length} in the file`];
  const turn = ours.findIndex((message, i) => !isDeepStrictEqual(message, theirs[i]));
  return turn < 0 ? [] : [`transcript differs from turn ${turn} on`];
}
