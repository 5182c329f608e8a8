import { handoverName } from '../analysis/threshold/cost-words.ts';
import {
  count,
  cutValue,
  fixed,
  money,
  moneyRange,
  NBSP,
  sampleSize,
  signed,
  wholeMoney,
} from '../format.ts';
import type { Guarantee } from '../model/guarantee.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { ThresholdFigure } from './figures.ts';
import { promiseFigure } from './promise-figure.ts';

/** The decision on one threshold with what it rests on. */
export function thresholdFigure(
  advice: ThresholdAdvice,
  currency: string,
  guarantee: Guarantee | null,
): ThresholdFigure {
  return {
    signal: advice.signal,
    headline: advice.headline,
    why: advice.why,
    curves:
      advice.curve.length === 0
        ? null
        : {
            points: advice.curve,
            inForce: advice.current?.cut ?? null,
            suggested: advice.suggested?.cut ?? null,
            analytic: null,
            handoverName: handoverName(advice.costs),
            equallyGood: advice.equallyGood,
            unlabelled: advice.unlabelled,
            formatCut: cutValue,
          },
    axis: `Expected cost per 1,000 cases${currency === '' ? '' : `, ${currency}`}; hand over ${advice.direction === 'higher_is_safer' ? 'below' : 'at or above'} the cut. Band: ${fixed(advice.level * 100, 0)}${NBSP}% per cut; the saving is a paired difference and is known better than the bands look.`,
    facts: factsOf(advice, currency),
    wrongIf: wrongIf(advice),
    promise: guarantee && promiseFigure(guarantee, advice),
  };
}

type Fact = ThresholdFigure['facts'][number];

function factsOf(advice: ThresholdAdvice, currency: string): Fact[] {
  const { separation, current, best, saving, change, costs, level } = advice;
  const interval = `${fixed(level * 100, 0)}${NBSP}% interval`;
  const facts: Fact[] = [
    {
      name: 'Costs entered',
      value: `${money(costs.missed, currency)} a missed one, ${money(costs.needless, currency)} a needless one`,
      note: 'yours, not the app’s',
    },
    {
      name: 'Labels',
      value: sampleSize(advice.n),
      note: `${count(advice.unusable)} left out: no value or cannot tell; ${advice.weighted ? 'weighted to the population' : 'the sample only, no population counts'}`,
    },
  ];
  if (separation) {
    facts.push({
      name: 'Signal separates',
      value: `AUROC ${fixed(separation.auroc, 2)} (${fixed(separation.low, 2)} to ${fixed(separation.high, 2)})`,
      note: {
        passes: 'passes the gate of 0.65',
        weak: 'weak: the gate of 0.65 is not cleared',
        fails: 'fails the gate',
      }[separation.grade],
    });
  }
  if (current) {
    facts.push({
      name: current.cut === null ? 'As handled' : `In force ${cutValue(current.cut)}`,
      value: `${wholeMoney(current.cost, currency)} per 1,000 cases`,
      note: `${interval} ${moneyRange(current.low, current.high, currency)}`,
    });
  }
  if (best) {
    facts.push({
      name: `Cheapest cut ${cutValue(best.cut)}`,
      value: `${wholeMoney(best.cost, currency)} per 1,000 cases`,
      note: `${interval} ${moneyRange(best.low, best.high, currency)}`,
    });
  }
  if (saving) {
    facts.push({
      name: 'Saving by moving there',
      value: `${wholeMoney(saving.estimate, currency)} per 1,000 cases`,
      note: `${fixed(saving.level * 100, 0)}${NBSP}% interval ${moneyRange(saving.low, saving.high, currency)}, priced on labels that did not choose the cut`,
    });
  }
  if (change) {
    for (const [name, figure] of [
      ['handovers', change.escalated],
      ['needless handovers', change.needless],
      ['missed escalations', change.missed],
    ] as const) {
      facts.push({
        name: `Change in ${name}`,
        value: `${signed(figure.estimate)} per 1,000 cases`,
        note: `${interval} ${signed(figure.low)} to ${signed(figure.high)}`,
      });
    }
  }
  return facts;
}

/** What would show that the decision was a mistake. */
export function wrongIf(advice: ThresholdAdvice): string {
  const { change, verdict } = advice;
  if (verdict === 'move' && change) {
    if (change.missed.high > 0) {
      return `missed escalations rise by more than ${count(Math.ceil(change.missed.high))} per 1,000 cases`;
    }
    return change.escalated.high < 0
      ? `handovers fall by less than ${count(Math.floor(-change.escalated.high))} per 1,000 cases`
      : `handovers rise by more than ${count(Math.ceil(change.escalated.high))} per 1,000 cases`;
  }
  if (verdict === 'keep') return 'a later sample shows a saving that is above zero with 90 % confidence';
  return 'a later sample lets the signal pass the gate';
}
