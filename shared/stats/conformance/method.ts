import type { Fields, GoldenCase } from './golden-file.ts';

/**
 * How one golden method is answered by this library: an adapter from the golden form of input and options to
 * our functions, and back to the golden form of the result.
 *
 * When the conventions of a file allow several right answers (an allocation with ties, cluster labels up to
 * renaming), `run` gets the golden case too and returns the expected vector once its own objective matches.
 */
export type Method = {
  readonly name: string;
  run(input: Fields, options: Fields, golden: GoldenCase): Fields;
};
