import type { EvalState } from '../../../../shared/model/eval-case.ts';

/** What of the queue is looked at. */
export const SHOWN = ['todo', 'accepted', 'left_out', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  todo: 'To do',
  accepted: 'Accepted',
  left_out: 'Left out',
  all: 'All',
};

export const STATES_OF: Readonly<Record<Shown, EvalState[] | undefined>> = {
  todo: ['open', 'in_progress'],
  accepted: ['accepted', 'exported'],
  left_out: ['left_out'],
  all: undefined,
};
