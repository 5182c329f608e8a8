import { count, dayTime, fixed, NBSP, percentShort, plural } from '../format.ts';
import type { ReportInput } from './report-input.ts';

const METHODS: Readonly<Record<string, string>> = {
  full_count: 'counted in full, no sampling error',
  'leaning-beta': 'beta interval between Jeffreys and Clopper-Pearson, unweighted',
  wilson: 'Wilson interval, unweighted',
  'korn-graubard-smoothed': 'Korn-Graubard interval with smoothed variance over the strata',
  'stratified-posterior': 'finite-population posterior over the strata',
};

/** How the figures were made, for whoever has to repeat or to doubt them. */
export function methodNotes(input: ReportInput): string[] {
  const weighted = input.kpis.every((kpi) => kpi.weighted);
  const names = [...new Set(input.kpis.filter((kpi) => kpi.estimate !== undefined).map((kpi) => kpi.method))];
  const level = input.kpis[0]?.level ?? 0.95;
  const notes = [
    weighted
      ? 'Estimates are weighted: each labelled case stands for the cases of its stratum, by the population counts of the sampling frame.'
      : 'No complete population counts are known, so the estimates describe the sample only and say nothing about traffic.',
    `Intervals hold ${percentShort(level)} unless said otherwise. Methods: ${names.map((name) => METHODS[name] ?? name).join('; ')}.`,
    `${input.counting.sentence} A reviewer’s answer is the one given before the agent’s own view was revealed. ${input.counting.told} Cannot tell is never dropped silently: its bounds are printed.`,
    agreementNote(input),
  ];
  if (input.advice) {
    const { signal, resamples, seed } = input.advice;
    notes.push(
      `Threshold on ${signal}: expected cost over round cuts, Rao-Wu bootstrap within strata, ${count(resamples)} resamples, seed ${seed}. The saving is cross-fitted: each label is priced at a cut that was chosen without it. A move is advised only when it is above zero with 90 % confidence and at least ten labels lie where the cuts differ.`,
    );
  }
  return [...notes, ...input.remarks, `Made with Plumbline on ${dayTime(input.madeAt)}.`];
}

function agreementNote({ agreement, reviewers }: ReportInput): string {
  if (agreement.ac1 === null) {
    const why = agreement.reason ?? '';
    return `Agreement between ${plural(reviewers, 'reviewer')} is not known. ${why}`;
  }
  const { value, low, high } = agreement.ac1;
  return `Agreement on whether a human was needed, over ${plural(agreement.cases, 'case')} that two or more reviewers judged: AC1${NBSP}${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)}).`;
}

/** One line that lets anybody find the same data again. */
export function footerLine(input: ReportInput): string {
  const { agreement, inForce } = input;
  const parts = [
    `Sample seed ${input.sampleSeed}`,
    `codebook v${input.codebookVersion}`,
    inForce ? `policy v${inForce.version}` : 'no signed policy',
    `${plural(input.labels, 'labelled case')} by ${plural(input.reviewers, 'reviewer')}`,
  ];
  if (agreement.ac1) {
    const { value, low, high } = agreement.ac1;
    parts.push(`AC1 on the verdict ${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`);
  }
  return parts.join(', ');
}
