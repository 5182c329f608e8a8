import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PeriodUnit } from '../../../../shared/model/population.ts';
import type { TrendField, TrendMetric } from '../../../../shared/model/trend-metric.ts';
import { api } from '../../../api/client.ts';

/** What most counts are told apart by. */
const FIRST_FIELD: TrendField = 'topic';

/** What is looked at in the view, and the rates that answer. Old panels stay, dimmed, until the new are there. */
export function useRates() {
  const [metric, setMetric] = useState<TrendMetric>('escalation_rate');
  const [chosenBy, setBy] = useState<TrendField | null>();
  const [unit, setUnit] = useState<PeriodUnit>('week');
  const by = chosenBy === undefined ? FIRST_FIELD : chosenBy;
  const rates = useQuery(
    api.trends.rates.queryOptions({
      input: { metric, by, unit },
      placeholderData: keepPreviousData,
    }),
  );
  const alerts = useQuery(
    api.trends.alerts.queryOptions({ input: { metric }, placeholderData: keepPreviousData }),
  );
  const fields = rates.data?.basis.unit ? rates.data.basis.fields : undefined;
  useEffect(() => {
    if (chosenBy === undefined && fields && !fields.includes(FIRST_FIELD)) setBy(fields[0] ?? null);
  }, [chosenBy, fields]);
  return { metric, by, unit, rates, alerts, setMetric, setBy, setUnit };
}

export type RatesRoom = ReturnType<typeof useRates>;
