import { diffLines } from '../../shared/analysis/line-diff.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';
import { policyBody, triggersBody } from '../formats/write-policy.ts';

/** What differs between two policy files; everything is new where there is none before. */
export function policyDiff(before: Policy | null, after: Policy) {
  return diffLines(before ? linesOf(policyBody(before)) : [], linesOf(policyBody(after)));
}

/** The same for triggers that are not written down as a version yet. */
export function triggerDiff(before: readonly PolicyTrigger[], after: readonly PolicyTrigger[]) {
  return diffLines(linesOf(triggersBody(before)), linesOf(triggersBody(after)));
}

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}
