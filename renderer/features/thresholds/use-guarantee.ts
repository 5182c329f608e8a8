import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Cohort } from '../../../shared/model/case.ts';
import { api } from '../../api/client.ts';
import { useWorkspace } from '../../api/workspace.ts';

/** The promise as it stands in the form, in percent; null where nothing is typed. */
export interface Promised {
  readonly missed: number | null;
  readonly confidence: number | null;
}

const PAUSE_MS = 250;
const DEFAULT_LIMIT = 0.05;

/** The promise on the missed rate and what the labels show of it. The team's own limit is where it begins. */
export function useGuarantee(question: {
  signal: string;
  current: number | null;
  scope: Cohort | undefined;
}) {
  const limit = useWorkspace().settings.limits.missed_escalation_rate ?? DEFAULT_LIMIT;
  const [promised, setPromised] = useState<Promised>({
    missed: Number((limit * 100).toFixed(2)),
    confidence: 90,
  });
  const [asked] = useDebouncedValue(promised, PAUSE_MS);
  const { signal, current, scope } = question;
  const isWhole = inRange(asked.missed, 0.1, 50) && inRange(asked.confidence, 50, 99.9);
  const guarantee = useQuery(
    api.guarantee.certify.queryOptions({
      input: {
        signal,
        ...(scope && { scope }),
        ...(current === null ? {} : { current }),
        ...(isWhole && {
          alpha: (asked.missed ?? 5) / 100,
          delta: Number((1 - (asked.confidence ?? 90) / 100).toFixed(4)),
        }),
      },
      enabled: isWhole,
      placeholderData: (before) => (before?.signal === signal ? before : undefined),
    }),
  );
  return { promised, setPromised, guarantee };
}

function inRange(value: number | null, from: number, to: number): boolean {
  return value !== null && value >= from && value <= to;
}
