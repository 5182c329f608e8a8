import { pageHinkley } from '../../monitoring/page-hinkley.ts';
import type { Method } from '../method.ts';

export const pageHinkleyMethod: Method = {
  name: 'page_hinkley',
  run(input, options) {
    const { x } = input as { x: number[] };
    const { delta, lambda, minInstances } = options as Record<string, number>;
    const test = pageHinkley(x, { delta: delta!, lambda: lambda!, minInstances: minInstances! });
    return {
      up: [...test.up],
      down: [...test.down],
      alarms: test.alarms.map(({ index, direction }) => [index, direction]),
    };
  },
};
