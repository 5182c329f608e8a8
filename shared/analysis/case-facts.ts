import { type Answers, humanNeeded } from '../model/answers.ts';
import type { Severity } from '../model/threshold.ts';
import type { JudgedCase } from './scored-cases.ts';
import type { Judgement } from './settle-verdict.ts';
import type { PricedFacts } from './threshold/case-price.ts';

/**
 * What the judges and the evaluation of a case say about its price; null when nobody could tell whether a human was
 * needed.
 *
 * @param failed the evaluation kept with the case says that the agent failed
 */
export function caseFacts(
  { settled, judgements, outcome }: Pick<JudgedCase, 'settled' | 'judgements' | 'outcome'>,
  failed: boolean,
): PricedFacts | null {
  const needed = humanNeeded(settled.verdict);
  if (needed === null) return null;
  const voices = voicesOf(judgements);
  const severity = needed ? severityOf(voices) : undefined;
  const guessed = mostSay(voices, ({ conduct }) => saysNo(conduct?.ambiguity_clarified));
  return {
    needed: needed ? 1 : 0,
    requested: askedForHuman(judgements),
    ...(severity !== undefined && { severity }),
    actedWrongly: outcome === 'automated' && (failed || guessed),
  };
}

/** Most judges who spoke of it say that the customer asked for a human. */
export function askedForHuman(judgements: readonly Judgement[]): boolean {
  return mostSay(voicesOf(judgements), saysAsked);
}

/** What the evaluation of a case left as it came: a reward, or whether the answer was correct. */
export interface Evaluation {
  readonly reward: string | number | null;
  readonly correct: string | number | null;
}

/** A reward below the full 1 and a correctness denied are failures; what says neither is none. */
export function evaluationFailed({ reward, correct }: Evaluation): boolean {
  if (reward !== null && String(reward).trim() !== '' && Number(reward) < 1) return true;
  return correct !== null && /^(0(\.0+)?|false|no)$/i.test(String(correct).trim());
}

function voicesOf(judgements: readonly Judgement[]): Answers[] {
  const adjudicated = judgements.filter((judgement) => judgement.kind === 'adjudication');
  return (adjudicated.length > 0 ? adjudicated : judgements).map(({ answers }) => answers);
}

/** Most judges who spoke of it say so; as many for as against count as yes. */
function mostSay(voices: readonly Answers[], says: (answers: Answers) => boolean | null): boolean {
  const said = voices.map(says);
  const yes = said.filter((voice) => voice === true).length;
  return yes > 0 && yes >= said.filter((voice) => voice === false).length;
}

function saysAsked({ grounds, conduct }: Answers): boolean | null {
  const honoured = conduct?.request_honoured;
  if (grounds?.includes('explicit_request') || honoured === 'yes' || honoured === 'no') return true;
  return grounds === undefined && honoured === undefined ? null : false;
}

function saysNo(answer: string | undefined): boolean | null {
  return answer === undefined ? null : answer === 'no';
}

/** The middle of what those said who saw a need, the graver of two. */
function severityOf(voices: readonly Answers[]): Severity | undefined {
  const said = voices.filter(({ verdict }) => humanNeeded(verdict)).flatMap(({ severity }) => severity ?? []);
  return said.sort((a, b) => a - b)[said.length >> 1] as Severity | undefined;
}
