import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Cohort } from '../../../shared/model/case.ts';
import { api } from '../../api/client.ts';
import { inputOf, type Question } from './question.ts';

/** The costs change the answer at every key press; asking waits until the typing pauses. */
const PAUSE_MS = 250;

/** The question in the form and the sweep that answers it. An old one stays, dimmed, until the new one is there. */
export function useQuestion(first: Question, scope: Cohort | undefined) {
  const [question, setQuestion] = useState(first);
  const [asked] = useDebouncedValue(question, PAUSE_MS);
  const input = useMemo(() => inputOf(asked, scope), [asked, scope]);
  const sweep = useQuery(
    api.thresholds.sweep.queryOptions({
      input: input ?? { signal: asked.signal, costs: { missed: 0, needless: 0 } },
      enabled: input !== null,
      placeholderData: (before) => (before?.advice.signal === asked.signal ? before : undefined),
    }),
  );
  return { question, setQuestion, input, sweep };
}
