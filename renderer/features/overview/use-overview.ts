import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CohortField } from '../../../shared/model/case.ts';
import { api } from '../../api/client.ts';
import { usePreferences } from '../../api/preferences.ts';
import { useWorkspace } from '../../api/workspace.ts';
import type { Situation } from './situation.ts';

/** What the overview reads. `by` is undefined until it is known which cohort fields there are. */
export function useOverview(by: CohortField | null | undefined) {
  const workspace = useWorkspace();
  const reviewer = usePreferences((preferences) => preferences.reviewer);
  const kpis = useQuery(
    api.estimates.kpis.queryOptions({
      input: by ? { by } : {},
      enabled: by !== undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const width = useQuery(api.estimates.width.queryOptions());
  const frame = useQuery(api.frame.get.queryOptions());
  const packet = useQuery(api.estimates.packet.queryOptions());
  const signals = useQuery(api.thresholds.signals.queryOptions());
  const settling = useQuery(api.agreement.counts.queryOptions());
  const progress = useQuery(
    api.reviews.progress.queryOptions({ input: { reviewer }, enabled: reviewer.trim() !== '' }),
  );
  const situation: Situation | null =
    kpis.data && width.data && frame.data
      ? {
          settings: workspace.settings,
          policyVersion: workspace.policyVersion,
          kpis: kpis.data.overall.kpis,
          frame: frame.data,
          width: width.data,
          pace: progress.data?.medianMilliseconds ?? null,
          numericSignals: signals.data?.length ?? 0,
          toSettle: settling.data?.waiting ?? 0,
        }
      : null;
  return { workspace, kpis, width, packet: packet.data ?? [], situation };
}
