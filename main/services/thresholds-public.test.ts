import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ScoredCase } from '../../shared/analysis/threshold/labelled-case.ts';
import { sweepThreshold } from '../../shared/analysis/threshold-sweep.ts';
import type { ThresholdAdvice } from '../../shared/model/threshold.ts';
import { createRandom } from '../../shared/stats/index.ts';

const FILE = join(import.meta.dirname, '../../../shared/data/llm-confidence/llm-confidence-correct.csv.gz');
/** Below this stated confidence an answer counts as handed over, so that both sides are labelled. */
const HANDED_OVER_BELOW = 0.8;
/** A wrong answer that was given costs as much as so many needless handovers. */
const RATIO = 3;

/** Models whose confidence says next to nothing about their answers. */
const BAD = /claude-sonnet-4|claude-3-haiku/;

const byModel = existsSync(FILE) ? readByModel() : new Map<string, ScoredCase[]>();

function readByModel(): Map<string, ScoredCase[]> {
  const [, ...lines] = gunzipSync(readFileSync(FILE)).toString().trim().split(/\r?\n/);
  const models = new Map<string, ScoredCase[]>();
  for (const line of lines) {
    const [model = '', , , confidence, , , correct] = line.split(',');
    const score = Number(confidence);
    const escalated = score < HANDED_OVER_BELOW;
    const one: ScoredCase = {
      score,
      needed: correct === 'TRUE' ? 0 : 1,
      escalated,
      stratum: escalated ? 'escalated' : 'automated',
    };
    const known = models.get(model);
    if (known) known.push(one);
    else models.set(model, [one]);
  }
  return models;
}

function sweep(cases: readonly ScoredCase[]) {
  return sweepThreshold(
    {
      signal: 'stated_confidence',
      direction: 'higher_is_safer',
      cases,
      unusable: 0,
      population: null,
      costs: { missed: RATIO, needless: 1, unit: 'ratio' },
      currency: '',
      current: HANDED_OVER_BELOW,
      seed: 'public',
      resamples: 200,
    },
    () => 0,
  );
}

/** By lot: one half tells where the probability puts the cut, the other which cuts are equally good. */
function halves(cases: readonly ScoredCase[]): [ScoredCase[], ScoredCase[]] {
  const random = createRandom('halves');
  const isFirst = cases.map(() => random.next() < 0.5);
  return [cases.filter((_, i) => isFirst[i]), cases.filter((_, i) => !isFirst[i])];
}

/** What a cut costs more than the cheapest one, on these labels, as a share. Between two cuts nothing is handed over. */
function regret({ curve, best }: ThresholdAdvice, cut: number): number {
  const same = curve.find((point) => point.cut >= cut) ?? curve.at(-1)!;
  return same.cost / best!.cost - 1;
}

/** Cuts whose cost lies so close together are one plateau. */
const PLATEAU = 0.03;

describe.skipIf(byModel.size === 0)('the answers of eleven models, of which the confidence is known', () => {
  it('get an analytic and an empirical cut per model wherever the confidence tells right from wrong', () => {
    expect(byModel.size).toBe(11);
    const agree: boolean[] = [];
    for (const [model, cases] of byModel) {
      const { advice, analytic } = sweep(cases);
      const isGood = advice.separation?.passes === true;
      expect([model, isGood]).toEqual([model, !BAD.test(model)]);
      if (!isGood) {
        expect(advice).toMatchObject({ verdict: 'cannot_say', suggested: null, best: null });
        expect(analytic).toBeNull();
        continue;
      }
      expect(analytic!.probability).toBeCloseTo(1 / (1 + RATIO), 9);
      expect(regret(advice, analytic!.cut!)).toBeLessThan(PLATEAU);
      agree.push(analytic!.agrees!);
    }
    expect(agree.filter(Boolean).length).toBeGreaterThanOrEqual(8);
  });
  it('agree also across halves: the analytic cut of one is on the plateau of the other', () => {
    for (const [model, cases] of byModel) {
      if (BAD.test(model)) continue;
      const [learning, judging] = halves(cases);
      const found = regret(sweep(judging).advice, sweep(learning).analytic!.cut!);
      expect([model, found < PLATEAU, found]).toEqual([model, true, found]);
    }
  });
});
