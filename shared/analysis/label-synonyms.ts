import { Verdict } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import type { Synonyms } from '../model/label-mapping.ts';
import type { AgreementPart } from './agreement-parts.ts';

/** A value of a file as it is compared: trimmed, without case, underscores and runs of blanks as one space. */
export function synonymKey(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
}

const YES = ['yes', 'y', 'true', 't', '1'];
const NO = ['no', 'n', 'false', 'f', '0'];

/** The answers that a value may stand for: those of the codebook, and for a verdict each verdict by its name. */
export function answersOfPart(part: AgreementPart): string[] {
  const own = part.options.map(({ value }) => value);
  return part.question === 'verdict' ? [...new Set([...own, ...Verdict.options])] : own;
}

/**
 * What a value stands for: as the mapping says, else an answer spelt as itself. Null is left out; undefined is for a
 * person to decide.
 */
export function resolverOf(
  part: AgreementPart,
  synonyms: Synonyms,
): (value: string) => string | null | undefined {
  const said = new Map<string, string | null>();
  const yesNo = part.kind === 'yes_no' || part.kind === 'many';
  for (const answer of answersOfPart(part)) said.set(synonymKey(answer), answer);
  for (const { value, label } of part.options) said.set(synonymKey(label), value);
  if (yesNo) {
    for (const word of YES) said.set(word, 'yes');
    for (const word of NO) said.set(word, 'no');
  }
  for (const [word, answer] of Object.entries(synonyms)) said.set(synonymKey(word), answer);
  return (value) => said.get(synonymKey(value));
}

/** A verdict for a case that ended so, from a verdict or from whether a human was needed. */
export function verdictFrom(answer: string, outcome: Outcome): string {
  const escalated = outcome === 'escalated';
  if (answer === 'needed') return escalated ? 'true_escalation' : 'missed_escalation';
  if (answer === 'not_needed') return escalated ? 'false_escalation' : 'correct_resolution';
  return answer;
}
