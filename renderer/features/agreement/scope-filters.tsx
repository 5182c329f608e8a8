import { Select } from '@mantine/core';
import type { AgreementScope } from '../../../shared/model/agreement.ts';
import { Segmented } from '../../components/segmented.tsx';
import { MEASURES } from './measure.ts';
import type { Figures } from './use-figures.ts';

const ALL = 'all';
const LATELY = 4;

interface ScopeFiltersProps {
  readonly figures: Figures;
  readonly scope: AgreementScope;
  readonly onScope: (scope: AgreementScope) => void;
}

/** Which labels the figures are of, and what agreement is measured with. */
export function ScopeFilters({ figures, scope, onScope }: ScopeFiltersProps) {
  const { summary, measure, setMeasure } = figures;
  const { weeks = [], versions = [] } = summary.data ?? {};
  return (
    <>
      {versions.length > 1 && (
        <Select
          aria-label="Codebook version"
          w={150}
          allowDeselect={false}
          data={[
            { value: ALL, label: 'All versions' },
            ...versions.map((version) => ({ value: String(version), label: `Codebook v${version}` })),
          ]}
          value={String(scope.version ?? ALL)}
          onChange={(value) =>
            onScope({ ...weeksOf(scope), ...(value !== ALL && { version: Number(value) }) })
          }
        />
      )}
      {weeks.length > 1 && (
        <Select
          aria-label="Weeks"
          w={170}
          allowDeselect={false}
          data={weekChoices(weeks)}
          value={scope.weeks ? `${scope.weeks.from} ${scope.weeks.to}` : ALL}
          onChange={(value) => {
            const [from, to] = (value ?? ALL).split(' ');
            const version = scope.version === undefined ? {} : { version: scope.version };
            onScope(from && to ? { ...version, weeks: { from, to } } : version);
          }}
        />
      )}
      <Segmented label="Measure" value={measure} options={MEASURES} onChange={setMeasure} />
    </>
  );
}

function weeksOf({ weeks }: AgreementScope): AgreementScope {
  return weeks ? { weeks } : {};
}

/** All weeks, the last few, and each by itself, newest first. */
function weekChoices(weeks: readonly string[]): { value: string; label: string }[] {
  const name = (week: string) => `week ${Number(week.slice(-2))}`;
  const [first = '', last = ''] = [weeks[0], weeks.at(-1)];
  const lately = weeks.at(-LATELY);
  return [
    { value: ALL, label: `Weeks ${Number(first.slice(-2))} to ${Number(last.slice(-2))}` },
    ...(lately && weeks.length > LATELY
      ? [{ value: `${lately} ${last}`, label: `Last ${LATELY} weeks` }]
      : []),
    ...weeks.toReversed().map((week) => ({ value: `${week} ${week}`, label: `Only ${name(week)}` })),
  ];
}
