import { Select } from '@mantine/core';
import { FailureScope } from '../../../../shared/model/failure.ts';
import type { ClustersRoom } from './use-clusters.ts';

const scopeWords: Record<FailureScope, string> = {
  capability: 'Capability escalations',
  missed: 'Missed escalations',
  both: 'Both',
  suspected: 'Not judged yet',
};
const ALL_WEEKS = 'all';
const SPANS = [4, 8, 12, 26, 52];

/** Which failures, and of how many weeks of the data. */
export function Filters({ room }: { readonly room: ClustersRoom }) {
  const { scope, setScope, weeks, setWeeks, clusters } = room;
  const known = clusters.data?.dataWeeks.length ?? 0;
  return (
    <>
      <Select
        aria-label="Failures"
        w={168}
        allowDeselect={false}
        data={FailureScope.options.map((value) => ({ value, label: scopeWords[value] }))}
        value={scope}
        onChange={(value) => value !== null && setScope(value as FailureScope)}
      />
      <Select
        aria-label="Weeks"
        w={124}
        allowDeselect={false}
        data={[
          { value: ALL_WEEKS, label: 'All weeks' },
          ...SPANS.filter((span) => span < known || span === weeks).map((span) => ({
            value: String(span),
            label: `Last ${span} weeks`,
          })),
        ]}
        value={weeks === null ? ALL_WEEKS : String(weeks)}
        onChange={(value) => setWeeks(value === null || value === ALL_WEEKS ? null : Number(value))}
      />
    </>
  );
}
