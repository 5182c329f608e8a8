import type { Attachment, Message, ToolCall } from '../../../../shared/model/case.ts';

export interface Result {
  readonly turn: number;
  readonly text: string;
  readonly failed: boolean;
}

interface Common {
  /** Stays the same while the transcript does. */
  readonly key: string;
  readonly turn: number;
  readonly at?: string | undefined;
}

export interface SaidRow extends Common {
  readonly attachments?: readonly Attachment[] | undefined;
  readonly kind: 'said';
  readonly speaker: 'customer' | 'agent';
  readonly text: string;
}
export interface SystemRow extends Common {
  readonly kind: 'system';
  readonly text: string;
}
export interface CallRow extends Common {
  readonly kind: 'call';
  readonly call: ToolCall;
  readonly result: Result | null;
  /** The same call, made again and again: every answer in order. One entry when it was made once. */
  readonly times: number;
  readonly results: readonly Result[];
}
/** An answer of a tool whose call is not in the transcript. */
export interface ResultRow extends Common {
  readonly kind: 'result';
  readonly name: string | null;
  readonly result: Result;
}
export interface HandoverRow extends Common {
  readonly kind: 'handover';
}
export type Row = SaidRow | SystemRow | CallRow | ResultRow | HandoverRow;

/** The transcript as rows: what was said, one line per tool call with its answer, and the handover. */
export function rowsOf(messages: readonly Message[], handoverTurn: number | null): Row[] {
  const answerOf = pairAnswers(messages);
  const taken = new Set([...answerOf.values()].map(({ turn }) => turn));
  const rows: Row[] = [];
  messages.forEach((message, turn) => {
    const { at } = message;
    if (message.speaker === 'tool') {
      if (!taken.has(turn)) {
        rows.push({
          kind: 'result',
          key: `${turn}`,
          turn,
          at,
          name: message.answers?.name ?? null,
          result: resultOf(message, turn),
        });
      }
    } else if (message.speaker === 'system') {
      rows.push({ kind: 'system', key: `${turn}`, turn, at, text: message.text });
    } else if (message.text.trim() !== '' || message.attachments?.length || !message.toolCalls?.length) {
      const { speaker, text, attachments } = message;
      rows.push({
        kind: 'said',
        key: `${turn}`,
        turn,
        at,
        speaker,
        text,
        ...(attachments && { attachments }),
      });
    }
    message.toolCalls?.forEach((call, place) => {
      const result = answerOf.get(call) ?? null;
      rows.push({
        kind: 'call',
        key: `${turn}.${place}`,
        turn,
        at,
        call,
        result,
        times: 1,
        results: result ? [result] : [],
      });
    });
    if (turn === handoverTurn) rows.push({ kind: 'handover', key: 'handover', turn });
  });
  return foldRepeats(rows);
}

function resultOf(message: Message, turn: number): Result {
  return { turn, text: message.text, failed: message.answers?.failed ?? false };
}

/** Answers by call: by the call's id where it has one, else the next answers in their order. */
function pairAnswers(messages: readonly Message[]): Map<ToolCall, Result> {
  const pairs = new Map<ToolCall, Result>();
  let waiting: ToolCall[] = [];
  messages.forEach((message, turn) => {
    if (message.toolCalls?.length) waiting = [...waiting.slice(-50), ...message.toolCalls];
    if (message.speaker !== 'tool') return;
    const { callId, name } = message.answers ?? {};
    const byId = callId === undefined ? -1 : waiting.findIndex((call) => call.id === callId);
    const byName = waiting.findIndex(
      (call) => call.id === undefined && (name === undefined || call.name === name),
    );
    const at = byId >= 0 ? byId : byName;
    const call = waiting[at];
    if (!call) return;
    pairs.set(call, resultOf(message, turn));
    waiting = waiting.filter((_, place) => place !== at);
  });
  return pairs;
}

/** A loop of identical calls becomes one row that counts them. */
function foldRepeats(rows: readonly Row[]): Row[] {
  const folded: Row[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.kind === 'call' && last?.kind === 'call' && isSameCall(row.call, last.call)) {
      folded[folded.length - 1] = {
        ...last,
        times: last.times + 1,
        result: row.result ?? last.result,
        results: [...last.results, ...row.results],
      };
    } else folded.push(row);
  }
  return folded;
}

function isSameCall(a: ToolCall, b: ToolCall): boolean {
  // A call whose arguments are closed together with the packet is never said to be the same as another.
  return a.arguments !== '' && a.name === b.name && a.by === b.by && a.arguments === b.arguments;
}

/** The texts of a row that can be searched and marked, by the turn they stand in. */
export function textsOf(row: Row): readonly { readonly turn: number; readonly text: string }[] {
  switch (row.kind) {
    case 'said':
    case 'system':
      return [{ turn: row.turn, text: row.text }];
    case 'result':
      return [row.result];
    case 'call':
      return row.results;
    case 'handover':
      return [];
  }
}
