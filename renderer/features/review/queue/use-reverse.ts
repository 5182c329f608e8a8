import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';
import { decisionWords } from './decision-words.ts';
import { useAfterSaving } from './use-after-saving.ts';
import { openCaseQuery, useGoToCase } from './use-go-to-case.ts';

/** Undo and redo where no case is on the table: does it and goes to the case that it touched. */
export function useReverse(reviewer: string): (kind: 'undo' | 'redo') => Promise<void> {
  const queries = useQueryClient();
  const goTo = useGoToCase(reviewer);
  const afterSaving = useAfterSaving();
  return useCallback(
    async (kind) => {
      const reversed = await client.reviews[kind]({ reviewer });
      if (!reversed) {
        announce(kind === 'undo' ? 'Nothing to undo' : 'Nothing to do again');
        return;
      }
      afterSaving();
      queries.setQueryData(openCaseQuery(reversed.caseId, reviewer).queryKey, reversed.view);
      announce(`${kind === 'undo' ? 'Undone' : 'Done again'}: ${decisionWords(reversed.what)}`);
      await goTo(reversed.caseId);
    },
    [reviewer, queries, goTo, afterSaving],
  );
}
