/** What is asked: the two costs and the cut in force, as they stand in the form; null where nothing is typed. */
export interface Question {
  readonly signal: string;
  readonly needless: number | null;
  readonly missed: number | null;
  readonly current: number | null;
}

/** What the operations take; null until both costs are given and one of them is more than nothing. */
export function inputOf({ signal, needless, missed, current }: Question) {
  if (needless === null || missed === null || needless + missed === 0) return null;
  return { signal, costs: { missed, needless }, ...(current === null ? {} : { current }) };
}

export type AdviceInput = NonNullable<ReturnType<typeof inputOf>>;
