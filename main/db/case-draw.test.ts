import { describe, expect, it } from 'vitest';
import golden from '../../shared/stats/golden/sample_draw.json' with { type: 'json' };
import { drawOf } from './case-draw.ts';

describe('the draw of a case', () => {
  it.each(golden.cases)('is the permanent random number of the reference ($id)', ({ input, expected }) => {
    const firsts = Object.entries(input.strata).map(([name, ids]) => [
      name,
      drawOf(input.seed, ids[0] as string),
    ]);
    expect(Object.fromEntries(firsts)).toEqual(expected.u0);
  });
});
