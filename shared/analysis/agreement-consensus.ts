import { plural, sentenceOf } from '../format.ts';
import type { Consensus } from '../model/agreement.ts';
import { dawidSkeneStarts, isEstimated, type Vote } from '../stats/index.ts';
import type { CaseRatings } from './agreement-figures.ts';
import type { AgreementPart } from './agreement-parts.ts';
import { labelOf } from './agreement-reviewers.ts';

export interface JudgedPart {
  readonly caseId: string;
  readonly answers: CaseRatings;
  /** What the settlement says to this part; null without one. */
  readonly settled: string | null;
  /** The known answer; null where there is none. */
  readonly gold: string | null;
}

/** Labels per reviewer and answer below which the error rates float. */
const ENOUGH_PER_ANSWER = 5;

const ENOUGH_REVIEWERS = 3;

const NEVER_GOLD = 'It must not score the reviewers who formed it.';

/**
 * Dawid-Skene beside the majority: what every case most likely is, given how each reviewer errs. A second opinion,
 * never a known answer.
 */
export function consensusOf(part: AgreementPart, judged: readonly JudgedPart[], seed: string): Consensus {
  const shared = judged.filter(({ answers }) => answers.size > 1);
  // An answer that nobody gave has no error rate to be estimated, and would only split the others.
  const given = new Set(shared.flatMap(({ answers }) => [...answers.values()]));
  const used = part.options.filter(({ value }) => given.has(value));
  const values = used.map(({ value }) => value);
  const names = [...new Set(shared.flatMap(({ answers }) => [...answers.keys()]))].sort();
  const votes = shared.flatMap(({ answers }, unit) =>
    [...answers].map(([name, value]): Vote => [unit, names.indexOf(name), values.indexOf(value)]),
  );
  const labels = used.map(({ label }) => label);
  const empty = { cases: shared.length, labels, differs: [], reviewers: [], firm: false };
  const againstGold = { cases: 0, majority: 0, consensus: 0 };
  if (shared.length === 0) {
    return { ...empty, againstGold, reading: 'No case was judged by two reviewers.' };
  }
  if (values.length < 2) {
    return { ...empty, againstGold, reading: 'Everybody gave the same answer to every case.' };
  }
  if (names.length < ENOUGH_REVIEWERS) {
    const reading = 'A second opinion needs three reviewers: of two nobody can say who of them errs.';
    return { ...empty, againstGold, reading };
  }
  const sizes = { units: shared.length, reviewers: names.length, classes: values.length };
  const fit = dawidSkeneStarts(votes, sizes, { seed });
  if (!isEstimated(fit)) return { ...empty, againstGold, reading: fit.sentence };
  const told = shared.map(({ caseId, answers, settled, gold }, unit) => {
    const posterior = fit.value[unit] ?? [];
    const probability = Math.max(...posterior);
    const consensus = values[posterior.indexOf(probability)] ?? '';
    return { caseId, answers, consensus, probability, majority: majorityOf(answers), settled, gold };
  });
  const known = told.filter(({ gold }) => gold !== null);
  const thin = thinReviewers(names, votes, values.length);
  return {
    cases: shared.length,
    labels,
    differs: told
      .filter(
        ({ consensus, majority, settled }) =>
          consensus !== majority || (settled !== null && consensus !== settled),
      )
      .map(({ caseId, answers, consensus, probability, majority, settled }) => ({
        caseId,
        consensus: labelOf(part, consensus),
        probability,
        majority: majority && labelOf(part, majority),
        settled: settled && labelOf(part, settled),
        answers: timesOf(answers).map(([value, times]) => ({ label: labelOf(part, value), times })),
      })),
    reviewers: names.map((name, i) => ({
      name,
      labels: votes.filter(([, reviewer]) => reviewer === i).length,
      errors: (fit.confusion[i] ?? []).map((row) => [...row]),
    })),
    againstGold: {
      cases: known.length,
      majority: known.filter(({ majority, gold }) => majority === gold).length,
      consensus: known.filter(({ consensus, gold }) => consensus === gold).length,
    },
    firm: !fit.unstable && fit.converged && thin === 0,
    reading: readingOf({ unstable: fit.unstable, converged: fit.converged, thin }),
  };
}

interface Firmness {
  readonly unstable: boolean;
  readonly converged: boolean;
  /** Reviewers with too few labels of some answer that they gave. */
  readonly thin: number;
}

function readingOf({ unstable, converged, thin }: Firmness): string {
  const why = [
    ...(unstable ? ['another start found a better fit'] : []),
    ...(converged ? [] : ['it did not come to rest']),
    ...(thin > 0
      ? [`${plural(thin, 'reviewer')} gave some answer fewer than ${ENOUGH_PER_ANSWER} times`]
      : []),
  ];
  return why.length === 0 ? NEVER_GOLD : `${sentenceOf(why.join('; '))} ${NEVER_GOLD}`;
}

function thinReviewers(names: readonly string[], votes: readonly Vote[], classes: number): number {
  return names.filter((_, reviewer) => {
    const counts = new Array<number>(classes).fill(0);
    for (const [, who, label] of votes) if (who === reviewer) counts[label] = (counts[label] ?? 0) + 1;
    return counts.some((count) => count > 0 && count < ENOUGH_PER_ANSWER);
  }).length;
}

function timesOf(answers: CaseRatings): [string, number][] {
  const times = new Map<string, number>();
  for (const value of answers.values()) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What more reviewers say than anything else; null on a tie. */
function majorityOf(answers: CaseRatings): string | null {
  const [first, second] = timesOf(answers);
  return first && first[1] !== second?.[1] ? first[0] : null;
}
