import { NBSP, percentNumber, percentRange } from '../../shared/format.ts';
import styles from './number-with-interval.module.css';

export interface Figure {
  readonly estimate?: number | undefined;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly n: number;
  readonly method: string;
  /** False when the figure is of the sample only. */
  readonly weighted?: boolean | undefined;
  readonly upperBound?: number | undefined;
  readonly reason?: { readonly sentence: string } | undefined;
}

/** Below this many labels no estimate is shown, only what is still known. */
export const NOT_ESTIMATED_BELOW = 10;

/** True when there are labels enough to print the estimate itself. */
export function isShown(figure: Figure): boolean {
  if (figure.estimate === undefined) return false;
  return figure.method === 'full_count' || figure.n >= NOT_ESTIMATED_BELOW;
}

/** What stands where a number would be: never an empty place. */
export function insteadOfNumber(figure: Figure): string {
  const bound = figure.upperBound ?? figure.high;
  if (figure.estimate === 0 && figure.n > 0 && bound !== undefined) {
    return `0 found among ${figure.n}: up to ${percentNumber(bound, 0)}${NBSP}%`;
  }
  if (figure.reason) return figure.reason.sentence;
  return `not estimated below ${NOT_ESTIMATED_BELOW} labels`;
}

/** The interval beside an estimate: "62.5 to 79.0", or "full count"; a count of the sample is no full count. */
export function intervalWords(figure: Figure): string {
  if (figure.method === 'full_count') return figure.weighted === false ? 'of the sample' : 'full count';
  if (figure.low === undefined || figure.high === undefined) return 'no interval';
  return percentRange(figure.low, figure.high);
}

/** A share in large figures with its interval, or the reason why there is none, in the same place. */
export function NumberWithInterval({ figure }: { readonly figure: Figure }) {
  if (!isShown(figure) || figure.estimate === undefined) {
    return <div className={styles.reason}>{insteadOfNumber(figure)}</div>;
  }
  return (
    <div className={styles.figure}>
      <span className="pl-kpi">
        {percentNumber(figure.estimate)}
        <span className={styles.unit}>%</span>
      </span>
      <span className={styles.interval}>{intervalWords(figure)}</span>
    </div>
  );
}
