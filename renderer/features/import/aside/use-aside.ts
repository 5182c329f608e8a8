import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { MendedRow } from '../../../../shared/model/import.ts';
import { api, client } from '../../../api/client.ts';
import { saveDocument } from '../../../api/upload.ts';

/** The rows of one import that wait in the quarantine, what a person has mended of them, and the next try. */
export function useAside(importId: number) {
  const queries = useQueryClient();
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map());
  const rows = useQuery(api.imports.quarantine.queryOptions({ input: { importId, limit: 200 } }));
  const mend = useCallback((position: number, raw: string | null) => {
    setTexts((before) => {
      const after = new Map(before);
      if (raw === null) after.delete(position);
      else after.set(position, raw);
      return after;
    });
  }, []);
  const mended: MendedRow[] = [...texts].map(([position, raw]) => ({ position, raw }));
  const retry = useMutation({
    mutationFn: async () => {
      const job = await client.imports.retry({ importId, mended });
      for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
    },
    onSuccess: async () => {
      setTexts(new Map());
      await queries.invalidateQueries();
    },
  });
  const save = useMutation({
    mutationFn: async () => saveDocument(await client.imports.quarantineFile({ importId })),
  });
  return { rows, texts, mend, mended, retry, save };
}
