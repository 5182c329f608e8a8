import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.ts';
import { inputOf, type Question } from './question.ts';

/** The costs change the answer at every key press; asking waits until the typing pauses. */
const PAUSE_MS = 250;

/** The question in the form and the advice that answers it. Old advice stays, dimmed, until the new one is there. */
export function useQuestion(first: Question) {
  const [question, setQuestion] = useState(first);
  const [asked] = useDebouncedValue(question, PAUSE_MS);
  const input = inputOf(asked);
  const advice = useQuery(
    api.thresholds.suggest.queryOptions({
      input: input ?? { signal: asked.signal, costs: { missed: 0, needless: 0 } },
      enabled: input !== null,
      placeholderData: (before) => (before?.signal === asked.signal ? before : undefined),
    }),
  );
  return { question, setQuestion, input, advice };
}
