import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';
import { saveDocument } from '../../../api/upload.ts';
import { announce } from '../../../components/live-region.tsx';

/** The block as it would be now, the versions before it, and what can be done with them. */
export function useCriteria() {
  const queries = useQueryClient();
  const by = usePreferences(({ reviewer }) => reviewer);
  const [skip, setSkip] = useState<readonly string[]>([]);
  const view = useQuery({
    ...api.criteria.get.queryOptions({ input: { skip: [...skip] } }),
    placeholderData: keepPreviousData,
  });
  const history = useQuery(api.criteria.history.queryOptions());
  const record = useMutation({
    mutationFn: () => client.criteria.create({ by, skip: [...skip] }),
    onSuccess: async ({ version }) => {
      announce(`Recorded as version ${version}`);
      await queries.invalidateQueries({ queryKey: api.criteria.key() });
    },
  });
  const save = useMutation({
    mutationFn: async (format: 'md' | 'json') => saveDocument(await client.criteria.export({ format })),
  });
  const copy = useMutation({
    mutationFn: (text: string) => navigator.clipboard.writeText(text),
    onSuccess: () => announce('The block is copied'),
  });
  return {
    ...{ view, history, record, save, copy, by, skip },
    skipCase: (caseId: string) => setSkip([...skip, caseId]),
    takeBack: () => setSkip(skip.slice(0, -1)),
  };
}

export type Criteria = ReturnType<typeof useCriteria>;
