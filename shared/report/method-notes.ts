import { kpiWords } from '../analysis/kpi-words.ts';
import { day, fixed, list, percentShort, plural } from '../format.ts';
import type { Kpi } from '../model/kpi.ts';
import type { Report } from './report.ts';
import type { ReportBasis } from './report-basis.ts';

const METHODS: Readonly<Record<string, string>> = {
  full_count: 'counted in full, no sampling error',
  'leaning-beta': 'beta interval between Jeffreys and Clopper-Pearson, unweighted',
  wilson: 'Wilson interval, unweighted',
  'korn-graubard-smoothed': 'Korn-Graubard interval with smoothed variance over the strata',
  'stratified-posterior': 'finite-population posterior over the strata',
};

/** How each KPI and the agreement were made, with their n. */
export function methodsOf(basis: ReportBasis): Report['methods'] {
  const { kpis, agreement, codebookVersion } = basis;
  return [
    ...kpis.map((kpi) => ({
      number: kpiWords[kpi.id].name,
      method: methodOf(kpi),
      n: kpi.n,
      codebookVersion,
    })),
    {
      number: 'Agreement on the verdict',
      method: agreementMethod(basis),
      n: agreement.cases,
      codebookVersion,
    },
  ];
}

function methodOf(kpi: Kpi): string {
  if (kpi.estimate === undefined) return `Not estimated: ${kpi.reason?.sentence ?? 'too few labels.'}`;
  const weighting = kpi.weighted || kpi.method === 'full_count' ? '' : '; of the sample only';
  return `Share ${kpi.denominator}; ${METHODS[kpi.method] ?? kpi.method}${weighting}`;
}

function agreementMethod({ agreement }: ReportBasis): string {
  if (agreement.ac1 === null) return `Not known: ${agreement.reason ?? 'nobody judged the same case twice.'}`;
  const { value, low, high } = agreement.ac1;
  return `Gwet’s AC1 over the cases that two or more reviewers judged: ${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`;
}

/** What holds for all the figures, for whoever has to repeat or to doubt them. */
export function methodNotes(basis: ReportBasis): string[] {
  const weighted = basis.kpis.every((kpi) => kpi.weighted);
  const level = basis.kpis[0]?.level ?? 0.95;
  return [
    weighted
      ? 'Estimates are weighted: each labelled case stands for the cases of its stratum, by the population counts of the sampling frame.'
      : 'No complete population counts are known, so the estimates describe the sample only and say nothing about traffic.',
    `Intervals hold ${percentShort(level)} unless said otherwise. ${basis.counting.sentence} A reviewer’s answer is the one given before the agent’s own view was revealed. ${basis.counting.told} Cannot tell is never dropped silently: its bounds are printed.`,
    wordingNote(basis),
    ...basis.remarks,
    `Made with Plumbline, dated ${day(basis.date)}.`,
  ];
}

/** Labels under an older wording count as well; who reads the numbers must know how many they are. */
function wordingNote({ codebookVersion, labelsByVersion }: ReportBasis): string {
  const older = labelsByVersion.filter(({ version }) => version !== codebookVersion);
  const inForce = `Questions are those of codebook v${codebookVersion}.`;
  if (older.length === 0) return inForce;
  const words = older.map(({ version, labels }) => `${plural(labels, 'label')} under v${version}`);
  return `${inForce} Counted with them: ${list(words)}.`;
}

/** One line that lets anybody find the same data again. */
export function footerLine(basis: ReportBasis): string {
  const { agreement, inForce } = basis;
  const parts = [
    `Sample seed ${basis.sampleSeed}`,
    `codebook v${basis.codebookVersion}`,
    inForce ? `policy v${inForce.version}` : 'no signed policy',
    `${plural(basis.labels, 'labelled case')} by ${plural(basis.reviewers, 'reviewer')}`,
  ];
  if (agreement.ac1) {
    const { value, low, high } = agreement.ac1;
    parts.push(`AC1 on the verdict ${fixed(value, 2)} (${fixed(low, 2)} to ${fixed(high, 2)})`);
  }
  return parts.join(', ');
}
