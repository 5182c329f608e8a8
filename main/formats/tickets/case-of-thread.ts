import type { CaseRecord, Message, Outcome } from '../../../shared/model/case.ts';
import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';
import { cutCohort } from '../cut-cohort.ts';
import { findEscalation } from '../escalation/find-escalation.ts';
import { transcriptSignals } from '../transcript-signals.ts';
import type { Said, Thread } from './thread.ts';

/**
 * A thread as a case. The transcript ends where a human took over: what people said afterwards is kept among what
 * happened later, since the agent did not know it and a blind reviewer must not. Notes for the team that stood there by
 * then are the packet; any other note is kept with what happened later.
 *
 * @param otherwise how a case without a sign of escalation ended
 */
export function caseOfThread(thread: Thread, rule: EscalationRule, otherwise: Outcome): CaseRecord {
  const ordered = inTime(thread.said);
  const open = ordered.filter(({ internal }) => !internal);
  const escalation = findEscalation(rule, {
    messages: open.map(messageOf),
    field: thread.field,
    changes: thread.changes,
    events: open.flatMap(({ event, at }, turn) => (event === undefined ? [] : [{ type: event, at, turn }])),
  });
  const firstHuman = open.findIndex(({ byHuman }) => byHuman);
  const before = firstHuman < 0 ? open.length : firstHuman;
  const turn = escalation ? (escalation.turn ?? (firstHuman > 0 ? firstHuman - 1 : null)) : null;
  const shown = open.slice(0, turn === null ? before : Math.min(turn + 1, Math.max(before, 1)));
  const messages = shown.map(messageOf);
  const lastTurn = turn === null ? null : Math.min(turn, messages.length - 1);
  const until = escalation?.at ?? (lastTurn === null ? null : (open[lastTurn]?.at ?? null));
  const notes = ordered.filter(({ internal }) => internal);
  const handedOn = escalation ? notes.filter((note) => isBy(note, until)) : [];
  const packet = handedOn.length > 0 ? textOf(handedOn) : (escalation?.packet ?? null);
  return {
    caseId: thread.caseId,
    outcome: escalation ? 'escalated' : otherwise,
    handoffOffered: false,
    startedAt: thread.startedAt,
    endedAt: thread.endedAt,
    cohort: cutCohort(thread.cohort),
    messages,
    handover: lastTurn === null && packet === null ? null : { turn: lastTurn, packet },
    concealed: {
      signals: transcriptSignals(messages),
      triggers: [],
      statedReason: thread.statedReason,
      later: {
        ...thread.later,
        ...told('conversation_after', open.slice(shown.length)),
        ...told(
          'internal_notes',
          notes.filter((note) => !handedOn.includes(note)),
        ),
      },
      truth: {},
    },
    metadata: thread.metadata,
    inclusionProbability: null,
  };
}

/** Whether a note was there when a human took over; how long after, nobody waits to write down what is handed on. */
const WRITING_MS = 2 * 60_000;

function isBy({ at }: Said, until: string | null): boolean {
  return at !== null && until !== null && Date.parse(at) <= Date.parse(until) + WRITING_MS;
}

/** In the order of time; what has none stays behind what stood before it. */
function inTime(said: readonly Said[]): Said[] {
  let latest = Number.NEGATIVE_INFINITY;
  const timed = said.map((one) => {
    const time = one.at === null ? Number.NaN : Date.parse(one.at);
    latest = Number.isNaN(time) ? latest : time;
    return { one, time: latest };
  });
  return timed.sort((a, b) => (a.time === b.time ? 0 : a.time - b.time)).map(({ one }) => one);
}

function messageOf({ speaker, text, at }: Said): Message {
  return { speaker, text: text.toWellFormed(), ...(at === null ? {} : { at }) };
}

function textOf(said: readonly Said[]): string {
  return said
    .map(({ text }) => text)
    .join('\n\n')
    .toWellFormed();
}

function told(name: string, said: readonly Said[]): Record<string, string> {
  if (said.length === 0) return {};
  const lines = said.map(({ speaker, text, at }) => `${at === null ? '' : `${at} `}${speaker}: ${text}`);
  return { [name]: lines.join('\n').toWellFormed() };
}
