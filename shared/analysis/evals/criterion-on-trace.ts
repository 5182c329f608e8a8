import type { Message, Outcome, ToolCall } from '../../model/case.ts';
import type { CallMatch, Criterion } from '../../model/criterion.ts';
import type { CriterionOnTrace } from '../../model/eval-case.ts';
import { handoverCalls } from '../handover-calls.ts';

/** A run as it happened. */
export interface Trace {
  readonly messages: readonly Message[];
  readonly outcome: Outcome;
  readonly handoverTurn: number | null;
  readonly packet: string | null;
}

/** The agent's own calls in order, without those that hand over, and how many of them came before it did. */
export interface AgentCalls {
  readonly calls: readonly ToolCall[];
  readonly beforeTransfer: number;
  readonly transferred: boolean;
}

/** What the agent called; where nobody said when it handed over, it did so at the end. */
export function agentCalls({ messages, outcome, handoverTurn, packet }: Trace): AgentCalls {
  const hands = handoverCalls(messages, handoverTurn, packet);
  const calls: ToolCall[] = [];
  let beforeTransfer: number | null = null;
  messages.forEach(({ toolCalls = [] }, turn) => {
    for (const call of toolCalls) {
      if (call.by !== 'agent') continue;
      if (outcome === 'escalated' && hands(call, turn)) beforeTransfer ??= calls.length;
      else calls.push(call);
    }
    if (outcome === 'escalated' && turn === handoverTurn) beforeTransfer ??= calls.length;
  });
  return { calls, beforeTransfer: beforeTransfer ?? calls.length, transferred: outcome === 'escalated' };
}

/** Whether a run keeps a criterion; a sentence is for people and models. The same rules go into exported checks. */
export function criterionOnTrace(criterion: Criterion, trace: Trace): CriterionOnTrace {
  const kept = keeps(criterion, trace);
  return kept === null ? 'not_checked' : kept ? 'kept' : 'broken';
}

function keeps(criterion: Criterion, trace: Trace): boolean | null {
  const { calls, beforeTransfer, transferred } = agentCalls(trace);
  switch (criterion.kind) {
    case 'sentence':
      return null;
    case 'tool_call':
      return calls.some((call) => fits(call, criterion.call)) === (criterion.expected === 'made');
    case 'text': {
      const wanted = criterion.text.toLowerCase();
      const said = trace.messages.some(
        ({ speaker, text }) => speaker === 'agent' && text.toLowerCase().includes(wanted),
      );
      return said === (criterion.expected === 'contains');
    }
    case 'no_transfer_before':
      return !transferred || calls.slice(0, beforeTransfer).some((call) => fits(call, criterion.call));
    case 'transfer':
      return transferred === (criterion.expected === 'made');
  }
}

function fits(call: ToolCall, { tool, argument }: CallMatch): boolean {
  if (call.name !== tool) return false;
  if (!argument) return true;
  const found = at(argumentsOf(call), argument.path);
  const plain = typeof found === 'object' && found !== null ? JSON.stringify(found) : found;
  switch (argument.operator) {
    case '==':
      return String(plain) === String(argument.value);
    case '!=':
      return String(plain) !== String(argument.value);
    case 'contains':
      return String(plain ?? '')
        .toLowerCase()
        .includes(String(argument.value).toLowerCase());
    default:
      return compared(plain, argument.operator, Number(argument.value));
  }
}

function compared(found: unknown, operator: '<' | '<=' | '>' | '>=', value: number): boolean {
  const number = found === undefined || found === '' ? Number.NaN : Number(found);
  switch (operator) {
    case '<':
      return number < value;
    case '<=':
      return number <= value;
    case '>':
      return number > value;
    case '>=':
      return number >= value;
  }
}

function argumentsOf({ arguments: given }: ToolCall): unknown {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

/** What stands at a path of names and places joined by dots. */
function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (here, name) =>
        typeof here === 'object' && here !== null && Object.hasOwn(here, name)
          ? (here as Record<string, unknown>)[name]
          : undefined,
      value,
    );
}
