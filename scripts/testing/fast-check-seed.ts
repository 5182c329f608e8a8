/**
 * One seed for all property tests of a run, so that a run can be repeated: a constant, or what FC_SEED says.
 * `FC_SEED=random npm run unit` looks for new counterexamples; a failing property prints its seed.
 */
import fc from 'fast-check';
import { seedOf } from './seed-of.ts';

const seed = seedOf(process.env.FC_SEED);
fc.configureGlobal({ ...fc.readConfigureGlobal(), ...(seed === undefined ? {} : { seed }) });
