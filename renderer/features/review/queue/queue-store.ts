import { create } from 'zustand';
import type { CaseFilter } from '../../../../shared/model/review.ts';

interface QueueState {
  /** Which cases come next; all open ones when empty. */
  readonly filter: CaseFilter;
  readonly panel: 'none' | 'cases' | 'history';
}

/** What stays while one goes from case to case: the filter of the queue, and which list is open. */
export const useQueue = create<QueueState>(() => ({ filter: {}, panel: 'none' }));

export const queue = {
  toggle: (panel: 'cases' | 'history') =>
    useQueue.setState((state) => ({ panel: state.panel === panel ? 'none' : panel })),
  close: () => useQueue.setState({ panel: 'none' }),
  setFilter: (filter: CaseFilter) => useQueue.setState({ filter }),
};

/** Whether the queue leaves cases out. */
export function isFiltered(filter: CaseFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}
