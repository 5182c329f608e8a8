import type { JsonFormat } from './format.ts';
import { INSPECT } from './inspect/read-inspect.ts';
import { INTERCOM } from './intercom/read-conversations.ts';
import { LANGFUSE } from './langfuse/read-langfuse.ts';
import { LANGSMITH } from './langsmith/read-langsmith.ts';
import { OPENTELEMETRY } from './otel/read-otel.ts';
import { OWN_CASES } from './read-own-cases.ts';
import { TAU_BENCH } from './read-tau-bench.ts';
import { TAU2_BENCH } from './read-tau2-bench.ts';
import { TAU2_JUDGES } from './tau2-judges/read-judged-runs.ts';
import { ZENDESK_TICKETS } from './zendesk/read-tickets.ts';

/** Formats of known tools, in the order in which they are tried. */
export const JSON_FORMATS: readonly JsonFormat[] = [
  OWN_CASES,
  TAU2_BENCH,
  TAU_BENCH,
  TAU2_JUDGES,
  LANGFUSE,
  LANGSMITH,
  OPENTELEMETRY,
  INSPECT,
  ZENDESK_TICKETS,
  INTERCOM,
];
