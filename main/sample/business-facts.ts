import { createDraw } from './draw.ts';
import type { MadeCase } from './make-case.ts';
import { VERSIONS } from './versions.ts';

const DAY = 86_400_000;

/** Euro for one answer of the model and for one look into the company's systems. */
const [PER_ANSWER, PER_CALL] = [0.011, 0.004];

/** Days before the end from which the last version's new way to look up a line is slow, and has to be asked again. */
const SLOW_SINCE = VERSIONS[2].daysAgo[0];
/** Days before the end from which customers who waited for it say so when they are asked. */
const FELT_SINCE = 7;

/**
 * Adds what the company's systems know of a case beside the conversation: what it cost, lookups that were asked again,
 * and when a customer came back. Lookups turn slow with the last version, ratings follow a week later.
 *
 * @param end midnight after the last day of cases
 */
export function addBusinessFacts({ record }: MadeCase, seed: string, end: number): void {
  const draw = createDraw(`${seed}/business/${record.caseId}`);
  const daysBefore = (end - Date.parse(record.startedAt ?? '')) / DAY;
  const isSlow = daysBefore <= SLOW_SINCE;
  const retries = [1, 2, 3].filter(() => draw.chance(isSlow ? 0.5 : 0.12)).length;
  const answers = record.messages.filter(({ speaker }) => speaker === 'agent').length;
  const calls = record.messages.filter(({ toolCalls }) => toolCalls !== undefined).length;
  const cost = answers * PER_ANSWER + (calls + retries) * PER_CALL + 0.02 * draw.uniform();
  record.metadata.agent_cost = Math.round(cost * 10_000) / 10_000;
  record.metadata.lookup_retries = retries;
  const { later } = record.concealed;
  const hours = draw.between(2, 60);
  if (later.reopened === true) later.reopened_after_hours = hours;
  const isFelt = daysBefore <= FELT_SINCE && draw.chance(0.85);
  if (isFelt && typeof later.csat === 'number') later.csat = Math.max(1, later.csat - draw.between(1, 2));
}
