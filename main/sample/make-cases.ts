import { planCases } from './case-plan.ts';
import { createDraw } from './draw.ts';
import { type MadeCase, makeCase } from './make-case.ts';

const DAY = 86_400_000;

/** All cases of the sample in the order in which they started, with ids as a running number with gaps. */
export function makeCases(seed: string, lastDay: Date): MadeCase[] {
  const draw = createDraw(`${seed}/plan`);
  const plans = planCases(draw)
    .map((plan) => ({ plan, startedAt: startOf(plan.version.daysAgo) }))
    .sort((a, b) => a.startedAt - b.startedAt);
  let number = 20_117;
  return plans.map(({ plan, startedAt }, i) => {
    number += draw.between(31, 101);
    return makeCase(createDraw(`${seed}/case/${i}`), plan, `C-${number}`, new Date(startedAt));
  });

  function startOf([oldest, newest]: readonly [number, number]): number {
    const day = draw.between(newest + 1, oldest);
    const hour = draw.pick([7, 8, 9, 9, 10, 10, 11, 12, 13, 14, 15, 16, 16, 17, 18, 19, 20, 21]);
    return lastDay.getTime() - day * DAY + hour * 3_600_000 + draw.between(0, 3_599) * 1000;
  }
}
