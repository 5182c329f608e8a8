import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api/client.ts';
import { usePreferences } from '../../../api/preferences.ts';

/** How far the reviewer's queue has come; the shared one where they have none. Undefined until it is known. */
export function usePlace(): { readonly done: number; readonly total: number } | undefined {
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  return useQuery(api.reviews.progress.queryOptions({ input: { reviewer } })).data;
}
