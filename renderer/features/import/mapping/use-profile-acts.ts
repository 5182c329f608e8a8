import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../../api/client.ts';

type Client = typeof client.imports;

/** Saves, renames and deletes mappings. */
export function useProfileActs(onDone: () => void) {
  const queries = useQueryClient();
  const onSuccess = async () => {
    onDone();
    await queries.invalidateQueries({ queryKey: api.imports.profiles.key() });
    // What fits a table is part of its preview.
    await queries.invalidateQueries({ queryKey: api.imports.preview.key() });
  };
  const save = useMutation({
    mutationFn: (input: Parameters<Client['saveProfile']>[0]) => client.imports.saveProfile(input),
    onSuccess,
  });
  const rename = useMutation({
    mutationFn: (input: Parameters<Client['renameProfile']>[0]) => client.imports.renameProfile(input),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (input: Parameters<Client['deleteProfile']>[0]) => client.imports.deleteProfile(input),
    onSuccess,
  });
  return { save, rename, remove };
}
