import type { Message, Outcome, ToolCall } from '../../model/case.ts';
import { handoverCalls } from '../handover-calls.ts';
import { LEAST_REPEATS } from './call-loops.ts';
import { namesIn } from './names-in.ts';
import { packetWords } from './packet-words.ts';
import { toolResult } from './tool-result.ts';

/** What of a transcript says how it failed. Texts are empty where there is nothing to say. */
export interface FailureTrace {
  /** How the agent's part ended. */
  readonly ending: Outcome;
  /** The last tool that the agent used before the end, what came back, and the text of its failure. */
  readonly tool: string;
  readonly result: 'answer' | 'nothing' | 'error' | '';
  readonly error: string;
  /** The last tool before the end that came back with nothing, or failed, when that was not the last one. */
  readonly emptied: string;
  readonly failed: string;
  /** What happened last before the end, such as `agent called get_order` or `customer said`. */
  readonly lastStep: string;
  /** A call that was made three times or more with the same arguments, and how often. */
  readonly repeated: string;
  readonly times: number;
  /** What the transfer's summary is about, see `packetWords`; none without a summary. */
  readonly summary: readonly string[];
}

/** Read again once this grows. */
export const TRACE_VERSION = 7;

/** Of a transcript that nobody has read. */
export const UNREAD_TRACE: Omit<FailureTrace, 'ending'> = {
  tool: '',
  result: '',
  error: '',
  emptied: '',
  failed: '',
  lastStep: '',
  repeated: '',
  times: 0,
  summary: [],
};

/** A tool that only lets the agent write its thoughts down says nothing of what failed. */
const THOUGHT = /^(?:think|thought|reason|scratch_?pad|plan)$/i;

interface Step {
  readonly call: ToolCall;
  result: ReturnType<typeof toolResult> | null;
}

interface Transcript {
  readonly outcome: Outcome;
  readonly messages: readonly Message[];
  readonly handoverTurn: number | null;
  readonly packet: string | null;
}

/** Reads a transcript up to the handover, or to its end. */
export function failureTrace({ outcome, messages, handoverTurn, packet }: Transcript): FailureTrace {
  const handsOver = handoverCalls(messages, handoverTurn, packet);
  const before = messages.slice(0, handoverTurn ?? messages.length);
  const { steps, lastStep } = walk(before, handsOver);
  const own = steps.filter(({ call }) => call.by === 'agent');
  const last = own.at(-1);
  const earlier = own.slice(0, -1);
  const lastWith = (kind: 'nothing' | 'error') =>
    earlier.findLast(({ result }) => result?.kind === kind)?.call.name ?? '';
  return {
    ending: outcome,
    tool: last?.call.name ?? '',
    result: last?.result?.kind ?? '',
    error: last?.result?.error ?? '',
    emptied: lastWith('nothing'),
    failed: lastWith('error'),
    lastStep,
    ...mostRepeated(own),
    summary: packet === null ? [] : packetWords(packet, namesIn(before)),
  };
}

function walk(messages: readonly Message[], handsOver: (call: ToolCall, turn: number) => boolean) {
  const steps: Step[] = [];
  let open: Step[] = [];
  let lastStep = '';
  messages.forEach((message, turn) => {
    const { speaker, text, toolCalls } = message;
    if (speaker === 'tool') {
      const at = open.findIndex(({ call }) => call.id !== undefined && call.id === message.answers?.callId);
      const [step] = open.splice(Math.max(0, at), 1);
      if (step) step.result = toolResult(message);
      return;
    }
    if (speaker === 'system') return;
    if (text.trim() !== '') lastStep = `${speaker} said`;
    if (!toolCalls || toolCalls.length === 0) return;
    open = toolCalls.filter((call) => !handsOver(call, turn)).map((call) => ({ call, result: null }));
    const telling = open.filter(({ call }) => !THOUGHT.test(call.name));
    steps.push(...telling);
    const final = telling.at(-1)?.call;
    if (final) lastStep = final.by === 'agent' ? `agent called ${final.name}` : `customer ran ${final.name}`;
  });
  return { steps, lastStep };
}

function mostRepeated(steps: readonly Step[]): Pick<FailureTrace, 'repeated' | 'times'> {
  const counts = new Map<string, number>();
  let most = '';
  for (const { call } of steps) {
    const key = `${call.name}\n${call.arguments}`;
    const times = (counts.get(key) ?? 0) + 1;
    counts.set(key, times);
    if (times > (counts.get(most) ?? 0)) most = key;
  }
  const times = counts.get(most) ?? 0;
  return times < LEAST_REPEATS ? { repeated: '', times: 0 } : { repeated: most.split('\n')[0] ?? '', times };
}
