import { criterionLine } from '../../../../shared/analysis/evals/criterion-line.ts';
import { readCriterion } from '../../../../shared/analysis/evals/read-criterion.ts';
import type { CriterionOnTrace, EvalContent, EvalView } from '../../../../shared/model/eval-case.ts';

/** The fields as they are typed: one line per criterion, also while it is half written. */
export interface Written {
  readonly expectedBehaviour: string;
  readonly lines: readonly string[];
  readonly tags: readonly string[];
}

export function writtenOf({ expectedBehaviour, criteria, tags }: EvalContent): Written {
  return { expectedBehaviour, lines: criteria.map(criterionLine), tags };
}

export function contentOf({ expectedBehaviour, lines, tags }: Written): EvalContent {
  return { expectedBehaviour, criteria: lines.flatMap((line) => readCriterion(line) ?? []), tags: [...tags] };
}

/** What stops an eval case from being accepted, first things first. */
export function missingIn(written: Written): 'behaviour' | 'criteria' | null {
  if (written.expectedBehaviour.trim() === '') return 'behaviour';
  return contentOf(written).criteria.length === 0 ? 'criteria' : null;
}

/** What the failed run does with each line that stands; a line that is newer than that has no answer yet. */
export function onTraceOf({ content, onTrace }: EvalView): ReadonlyMap<string, CriterionOnTrace> {
  return new Map(
    content.criteria.map((criterion, place) => [criterionLine(criterion), onTrace[place] ?? 'not_checked']),
  );
}
