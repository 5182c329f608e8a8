import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ReviewView } from '../../../../shared/model/review.ts';
import { client } from '../../../api/client.ts';
import { announce } from '../../../components/live-region.tsx';
import { QUEUE_ADDRESS } from '../queue/case-address.ts';
import { decisionWords } from '../queue/decision-words.ts';
import { queue, useQueue } from '../queue/queue-store.ts';
import { useAfterSaving } from '../queue/use-after-saving.ts';
import { openCaseQuery, useGoToCase } from '../queue/use-go-to-case.ts';
import type { ReviewPorts } from './ports.ts';

/** The operations of one reviewer on one case, and the ways to the other cases. */
export function usePorts(caseId: string, reviewer: string): ReviewPorts {
  const queries = useQueryClient();
  const goToCase = useGoToCase(reviewer);
  const afterSaving = useAfterSaving();
  const [, navigate] = useLocation();
  return useMemo<ReviewPorts>(() => {
    const who = { caseId, reviewer };

    async function saved<Result>(saving: Promise<Result>): Promise<Result> {
      const result = await saving;
      afterSaving();
      return result;
    }
    // What is kept of the case follows what is saved, so that coming back never shows an older draft.
    const { queryKey } = openCaseQuery(caseId, reviewer);
    function keepView<Result extends { view: ReviewView }>(result: Result): Result {
      queries.setQueryData(queryKey, result.view);
      return result;
    }

    return {
      announce,
      async saveDraft(draft) {
        const result = await client.reviews.saveDraft({ ...who, draft });
        queries.setQueryData(queryKey, (view) => view && { ...view, draft });
        return result;
      },
      async openPacket(draft) {
        const view = await client.reviews.openPacket({ ...who, draft });
        return keepView({ view }).view;
      },
      commit: async (answers, milliseconds, codebookVersion) =>
        keepView(await saved(client.reviews.commit({ ...who, answers, milliseconds, codebookVersion }))),
      revise: async (answers, milliseconds, codebookVersion) =>
        keepView(await saved(client.reviews.revise({ ...who, answers, milliseconds, codebookVersion }))),
      skip: (reason, note) => saved(client.reviews.skip({ ...who, reason, ...(note ? { note } : {}) })),
      flag: async (note) =>
        keepView(await saved(client.reviews.flag({ ...who, ...(note === undefined ? {} : { note }) }))),
      unflag: async () => keepView(await saved(client.reviews.unflag(who))),
      async reserve() {
        const { state } = await client.reviews.reserve(who);
        return { isTaken: state === 'taken' };
      },
      release: async () => void (await client.reviews.release(who)),
      async reverse(kind) {
        const reversed = await saved(client.reviews[kind]({ reviewer }));
        if (!reversed) return null;
        queries.setQueryData(openCaseQuery(reversed.caseId, reviewer).queryKey, reversed.view);
        const isHere = reversed.caseId === caseId;
        if (!isHere) await goToCase(reversed.caseId);
        return { what: decisionWords(reversed.what), view: isHere ? reversed.view : null };
      },
      async goTo(direction, isDecided = false) {
        const { filter } = useQueue.getState();
        const back = direction === 'previous' ? queue.wayBack() : undefined;
        if (back !== undefined) {
          await goToCase(back);
          return null;
        }
        const found = await client.reviews.next({ reviewer, filter, from: caseId, direction });
        if (found.caseId === caseId) return 'This is the only open case';
        if (isDecided) queue.rememberWay(caseId);
        else queue.forgetWay();
        if (found.caseId !== null) await goToCase(found.caseId);
        else if (direction === 'previous') return 'No open case before this one';
        else navigate(QUEUE_ADDRESS);
        return null;
      },
    };
  }, [caseId, reviewer, queries, goToCase, afterSaving, navigate]);
}
