import type { EscalationRule, Sign } from '../../../shared/model/escalation-rule.ts';
import type { Evidence } from './evidence.ts';
import { matchesAny } from './matches-pattern.ts';
import { packetOf } from './packet-of.ts';

/** A human took over. */
export interface Escalation {
  /** The turn that passed ownership; null when nothing in the transcript shows it. */
  turn: number | null;
  packet: string | null;
  /** When, where the sign has a time of its own. */
  at: string | null;
}

/**
 * Whether a case escalated under a rule, and where. Of several signs the earliest in the transcript counts; one that
 * stands nowhere in it counts only when no other does. Null when there is no sign.
 */
export function findEscalation(rule: EscalationRule, evidence: Evidence): Escalation | null {
  let found: Escalation | null = null;
  for (const sign of rule.any) {
    const next = look(sign, evidence);
    if (next && (found === null || isEarlier(next, found))) found = next;
  }
  return found;
}

function isEarlier({ turn }: Escalation, found: Escalation): boolean {
  return turn !== null && (found.turn === null || turn < found.turn);
}

function look(sign: Sign, evidence: Evidence): Escalation | null {
  switch (sign.kind) {
    case 'toolCall':
      return calledBy(sign.names, evidence);
    case 'field': {
      const value = evidence.field?.(sign.field) ?? null;
      return value !== null && matchesAny(sign.values, value) ? { turn: null, packet: null, at: null } : null;
    }
    case 'counter': {
      const value = evidence.field?.(sign.field)?.trim() ?? '';
      return value !== '' && Number(value) >= sign.atLeast ? { turn: null, packet: null, at: null } : null;
    }
    case 'change': {
      const change = evidence.changes?.find(
        ({ field, from, to }) =>
          field === sign.field &&
          from !== null &&
          to !== null &&
          (sign.to === undefined || matchesAny(sign.to, to)),
      );
      return change ? { turn: turnAt(change.at, evidence), packet: null, at: change.at } : null;
    }
    case 'event': {
      const event = evidence.events?.find(({ type }) => matchesAny(sign.types, type));
      return event ? { turn: event.turn ?? turnAt(event.at, evidence), packet: null, at: event.at } : null;
    }
  }
}

function calledBy(names: readonly string[], { messages }: Evidence): Escalation | null {
  for (const [turn, message] of messages.entries()) {
    if (message.speaker !== 'agent') continue;
    const call = message.toolCalls?.find(({ name, by }) => by === 'agent' && matchesAny(names, name));
    if (call) return { turn, packet: packetOf(call.arguments), at: message.at ?? null };
  }
  return null;
}

/** The last turn up to a moment; null where the messages or the moment have no times. */
function turnAt(at: string | null, { messages }: Evidence): number | null {
  const moment = at === null ? Number.NaN : Date.parse(at);
  if (Number.isNaN(moment)) return null;
  let last: number | null = null;
  for (const [turn, message] of messages.entries()) {
    const said = message.at === undefined ? Number.NaN : Date.parse(message.at);
    if (said <= moment) last = turn;
  }
  return last;
}
