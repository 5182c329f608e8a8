import type { Method } from '../method.ts';
import { anytimeValid } from './anytime-valid.ts';
import { aurocMethod } from './auroc.ts';
import { finitePopulationMethod } from './finite-population.ts';
import { propIntervals } from './prop-intervals.ts';
import { specialFunctions } from './special-functions.ts';

/** Every golden method this library answers, one adapter each, in alphabetical order. */
export const methods: readonly Method[] = [
  anytimeValid,
  finitePopulationMethod,
  propIntervals,
  specialFunctions,
  aurocMethod,
];
