import { drawStratum, permanentRandomNumber } from '../../survey/sample-draw.ts';
import type { Method } from '../method.ts';

export const sampleDraw: Method = {
  name: 'sample_draw',
  run(input) {
    const { strata, n, seed } = input as {
      strata: Readonly<Record<string, readonly string[]>>;
      n: Readonly<Record<string, number>>;
      seed: string;
    };
    const selected: Record<string, string[]> = {};
    const u0: Record<string, number> = {};
    const weight: Record<string, number | null> = {};
    for (const [name, ids] of Object.entries(strata)) {
      const drawn = drawStratum({ ids, size: n[name]! }, seed);
      selected[name] = drawn.cases.map(({ id }) => id);
      u0[name] = permanentRandomNumber(seed, ids[0]!);
      weight[name] = drawn.weight;
    }
    return { selected, u0, weight };
  },
};
