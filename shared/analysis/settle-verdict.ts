import type { Answers, Verdict } from '../model/answers.ts';
import { handoffSufficient } from '../model/answers.ts';
import type { Route } from '../model/counting.ts';
import type { Occasion, Stage } from '../model/label-event.ts';
import type { DisputedRule } from '../model/workspace.ts';

/** One reviewer's standing label of a case, or the adjudicated answer. */
export interface Judgement {
  reviewer: string;
  kind: 'label' | 'adjudication';
  stage: Stage | null;
  answers: Answers;
  /** Which time the reviewer judged the case; the first when absent. */
  pass?: number;
  occasion?: Occasion | null;
}

/** What a case counts as, with its judges. */
export interface Settled {
  /** `cannot_tell` is counted both ways in the bounds. A case of the route `excluded` enters no number at all. */
  verdict: Verdict;
  /** Null: counted both ways. Undefined: not asked, or excluded. */
  sufficient: boolean | null | undefined;
  judges: number;
  route: Route;
}

const STAGES: readonly Stage[] = ['blind', 'after_packet', 'revealed'];

/**
 * The verdict with which a case enters every estimate: the adjudicated one; else what its reviewers say alike; else
 * what the rule says of disputed cases. Two adjudications that differ, as merged from two copies, are a dispute as
 * well, among the adjudications alone. The order of the judgements never matters.
 */
export function settleVerdict(
  judgements: readonly Judgement[],
  rule: DisputedRule = 'majority',
): Settled | null {
  const voices = countingVoices(judgements);
  if (voices.length === 0) return null;
  const verdicts = voices.map((voice) => voice.answers.verdict);
  const said = voices.map((voice) => handoffSufficient(voice.answers)).filter((answer) => answer !== null);
  const { route, value } = agreed(verdicts, rule);
  return {
    verdict: value ?? 'cannot_tell',
    sufficient: route === 'excluded' ? undefined : sufficiencyOf(said, rule),
    judges: voices.length,
    route:
      route !== 'unanimous'
        ? route
        : voices[0]?.kind === 'adjudication'
          ? 'adjudicated'
          : voices.length === 1
            ? 'single'
            : 'unanimous',
  };
}

function sufficiencyOf(said: readonly boolean[], rule: DisputedRule): boolean | null | undefined {
  if (said.length === 0) return undefined;
  const { route, value } = agreed(said, rule);
  return route === 'excluded' ? undefined : value;
}

/** What answers come to: the one that all give, or what the rule makes of several. */
function agreed<T>(
  answers: readonly T[],
  rule: DisputedRule,
): { route: 'unanimous' | 'majority' | 'bounds' | 'excluded'; value: T | null } {
  const [first] = answers;
  if (first !== undefined && answers.every((answer) => answer === first))
    return { route: 'unanimous', value: first };
  if (rule === 'exclude') return { route: 'excluded', value: null };
  const most = rule === 'majority' ? majority(answers) : null;
  return most === null ? { route: 'bounds', value: null } : { route: 'majority', value: most };
}

/** Whose answers a case goes by: the adjudicated ones where there are any, else one label of each reviewer. */
export function countingVoices<J extends Judgement>(judgements: readonly J[]): J[] {
  const adjudicated = judgements.filter((judgement) => judgement.kind === 'adjudication');
  return adjudicated.length > 0 ? adjudicated : countingLabels(judgements);
}

/**
 * The one label of each reviewer that counts. The latest answer to a reworded question takes the place of the first;
 * a repeat never counts. Within one time a reviewer's blind answer counts, whatever was revised after the packet or
 * the reveal: the later ones know what the agent thought.
 */
export function countingLabels<J extends Judgement>(judgements: readonly J[]): J[] {
  const counting = new Map<string, J>();
  for (const judgement of judgements) {
    if (judgement.kind !== 'label' || judgement.occasion === 'repeat') continue;
    const held = counting.get(judgement.reviewer);
    if (!held || precedes(judgement, held)) counting.set(judgement.reviewer, judgement);
  }
  return [...counting.values()];
}

/** Two labels of one person in one place, as merged from two copies, have no order that counts: one is taken by its text. */
function precedes(one: Judgement, other: Judgement): boolean {
  const byTime = reworded(other) - reworded(one);
  if (byTime !== 0) return byTime < 0;
  const byStage = rank(one.stage) - rank(other.stage);
  if (byStage !== 0) return byStage < 0;
  return JSON.stringify(one.answers) < JSON.stringify(other.answers);
}

function reworded({ occasion, pass = 0 }: Judgement): number {
  return occasion === 'reworded' ? pass : 0;
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
