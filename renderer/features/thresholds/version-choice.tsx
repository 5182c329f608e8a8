import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { count } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';

/** All versions together, on purpose. */
export const ALL_VERSIONS = '';

interface VersionChoiceProps {
  readonly signal: string;
  /** Undefined until somebody chooses: then the newest version with enough labels is asked about. */
  readonly value: string | undefined;
  readonly onChange: (version: string) => void;
}

/** Which agent version the threshold is for. Nothing to choose with one version, or none named. */
export function VersionChoice({ signal, value, onChange }: VersionChoiceProps) {
  const found = useQuery(api.thresholds.versions.queryOptions({ input: { signal } }));
  const versions = found.data?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <Select
      aria-label="Agent version"
      w={240}
      allowDeselect={false}
      data={[
        ...versions.map(({ version, labels }) => ({
          value: version,
          label: `${version} (${count(labels)} labels)`,
        })),
        { value: ALL_VERSIONS, label: 'All versions together' },
      ]}
      value={value ?? found.data?.chosen ?? ALL_VERSIONS}
      onChange={(next) => onChange(next ?? ALL_VERSIONS)}
    />
  );
}
