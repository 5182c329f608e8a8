import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SamplePlan } from '../../../shared/model/sample.ts';
import { api } from '../../api/client.ts';
import { usePendingPlan, type WantedPlan } from '../../api/pending-plan.ts';
import { draftOf, type PlanDraft, planOf } from './plan-draft.ts';

/** Sizes change at every key press; asking waits until the typing pauses. */
const PAUSE_MS = 250;

/** The plan in the form and what it would draw. Old sizes stay, dimmed, until new ones are there. */
export function usePlan(inForce: SamplePlan | null, wantedHalfWidth: number, ownSeed: string) {
  const takeWanted = usePendingPlan((pending) => pending.take);
  const [draft, setDraft] = useState(() => ({
    ...draftOf(inForce, wantedHalfWidth, ownSeed),
    ...wantedOf(takeWanted()),
  }));
  const [asked] = useDebouncedValue(draft, PAUSE_MS);
  const now = planOf(draft);
  const question = planOf(asked);
  const planned = useQuery(
    api.sample.plan.queryOptions({
      input: { plan: 'plan' in question ? question.plan : EMPTY },
      enabled: 'plan' in question,
      placeholderData: keepPreviousData,
    }),
  );
  const change = (part: Partial<PlanDraft>) => setDraft((before) => ({ ...before, ...part }));
  return {
    draft,
    change,
    planned,
    problem: 'problem' in now ? now.problem : null,
    /** The plan whose sizes are shown; null while they are those of an earlier one. */
    plan: 'plan' in now && draft === asked && !planned.isPlaceholderData && planned.data ? now.plan : null,
  };
}

/** What another screen asked for, in the words of the form. */
function wantedOf(plan: WantedPlan | null): Partial<PlanDraft> {
  if (!plan) return {};
  return {
    minimum: plan.minimum,
    ...(plan.by && { by: plan.by }),
    ...(plan.bands && { bandSignal: plan.bands.signal, bandCuts: plan.bands.cuts.join(', ') }),
  };
}

const EMPTY = { size: { kind: 'total' as const, n: 0 } };
