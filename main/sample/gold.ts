import type { Draw } from './draw.ts';
import { rightVerdict } from './labels-judge.ts';
import type { MadeCase } from './make-case.ts';

const GOLD_ITEMS = 24;

/** Marks cases whose answer an expert has given beforehand; reviewers see it after commit at the earliest. */
export function addGold(cases: readonly MadeCase[], draw: Draw): void {
  const clear = cases.filter(({ truth, record }) => !truth.untellable && record.outcome !== 'abandoned');
  for (const made of draw.shuffle(clear).slice(0, GOLD_ITEMS)) {
    const { grounds, escalationType } = made.truth;
    made.record.concealed.truth.gold = {
      verdict: rightVerdict(made),
      grounds,
      ...(escalationType === undefined ? {} : { escalationType }),
    };
  }
}
