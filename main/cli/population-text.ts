import { count, list, plural } from '../../shared/format.ts';
import { type CohortField, OUTCOMES, type Outcome } from '../../shared/model/case.ts';
import type {
  PopulationCount,
  PopulationPreview,
  PopulationResult,
  PopulationTable,
} from '../../shared/model/population.ts';
import { cell, table } from './table.ts';

const NONE = 'There are no population counts.';

/** The totals per period, and which of them the frame holds. */
export function tellPopulation(found: PopulationTable | null): string {
  if (!found) return NONE;
  const rows = table(found.periods, [
    { title: found.unit ?? 'period', value: ({ period }) => period || 'none', width: 20 },
    ...OUTCOMES.map((outcome) => ({
      title: outcome,
      value: ({ outcomes }: PopulationTable['periods'][number]) => count(outcomes[outcome] ?? 0),
      right: true,
    })),
  ]);
  const more = found.periodsMore > 0 ? [`and ${plural(found.periodsMore, 'earlier period')}`] : [];
  const { inUse } = found;
  const held =
    inUse === null
      ? 'The sampling frame does not hold these counts.'
      : `The sampling frame holds ${stretch(inUse.from, inUse.to)}.`;
  return [`${plural(found.cells, 'count')}${byFields(found.fields)}`, rows, ...more, held].join('\n');
}

function stretch(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'all of them';
  return [...(from === null ? [] : [`from ${from}`]), ...(to === null ? [] : [`to ${to}`])].join(' ');
}

function byFields(fields: readonly CohortField[]): string {
  return fields.length === 0 ? '' : ` by ${list(fields)}`;
}

export function tellCounts({
  fields,
  counts,
}: {
  fields: readonly CohortField[];
  counts: readonly PopulationCount[];
}): string {
  return table(counts, [
    { title: 'period', value: ({ period }) => period || 'none', width: 20 },
    ...fields.map((field, at) => ({
      title: field,
      value: ({ values }: PopulationCount) => values[at] || 'none',
      width: 30,
    })),
    { title: 'outcome', value: ({ outcome }) => outcome },
    { title: 'cases', value: ({ cases }) => count(cases), right: true },
  ]);
}

export function tellCountsPreview(preview: PopulationPreview): string {
  const { name, fields, unit, questions, replaces } = preview;
  return [
    `${name}, counts by ${list([...(unit ? [unit] : []), ...fields, 'outcome'])}`,
    ...rowsAndSums(preview),
    ...questions.map(({ message, choices }) =>
      cell(`${message} ${choices.map(({ label }) => label).join('; ')}`, 600),
    ),
    ...(replaces === null ? [] : [`${replaces} Only --replace takes it.`]),
    'Nothing was changed.',
  ].join('\n');
}

export function tellCountsResult(result: PopulationResult): string {
  const { used, quarantineMore } = result;
  return [
    ...rowsAndSums(result),
    ...(quarantineMore > 0 ? [`and ${count(quarantineMore)} more rows kept aside`] : []),
    used
      ? 'The sampling frame holds these counts.'
      : 'The sampling frame holds other counts, or none: "population use" changes that.',
  ].join('\n');
}

function rowsAndSums({
  counts,
  outcomes,
  quarantine,
  conflicts,
  remarks,
}: Omit<PopulationResult, 'file' | 'quarantineMore' | 'used'>): string[] {
  const sums = (Object.entries(outcomes) as [Outcome, number][]).map(
    ([outcome, cases]) => `${count(cases)} ${outcome}`,
  );
  return [
    `${plural(counts.rows, 'row')}: ${count(counts.new)} new, ${count(counts.unchanged)} unchanged, ${plural(counts.conflicts, 'conflict')}, ${count(counts.quarantined)} kept aside`,
    ...(sums.length > 0 ? [`the file counts ${list(sums)}`] : []),
    ...quarantine.map(({ line, reason }) => `  line ${line}: ${cell(reason, 300)}`),
    ...conflicts.map(
      ({ line, cell: counted, here, inFile }) =>
        `  line ${line}: ${cell(counted, 120)}: ${count(here)} here, ${count(inFile)} in the file; ours stays`,
    ),
    ...remarks.map((remark) => cell(remark, 300)),
  ];
}
