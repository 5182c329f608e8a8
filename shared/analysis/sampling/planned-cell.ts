import type { Outcome } from '../../model/case.ts';
import type { PopulationSource, StratumPart } from '../../model/sample.ts';

/** A stratum while its size is being decided. */
export interface PlannedCell {
  readonly key: string;
  readonly outcome: Outcome;
  readonly parts: readonly StratumPart[];
  readonly risk: boolean;
  readonly population: number;
  readonly source: PopulationSource;
  /** Imported cases that can be drawn; never more than the population. */
  readonly eligible: number;
  readonly drawn: number;
  readonly labelled: number;
  /** Fewest cases that keep every earlier pick at the head of the order. */
  readonly kept: number;
  /** Of its labels in the sample so far: decided ones, and those that say a human was needed. */
  readonly decided: number;
  readonly events: number;
}
