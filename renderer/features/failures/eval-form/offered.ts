import { criterionLine } from '../../../../shared/analysis/evals/criterion-line.ts';
import type { CriterionSuggestion } from '../../../../shared/model/eval-case.ts';

/** Suggestions that are not among the criteria yet. */
export function offered(
  suggestions: readonly CriterionSuggestion[],
  lines: readonly string[],
): CriterionSuggestion[] {
  return suggestions.filter(({ criterion }) => !lines.includes(criterionLine(criterion)));
}
