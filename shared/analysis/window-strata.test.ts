import { expect, it } from 'vitest';
import { partStrata } from './window-strata.ts';

it('a part of a stratum has the share of its population that it has of its sample', () => {
  const stratum = { outcome: 'automated' as const, key: '["Billing"]', population: 1000, sampled: 10 };
  const cell = { outcome: 'automated' as const, stratum: stratum.key, sampled: 2 };
  expect(partStrata([stratum], [cell, cell])).toEqual([{ ...stratum, sampled: 4, population: 400 }]);
  expect(partStrata([stratum], [{ ...cell, outcome: 'escalated' }])).toEqual([]);
});
