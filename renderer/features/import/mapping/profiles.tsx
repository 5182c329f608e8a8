import { Button, Menu, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Mapping } from '../../../../shared/model/import.ts';
import { api } from '../../../api/client.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import styles from './mapping.module.css';
import { useProfileActs } from './use-profile-acts.ts';

interface ProfilesProps {
  readonly mapping: Mapping;
  /** Names of saved mappings that know this table, the closest first. */
  readonly fitting: readonly string[];
  readonly onUse: (mapping: Mapping) => void;
}

/** Saved mappings: the one that fits is offered, any other can be taken, renamed or deleted, and this one saved. */
export function Profiles({ mapping, fitting, onUse }: ProfilesProps) {
  const profiles = useQuery(api.imports.profiles.queryOptions());
  const [name, setName] = useState('');
  const [renamed, setRenamed] = useState<string | null>(null);
  const { save, rename, remove } = useProfileActs(() => {
    setName('');
    setRenamed(null);
  });
  const saved = (profiles.data ?? []) as readonly { name: string; mapping: Mapping }[];
  const best = saved.find((profile) => profile.name === fitting[0]);
  const submit = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    if (renamed === null) save.mutate({ name: wanted, mapping });
    else rename.mutate({ name: renamed, to: wanted });
  };
  const error = save.error ?? rename.error ?? remove.error;
  return (
    <div className={styles.profiles}>
      {best && (
        <Button size="xs" onClick={() => onUse(best.mapping)}>
          Use “{best.name}”
        </Button>
      )}
      {saved.length > 0 && (
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="xs" variant="subtle">
              Saved mappings
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {saved.flatMap((profile) => [
              <Menu.Label key={`${profile.name} head`}>{profile.name}</Menu.Label>,
              <Menu.Item key={`${profile.name} use`} onClick={() => onUse(profile.mapping)}>
                {fitting.includes(profile.name) ? 'Use it (fits this table)' : 'Use it'}
              </Menu.Item>,
              <Menu.Item
                key={`${profile.name} rename`}
                onClick={() => {
                  setRenamed(profile.name);
                  setName(profile.name);
                }}
              >
                Rename
              </Menu.Item>,
              <Menu.Item key={`${profile.name} delete`} onClick={() => remove.mutate({ name: profile.name })}>
                Delete
              </Menu.Item>,
            ])}
          </Menu.Dropdown>
        </Menu>
      )}
      <TextInput
        aria-label={renamed === null ? 'Name for this mapping' : `New name of ${renamed}`}
        placeholder="Save mapping as"
        w={130}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && submit()}
      />
      <Button
        size="xs"
        disabled={name.trim() === ''}
        loading={save.isPending || rename.isPending}
        onClick={submit}
      >
        {renamed === null ? 'Save' : 'Rename'}
      </Button>
      {error && <ErrorNotice error={error} />}
    </div>
  );
}
