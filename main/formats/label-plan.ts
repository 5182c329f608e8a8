import { type AgreementPart, agreementParts, withAnswer } from '../../shared/analysis/agreement-parts.ts';
import { answersOfPart, resolverOf, verdictFrom } from '../../shared/analysis/label-synonyms.ts';
import type { Answers } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { LabelQuestion } from '../../shared/model/label-import.ts';
import type { LabelMapping, RaterColumn } from '../../shared/model/label-mapping.ts';

/** A question answered from a column; what a value stands for, see `resolverOf`. */
export interface PlannedAnswer {
  part: AgreementPart;
  column: string;
  index: number;
  resolve: (value: string) => string | null | undefined;
}

/** A mapping made ready for reading rows. */
export interface LabelPlan {
  mapping: LabelMapping;
  caseId: number;
  raters: (PlannedAnswer & { rater: RaterColumn; reviewer: number | string })[];
  also: PlannedAnswer[];
  /** Answers that are the same in every label. */
  constant: { part: AgreementPart; answer: string }[];
  note: number;
  time: number;
}

/** Makes a plan of a mapping, or says what it leaves open. */
export function planLabels(
  columns: readonly string[],
  mapping: LabelMapping,
  codebook: Codebook,
): { plan: LabelPlan | null; open: LabelQuestion[] } {
  const open: LabelQuestion[] = [];
  const parts = new Map(agreementParts(codebook).map((part) => [part.key, part]));
  const at = (column: string): number => {
    const index = columns.indexOf(column);
    if (index < 0) ask(open, 'E_COLUMN_MISSING', `There is no column ${column} in the file.`, column);
    return index;
  };
  const partOf = (key: string): AgreementPart | null => {
    const part = parts.get(key);
    if (!part)
      ask(open, 'E_QUESTION_UNKNOWN', `The codebook has no question ${key} that a value could answer.`, key);
    return part ?? null;
  };
  const { caseId, question, raters, values, also, note, time } = mapping;
  const main = partOf(question);
  if (caseId === '') ask(open, 'E_NO_CASE', 'Which column names the case?', 'caseId');
  if (raters.length === 0)
    ask(open, 'E_NO_RATER', 'Which columns hold the answers, and whose are they?', 'raters');
  const answersVerdict = [question, ...also.map((further) => further.question)].includes('verdict');
  if (!answersVerdict) {
    ask(
      open,
      'E_NO_VERDICT',
      'A label needs a verdict, and no column gives one. Say what it is taken from.',
      'verdict',
    );
  }
  const planned: LabelPlan['raters'] = [];
  for (const rater of raters) {
    const reviewer = 'column' in rater.reviewer ? at(rater.reviewer.column) : rater.reviewer.name;
    const index = at(rater.column);
    if (rater.kind === 'adjudication' && rater.cause === undefined) {
      ask(
        open,
        'E_NO_CAUSE',
        `Why were the cases settled in ${rater.column}? A settlement has a cause.`,
        rater.column,
      );
    }
    if (main) {
      planned.push({
        part: main,
        column: rater.column,
        index,
        resolve: resolverOf(main, values),
        rater,
        reviewer,
      });
    }
  }
  const plan: LabelPlan = {
    mapping,
    caseId: caseId === '' ? -1 : at(caseId),
    raters: planned,
    also: [],
    constant: [],
    note: note === undefined ? -1 : at(note),
    time: time === undefined ? -1 : at(time),
  };
  for (const further of also) {
    const part = partOf(further.question);
    if (!part) continue;
    if ('answer' in further) {
      if (!answersOfPart(part).includes(further.answer)) {
        ask(open, 'E_ANSWER_UNKNOWN', `"${further.answer}" is no answer to ${part.title}.`, part.key);
      }
      plan.constant.push({ part, answer: further.answer });
    } else {
      const index = at(further.column);
      plan.also.push({ part, column: further.column, index, resolve: resolverOf(part, further.values) });
    }
  }
  return { plan: open.length === 0 ? plan : null, open };
}

function ask(open: LabelQuestion[], problem: string, message: string, field: string): void {
  open.push({ problem, message, field });
}

/** Answers put together from parts, for a case that ended so. */
export function answersFrom(
  given: readonly { part: AgreementPart; answer: string }[],
  outcome: Outcome,
): Answers {
  let answers: Answers = { verdict: 'cannot_tell' };
  for (const { part, answer } of given) {
    const said = part.question === 'verdict' ? verdictFrom(answer, outcome) : answer;
    answers = withAnswer(part, answers, said);
  }
  return answers;
}
