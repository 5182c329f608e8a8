/**
 * What a step of a trace was. `model` asks a language model, `tool` runs a tool, `judge` evaluates what was said (with
 * everything below it) and is no part of the conversation.
 */
export type SpanKind = 'model' | 'tool' | 'judge' | 'other';

/** One step of a trace, in the form in which every reader of traces gives it. */
export interface Span {
  id: string;
  parentId: string | null;
  name: string;
  kind: SpanKind;
  /** ISO times in UTC. */
  startedAt: string | null;
  endedAt: string | null;
  failed: boolean;
  /** JSON values, with strings of JSON already opened up. */
  input: unknown;
  output: unknown;
  model: string | null;
  usage: Usage;
}

/** What a step used up; null where its tool does not say. Cost in dollars, as the tool reckoned it. */
export interface Usage {
  input: number | null;
  output: number | null;
  total: number | null;
  cost: number | null;
}

/** A judgement that the tool kept of a trace: of a checker, of a person, or sent by a program. */
export interface Score {
  name: string;
  value: number | string | boolean | null;
  /** By a person, whose answer is no signal of the agent. */
  human: boolean;
  comment: string | null;
  /** What was judged, when it was one step and not the trace. */
  spanId: string | null;
  at: string | null;
}

/** One trace: what an agent did for one request, or for a whole conversation. */
export interface Trace {
  id: string;
  name: string | null;
  startedAt: string | null;
  endedAt: string | null;
  input: unknown;
  output: unknown;
  spans: Span[];
  scores: Score[];
  /** Release of the agent's program. */
  version: string | null;
  environment: string | null;
  tags: string[];
  /** Named by its tool: session, user ... Becomes details of the case. */
  details: Record<string, string | number | boolean>;
  /** What the agent's makers attached. What sounds like an evaluation is kept from reviewers. */
  attached: Record<string, unknown>;
}
