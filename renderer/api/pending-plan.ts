import { create } from 'zustand';
import type { SamplePlan } from '../../shared/model/sample.ts';

/** What another screen asks the Sample room to plan: score bands or cohorts, and at least so many cases in each stratum. */
export type WantedPlan = Pick<SamplePlan, 'bands' | 'minimum'> & Partial<Pick<SamplePlan, 'by'>>;

interface PendingPlan {
  readonly plan: WantedPlan | null;
  readonly ask: (plan: WantedPlan) => void;
  /** Hands the plan over once: a room opened later begins as usual. */
  readonly take: () => WantedPlan | null;
}

export const usePendingPlan = create<PendingPlan>()((set, get) => ({
  plan: null,
  ask: (plan) => set({ plan }),
  take: () => {
    const { plan } = get();
    set({ plan: null });
    return plan;
  },
}));
