import { count, halfWidth, percent, plural } from '../../shared/format.ts';
import type { PlannedSample, SampleState, StratumPart, TranscriptsTaken } from '../../shared/model/sample.ts';
import { type Column, cell, table } from './table.ts';

interface Named {
  outcome: string;
  parts: readonly StratumPart[];
}

function nameOf({ outcome, parts }: Named): string {
  return [outcome, ...parts.map(({ name, value }) => (name === '' ? value : `${name} ${value}`))].join(', ');
}

const POPULATION: Column<{ population: number; source: string }> = {
  title: 'population',
  value: ({ population, source }) =>
    `${source === 'split' ? 'about ' : ''}${count(population)}${source === 'imported' ? ' imported' : ''}`,
  right: true,
};

const CHANCE: Column<{ probability: number | null }> = {
  title: 'probability',
  value: ({ probability }) => (probability === null ? '–' : percent(probability)),
  right: true,
};

export function tellPlan({ strata, sides, n, change, remarks, seed }: PlannedSample): string {
  const rows = table(strata, [
    { title: 'stratum', value: nameOf, width: 70 },
    POPULATION,
    { title: 'imported', value: ({ eligible }) => count(eligible), right: true },
    { title: 'drawn', value: ({ drawn }) => count(drawn), right: true },
    { title: 'sample', value: (one) => count(one.n), right: true },
    CHANCE,
    { title: 'decided by', value: ({ limit }) => limit ?? '', width: 80 },
  ]);
  const widths = table(sides, [
    { title: 'side', value: ({ outcome }) => outcome },
    { title: 'population', value: ({ population }) => count(population), right: true },
    { title: 'sample', value: (one) => count(one.n), right: true },
    { title: 'planned rate', value: ({ rate }) => percent(rate), right: true },
    {
      title: 'points',
      value: ({ halfWidth: width }) => (width === null ? '–' : halfWidth(width)),
      right: true,
    },
    { title: 'wanted', value: ({ wanted }) => (wanted === null ? '' : halfWidth(wanted)), right: true },
  ]);
  const what = change === null ? '' : ` ${CHANGES[change.kind]} ${count(change.added)} new.`;
  const sentence = `${plural(n, 'case')} with the seed ${cell(seed, 60)}.${what}`;
  return [sentence, rows, widths, ...remarks.map((remark) => cell(remark, 300))].join('\n\n');
}

const CHANGES = {
  first: 'The first draw:',
  extension: 'Extends the sample in force:',
  replacement: 'Replaces the sample in force:',
  nothing: 'The sample in force holds them all:',
} as const;

export function tellSample({ sample, draws }: SampleState): string {
  const history = draws.length === 0 ? [] : [tellDraws(draws)];
  if (!sample) {
    return ['No sample is drawn: every imported case counts as the sample.', ...history].join('\n\n');
  }
  const drawn = sample.sides.reduce((sum, side) => sum + side.drawn, 0);
  const labelled = sample.sides.reduce((sum, side) => sum + side.labelled, 0);
  const rows = table(sample.strata, [
    { title: 'stratum', value: nameOf, width: 70 },
    POPULATION,
    { title: 'imported', value: ({ eligible }) => count(eligible), right: true },
    { title: 'sample', value: (one) => count(one.drawn), right: true },
    CHANCE,
    { title: 'labelled', value: (one) => count(one.labelled), right: true },
  ]);
  return [
    `${plural(drawn, 'case')} with the seed ${cell(sample.seed, 60)}, ${count(labelled)} of them labelled.`,
    rows,
    ...history,
    ...tellWithout(sample.withoutTranscript),
    ...sample.remarks.map((remark) => cell(remark, 300)),
  ].join('\n\n');
}

function tellWithout(cases: number): string[] {
  if (cases === 0) return [];
  return [
    `${plural(cases, 'drawn case')} ${cases === 1 ? 'lacks its' : 'lack their'} transcript: "sample transcripts" takes it from the log.`,
  ];
}

/** What came of reading a log again for its transcripts. */
export function tellTranscripts({ wanted, taken, missing, conflicts }: TranscriptsTaken): string {
  return [
    `${count(taken)} of ${plural(wanted, 'transcript')} taken in${missing > 0 ? `, ${count(missing)} not found there` : ''}.`,
    ...conflicts.map(
      ({ caseId, differences }) => `  ${cell(caseId, 60)}: ${cell(differences.join('; '), 200)}`,
    ),
  ].join('\n');
}

function tellDraws(draws: SampleState['draws']): string {
  return table(draws, [
    { title: 'draw', value: ({ wave }) => String(wave), right: true },
    { title: 'kind', value: ({ kind, withdrawnAt }) => (withdrawnAt ? `${kind}, taken back` : kind) },
    { title: 'at', value: ({ drawnAt }) => drawnAt },
    { title: 'new', value: ({ added }) => count(added), right: true },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
  ]);
}
