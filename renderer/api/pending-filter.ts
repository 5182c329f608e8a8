import { create } from 'zustand';
import type { CaseFilter } from '../../shared/model/review.ts';

interface PendingFilter {
  readonly filter: CaseFilter | null;
  readonly ask: (filter: CaseFilter) => void;
  /** Hands the filter over once: the list opened later begins as it was left. */
  readonly take: () => CaseFilter | null;
}

/** Which cases another screen asks the Review room to list. */
export const usePendingFilter = create<PendingFilter>()((set, get) => ({
  filter: null,
  ask: (filter) => set({ filter }),
  take: () => {
    const { filter } = get();
    set({ filter: null });
    return filter;
  },
}));
