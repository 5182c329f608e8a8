import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AgreementScope } from '../../../shared/model/agreement.ts';
import { api } from '../../api/client.ts';
import type { Measure } from './measure.ts';

/** What the figures of the room are of: measure, codebook version, weeks; and the figures of one question. */
export function useFigures(question: string, scope: AgreementScope) {
  const [measure, setMeasure] = useState<Measure>('ac1');
  const input = { ...scope, question };
  const kept = { placeholderData: keepPreviousData };
  const summary = useQuery(api.agreement.summary.queryOptions({ input: scope, ...kept }));
  const isShared = (summary.data?.shared ?? 0) > 0;
  const pairs = useQuery(api.agreement.pairs.queryOptions({ input, enabled: isShared, ...kept }));
  const reviewers = useQuery(api.agreement.reviewers.queryOptions({ input, ...kept }));
  return { measure, setMeasure, input, summary, pairs, reviewers };
}

export type Figures = ReturnType<typeof useFigures>;
