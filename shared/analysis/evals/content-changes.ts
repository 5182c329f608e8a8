import type { EvalChanges, EvalContent } from '../../model/eval-case.ts';

/** The content with the fields that were written; a field that is absent stays as it was. */
export function contentAfter(before: EvalContent, written: EvalChanges): EvalContent {
  return {
    expectedBehaviour: written.expectedBehaviour ?? before.expectedBehaviour,
    criteria: written.criteria ?? before.criteria,
    tags: written.tags ?? before.tags,
  };
}

/** The fields of `written` that say otherwise than `before`. */
export function changesOf(before: EvalContent, written: EvalChanges): EvalChanges {
  return Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) =>
        value !== undefined && JSON.stringify(value) !== JSON.stringify(before[field as keyof EvalContent]),
    ),
  );
}
