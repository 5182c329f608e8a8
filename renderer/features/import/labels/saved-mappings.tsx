import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LabelMapping } from '../../../../shared/model/label-mapping.ts';
import { api, client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';

interface SavedMappingsProps {
  readonly mapping: LabelMapping;
  readonly onUse: (mapping: LabelMapping) => void;
}

/** Keeps the mapping for the next file of the kind, which then takes it by itself. */
export function SavedMappings({ mapping, onUse }: SavedMappingsProps) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const profiles = useQuery(api.labels.profiles.queryOptions());
  const save = useMutation({
    mutationFn: () => client.labels.saveProfile({ name: name.trim(), mapping }),
    onSuccess: async () => {
      announce(`Mapping saved as ${name.trim()}`);
      setName('');
      await queries.invalidateQueries({ queryKey: api.labels.profiles.key() });
    },
  });
  const saved = profiles.data ?? [];
  return (
    <>
      {saved.length > 0 && (
        <Select
          aria-label="Use a saved mapping"
          placeholder="Saved mappings"
          w={140}
          data={saved.map((profile) => profile.name)}
          value={null}
          onChange={(chosen) => {
            const profile = saved.find((candidate) => candidate.name === chosen);
            if (profile) onUse(profile.mapping);
          }}
        />
      )}
      <TextInput
        aria-label="Name for this mapping"
        placeholder="Save as"
        w={110}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button size="xs" disabled={name.trim() === ''} loading={save.isPending} onClick={() => save.mutate()}>
        Save
      </Button>
    </>
  );
}
