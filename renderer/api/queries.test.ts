import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createQueries } from './queries.ts';

/** A question that is answered when the test says so, with what was true when it was asked. */
function slowQuestion(truth: () => string) {
  const answers: (() => void)[] = [];
  const ask = () => {
    const told = truth();
    return new Promise<string>((resolve) => answers.push(() => resolve(told)));
  };
  return { ask, answers };
}

it.each([
  ['for the first time', 0],
  ['again', 1],
])(
  'what is asked %s while something changes is answered by what is true afterwards',
  async (_, answeredBefore) => {
    const queries = createQueries();
    let rule = 'majority';
    const { ask, answers } = slowQuestion(() => rule);
    const observer = new QueryObserver(queries, { queryKey: ['kpis'], queryFn: ask });
    const stop = observer.subscribe(() => {});
    for (let n = 0; n < answeredBefore; n++) {
      answers[n]?.();
      await expect.poll(() => observer.getCurrentResult().data).toBe('majority');
      void observer.refetch();
    }
    rule = 'leave out';
    const done = queries.invalidateQueries();
    await expect.poll(() => answers.length).toBe(answeredBefore + 2);
    for (const answer of answers) answer();
    await done;
    expect(observer.getCurrentResult().data).toBe('leave out');
    stop();
  },
);
