import type { SignalDirection } from '../../model/signal.ts';
import type { Domain } from './domain.ts';
import { ownEvent } from './own-sense.ts';

/** Probabilities beside what came, one entry per case, in the signal's own sense. */
export interface Stated {
  /** 1 where the event happened. */
  readonly event: Uint8Array;
  /** Stated probability of it. */
  readonly probability: Float64Array;
  readonly weight: Float64Array | undefined;
  readonly escalated: Uint8Array;
}

/** The signal as it was stated. */
export function statedOf({ cases, weight }: Domain, direction: SignalDirection): Stated {
  return {
    event: Uint8Array.from(cases, (one) => ownEvent(one.needed, direction)),
    probability: Float64Array.from(cases, (one) => one.score),
    weight,
    escalated: Uint8Array.from(cases, (one) => (one.escalated ? 1 : 0)),
  };
}
