import { sampleSizeForChange } from '../../survey/detectable-change.ts';
import { sampleSizeForHalfWidth, sampleSizeForWilson } from '../../survey/sample-size.ts';
import { acceptancePlan, zeroFailurePlan } from '../../survey/zero-failure-plan.ts';
import type { Method } from '../method.ts';

type Input = {
  readonly [name in 'h' | 'p' | 'alpha' | 'deff' | 'p0' | 'p1' | 'p2' | 'delta' | 'c']: number;
} & {
  readonly N?: number | null;
  readonly power: number;
  readonly ratio: number;
};

export const sampleSizeMethod: Method = {
  name: 'sample_size',
  run(fields, options) {
    const input = fields as unknown as Input;
    const population = input.N ?? undefined;
    switch ((options as { kind: string }).kind) {
      case 'halfWidth': {
        const size = sampleSizeForHalfWidth(input.h, input.p, {
          level: 1 - input.alpha,
          designEffect: input.deff,
          ...(population === undefined ? {} : { population }),
        });
        return { n0: size.unbounded, n: size.exact, nCeil: size.n };
      }
      case 'wilsonHalfWidth': {
        const size = sampleSizeForWilson(input.h, input.p, 1 - input.alpha);
        return { n: size.exact, nCeil: size.n };
      }
      case 'detectChange': {
        const { alpha, power, ratio } = input;
        const size = sampleSizeForChange(input.p1, input.p2, { level: 1 - alpha, power, ratio });
        return { normal: size.normal, fleissCc: size.corrected, arcsine: size.arcsine };
      }
      case 'zeroFailure':
        return { n: zeroFailurePlan(input.p0, input.delta, population) };
      case 'acceptance':
        return { n: acceptancePlan(input.p0, input.delta, input.c) };
      default:
        return {};
    }
  },
};
