import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { ReviewView } from '../../../../shared/model/review.ts';
import { api, client } from '../../../api/client.ts';
import { caseAddress, QUEUE_ADDRESS } from '../../../components/case-address.ts';
import { announce } from '../../../components/live-region.tsx';
import { decisionWords } from '../queue/decision-words.ts';
import { queue, useQueue } from '../queue/queue-store.ts';
import { useAfterSaving } from '../queue/use-after-saving.ts';
import { openCaseQuery, useGoToCase } from '../queue/use-go-to-case.ts';
import type { ReviewPorts } from './ports.ts';

const ONLY_ONE = 'This is the only open case';

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

    async function neighbour(direction: 'next' | 'previous'): Promise<string | null> {
      const { filter } = useQueue.getState();
      return (await client.reviews.next({ reviewer, filter, from: caseId, direction })).caseId;
    }
    /** The place in the queue moves with the commit; it is counted anew soon after. */
    function countOneMore(): void {
      const { queryKey } = api.reviews.progress.queryOptions({ input: { reviewer } });
      queries.setQueryData(queryKey, (was) => was && { ...was, done: Math.min(was.total, was.done + 1) });
    }
    function showAtOnce(found: string, view: ReviewView): void {
      queries.setQueryData(openCaseQuery(found, reviewer).queryKey, view);
      navigate(caseAddress(found));
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
      async commit(answers, milliseconds, codebookVersion, isLeft) {
        const andNext = isLeft ? { andNext: { filter: useQueue.getState().filter } } : {};
        const given = { ...who, answers, milliseconds, codebookVersion, ...andNext };
        const result = keepView(await saved(client.reviews.commit(given)));
        countOneMore();
        return result;
      },
      revise: async (answers, milliseconds, codebookVersion) =>
        keepView(await saved(client.reviews.revise({ ...who, answers, milliseconds, codebookVersion }))),
      skip: (reason, note) => {
        const { filter } = useQueue.getState();
        return saved(client.reviews.skip({ ...who, reason, ...(note ? { note } : {}), andNext: { filter } }));
      },
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
      async goTo(direction) {
        const back = direction === 'previous' ? queue.wayBack() : undefined;
        if (back !== undefined) {
          await goToCase(back);
          return null;
        }
        const found = await neighbour(direction);
        if (found === caseId) return ONLY_ONE;
        queue.forgetWay();
        if (found !== null) await goToCase(found);
        else if (direction === 'previous') return 'No open case before this one';
        else navigate(QUEUE_ADDRESS);
        return null;
      },
      async goOn(next) {
        const found = next ? next.caseId : await neighbour('next');
        if (found === caseId) return ONLY_ONE;
        queue.rememberWay(caseId);
        if (found === null) navigate(QUEUE_ADDRESS);
        else if (next?.view) showAtOnce(found, next.view);
        else await goToCase(found);
        return null;
      },
    };
  }, [caseId, reviewer, queries, goToCase, afterSaving, navigate]);
}
