import type { Answers, Verdict } from '../model/answers.ts';
import { handoffSufficient } from '../model/answers.ts';
import type { Stage } from '../model/label-event.ts';

/** One reviewer's standing label of a case, or the adjudicated answer. */
export interface Judgement {
  reviewer: string;
  kind: 'label' | 'adjudication';
  stage: Stage | null;
  answers: Answers;
}

/** What a case counts as, with its judges. */
export interface Settled {
  verdict: Verdict;
  sufficient: boolean | null;
  judges: number;
  /** True while judges differ and nobody has settled it; the verdict is then cannot_tell. */
  disputed: boolean;
}

const STAGES: readonly Stage[] = ['blind', 'after_packet', 'revealed'];

/**
 * The verdict with which a case enters every estimate: the adjudicated one; else what all or most reviewers said
 * blind; else cannot_tell, which is counted both ways in the bounds. A reviewer's blind answer counts, whatever was
 * revised after the packet or the reveal: the later ones know what the agent thought.
 */
export function settleVerdict(judgements: readonly Judgement[]): Settled | null {
  const adjudicated = judgements.filter((judgement) => judgement.kind === 'adjudication');
  const voices = adjudicated.length > 0 ? adjudicated : firstStagePerReviewer(judgements);
  if (voices.length === 0) return null;
  const verdict = majority(voices.map((voice) => voice.answers.verdict));
  const sufficient = majority(
    voices.map((voice) => handoffSufficient(voice.answers)).filter((answer) => answer !== null),
  );
  return {
    verdict: verdict ?? 'cannot_tell',
    sufficient: sufficient ?? null,
    judges: voices.length,
    disputed: verdict === null,
  };
}

export function firstStagePerReviewer(judgements: readonly Judgement[]): Judgement[] {
  const first = new Map<string, Judgement>();
  for (const judgement of judgements) {
    const held = first.get(judgement.reviewer);
    if (!held || rank(judgement.stage) < rank(held.stage)) first.set(judgement.reviewer, judgement);
  }
  return [...first.values()];
}

function rank(stage: Stage | null): number {
  return stage === null ? STAGES.length : STAGES.indexOf(stage);
}

/** The value more often given than any other; null when none is, or when there is none at all. */
function majority<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}
