import { boundWords, promiseName } from '../analysis/guarantee/guarantee-words.ts';
import { promiseAt, promiseWords } from '../analysis/guarantee/promise-at.ts';
import { promiseMarks } from '../charts/promise-marks.ts';
import { count, cutValue } from '../format.ts';
import type { Guarantee, PromisePoint } from '../model/guarantee.ts';
import type { ThresholdAdvice } from '../model/threshold.ts';
import type { PromiseFigure } from './figures.ts';

/** What the labels show of the promise on missed escalations, at the cut in force, the suggested and the boldest one. */
export function promiseFigure(guarantee: Guarantee, advice: ThresholdAdvice): PromiseFigure {
  const suggested = advice.suggested?.cut ?? null;
  const current = guarantee.current?.cut ?? null;
  const { certified, curve } = guarantee;
  const sentence = promiseWords(guarantee, suggested)?.words ?? guarantee.headline;
  return {
    sentence: `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
    why: guarantee.why,
    validity: guarantee.validity,
    facts: [
      ...factOf(current === null ? 'As handled' : `In force ${cutValue(current)}`, guarantee.current),
      ...(suggested === null || suggested === current
        ? []
        : factOf(`Suggested ${cutValue(suggested)}`, promiseAt(guarantee, suggested))),
      ...(certified ? factOf(`Fewest handovers that keep it ${cutValue(certified.cut)}`, certified) : []),
    ],
    curve:
      curve.length === 0
        ? null
        : {
            points: curve,
            alpha: guarantee.alpha,
            safeIsHigh: guarantee.direction === 'higher_is_safer',
            marks: promiseMarks(curve, current, [
              { name: 'suggested', cut: suggested },
              { name: 'boldest shown', cut: certified?.cut ?? null },
            ]),
            formatCut: cutValue,
            label: `${promiseName(guarantee.alpha)}, cut by cut. ${guarantee.why}`,
          },
  };
}

function factOf(name: string, point: Omit<PromisePoint, 'cut'> | null): PromiseFigure['facts'] {
  if (!point) return [];
  const value = point.state === 'shown' ? 'shown' : 'not shown';
  return [
    { name, value, note: `${boundWords(point)}; ${count(point.handedOverPer1000)} of 1,000 handed over` },
  ];
}
