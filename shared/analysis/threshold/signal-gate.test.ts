import { describe, expect, it } from 'vitest';
import { createRandom } from '../../stats/index.ts';
import type { ScoredCase } from './labelled-case.ts';
import { signalGate } from './signal-gate.ts';

/** Cases whose confidence is lower by `shift` where a human was needed; every second one was handed over. */
function cases(n: number, shift: number, stratum = (i: number) => (i % 2 ? 'a' : 'e')): ScoredCase[] {
  const random = createRandom('gate');
  return Array.from({ length: n }, (_, i) => {
    const needed = random.next() < 0.4 ? 1 : 0;
    const noise = random.next() + random.next() + random.next() + random.next();
    return { score: noise - shift * needed, needed, escalated: i % 2 === 0, stratum: stratum(i) };
  });
}

describe('the gate of a signal', () => {
  it('opens for one whose lower end lies above 0.65', () => {
    expect(signalGate(cases(1000, 1), 'higher_is_safer', null, 0.95)).toMatchObject({
      refusal: null,
      separation: { grade: 'passes' },
    });
  });

  it('stays shut when the whole interval lies between a coin toss and 0.65, however many labels say so', () => {
    const { separation, refusal } = signalGate(cases(6000, 0.12), 'higher_is_safer', null, 0.95);
    expect(separation!.low).toBeGreaterThan(0.5);
    expect(separation!.high).toBeLessThan(0.65);
    expect([separation!.grade, refusal]).toEqual(['fails', 'too_weak']);
  });

  it('calls a signal weak whose interval holds 0.65', () => {
    expect(signalGate(cases(150, 0.4), 'higher_is_safer', null, 0.95)).toMatchObject({
      refusal: null,
      separation: { grade: 'weak' },
    });
  });

  it('looks at a part of the cases with the weights of the whole', () => {
    // Half of either stratum is the part, so its own cases weigh as all do: 9 to 1.
    const all = cases(800, 0.6).map((one, i) => ({ ...one, part: i % 4 < 2 }));
    const population = { e: 7200, a: 800 };
    const inPart = (one: ScoredCase) => (one as (typeof all)[number]).part;
    const part = signalGate(all, 'higher_is_safer', population, 0.95, inPart);
    const alone = signalGate(all.filter(inPart), 'higher_is_safer', { e: 3600, a: 400 }, 0.95);
    expect(part.separation!.auroc).toBeCloseTo(alone.separation!.auroc, 12);
    // How many of the draws fell into the part is chance too: its interval is not the narrower one.
    expect(part.standardError!).toBeGreaterThanOrEqual(alone.standardError! * 0.99);
  });

  it('keeps the weights of the cases that ask for nothing when customers who asked for a human leave', () => {
    const asked = (one: ScoredCase, i: number): ScoredCase =>
      one.escalated && i % 4 === 0 ? { ...one, requested: true } : one;
    const all = cases(800, 0.6).map(asked);
    const gate = signalGate(all, 'higher_is_safer', { e: 4000, a: 4000 }, 0.95);
    const left = all.filter((one) => !one.requested);
    const halved = signalGate(left, 'higher_is_safer', { e: 2000, a: 4000 }, 0.95);
    expect(gate.separation!.auroc).toBeCloseTo(halved.separation!.auroc, 12);
  });
});
