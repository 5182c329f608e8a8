/** Milliseconds of many calls, sorted. */
export type Times = readonly number[];

/** Calls it so often, one after the other, after a few calls that do not count. */
export async function measure(calls: number, call: (i: number) => unknown): Promise<Times> {
  const times: number[] = [];
  for (let i = -3; i < calls; i++) {
    const began = performance.now();
    await call(Math.abs(i));
    if (i >= 0) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

export function percentile(times: Times, p: number): number {
  return times[Math.min(times.length - 1, Math.ceil(p * times.length) - 1)] ?? Number.NaN;
}

export interface Line {
  name: string;
  times: Times;
  /** What it is compared with, from the same run. */
  baseline: Times;
  /** Highest 99th percentile wanted, in milliseconds. */
  aim?: number;
}

export function heading(): string {
  return row(['', 'calls', 'p50', 'p95', 'p99', 'baseline p50', 'baseline p99', 'ratio', 'aim']);
}

export function lineOf({ name, times, baseline, aim }: Line): string {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((p) => percentile(times, p)) as [number, number, number];
  const base = percentile(baseline, 0.5);
  // On a busy machine the baseline has its outliers as well.
  const baseWorst = percentile(baseline, 0.99);
  const verdict = aim === undefined ? '' : `p99 < ${aim}: ${p99 < aim ? 'met' : 'missed'}`;
  const figures = [p50, p95, p99, base, baseWorst].map((ms) => `${ms.toFixed(ms < 1 ? 3 : 1)} ms`);
  return row([name, String(times.length), ...figures, (p50 / base).toFixed(1), verdict]);
}

function row([name = '', ...cells]: string[]): string {
  return name.padEnd(60) + cells.map((cell) => cell.padStart(15)).join('');
}
