import { create } from 'zustand';
import type { CaseFilter } from '../../../../shared/model/review.ts';

export type QueuePanel = 'cases' | 'history' | 'similar';

interface QueueState {
  /** Which cases come next; all open ones when empty. */
  readonly filter: CaseFilter;
  readonly panel: 'none' | QueuePanel;
  /** Cases that were decided and left at once, the latest at the end: the way back leads through them. */
  readonly trail: readonly string[];
}

const LONGEST_TRAIL = 50;

/** What stays while one goes from case to case: the filter of the queue, which list is open, and the way back. */
export const useQueue = create<QueueState>(() => ({ filter: {}, panel: 'none', trail: [] }));

export const queue = {
  toggle: (panel: QueuePanel) =>
    useQueue.setState((state) => ({ panel: state.panel === panel ? 'none' : panel })),
  close: () => useQueue.setState({ panel: 'none' }),
  /** Lists the cases that another screen asks for. */
  list: (filter: CaseFilter) => useQueue.setState({ filter, panel: 'cases' }),
  setFilter: (filter: CaseFilter) => useQueue.setState({ filter }),
  rememberWay: (caseId: string) =>
    useQueue.setState(({ trail }) => ({ trail: [...trail.slice(1 - LONGEST_TRAIL), caseId] })),
  forgetWay: () => useQueue.setState({ trail: [] }),
  /** The case that was left last, once; undefined when the way back has been gone. */
  wayBack: (): string | undefined => {
    const { trail } = useQueue.getState();
    useQueue.setState({ trail: trail.slice(0, -1) });
    return trail.at(-1);
  },
};

/** Whether the queue leaves cases out. */
export function isFiltered(filter: CaseFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}
