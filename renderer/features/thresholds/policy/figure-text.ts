import {
  moneyRange,
  percent,
  percentInterval,
  percentRange,
  points,
  signed,
  wholeMoney,
} from '../../../../shared/format.ts';
import type { Figure, PolicyFigures } from '../../../../shared/model/policy-replay.ts';

export const FIGURE_NAMES: Readonly<Record<keyof PolicyFigures, { name: string; of: string }>> = {
  escalationRate: { name: 'Handed over', of: 'of all cases' },
  precision: { name: 'Appropriate', of: 'of those handed over' },
  recall: { name: 'Recall', of: 'of those that needed a human' },
  missedRate: { name: 'Missed', of: 'of those not handed over' },
  costPer1000: { name: 'Cost', of: 'per 1,000 cases' },
};

interface Known {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The figure where there is one. */
export function known({ estimate, low, high }: Figure): Known | null {
  return estimate === null || low === null || high === null ? null : { estimate, low, high };
}

/** A share with its interval, or why there is none. */
export function shareText(figure: Figure): string {
  const found = known(figure);
  if (!found) return figure.reason ?? 'not known';
  if (found.low === found.high) return percent(found.estimate);
  return `${percent(found.estimate)} (${percentRange(found.low, found.high)})`;
}

export function figureText(key: keyof PolicyFigures, figure: Figure, currency: string): string {
  if (key !== 'costPer1000') return shareText(figure);
  const found = known(figure);
  if (!found) return figure.reason ?? 'not known';
  return `${wholeMoney(found.estimate, currency)} (${moneyRange(found.low, found.high, currency)})`;
}

/** A difference with its sign: points of a share, or money. */
export function differenceText(key: keyof PolicyFigures, figure: Figure, currency: string): string {
  const found = known(figure);
  if (!found) return figure.reason ?? 'not known';
  if (key === 'costPer1000') return `${found.estimate > 0 ? '+' : ''}${wholeMoney(found.estimate, currency)}`;
  return points(found.estimate);
}

/** The same with its interval, for whoever cannot see the whisker. */
export function differenceWords(key: keyof PolicyFigures, figure: Figure, currency: string): string {
  const found = known(figure);
  if (!found) return figure.reason ?? 'not known';
  const range =
    key === 'costPer1000'
      ? moneyRange(found.low, found.high, currency)
      : `${signed(found.low * 100, 1)} to ${signed(found.high * 100, 1)} points`;
  return `${differenceText(key, figure, currency)}, 95 % interval ${range}`;
}

/** An interval of shares on its own. */
export function intervalText(figure: Figure): string {
  const found = known(figure);
  return found ? percentInterval(found.low, found.high, 0) : '';
}
