import type { ConductAnswer, ConductCheck, EscalationType, Ground } from '../../shared/model/answers.ts';
import type { Mark } from './scene.ts';

/** What really happened in a case, as its author knows it; labels, signals and packets follow from this. */
export interface Truth {
  humanNeeded: boolean;
  /** The transcript does not settle it. */
  untellable?: boolean;
  grounds: Ground[];
  escalationType?: EscalationType;
  conduct: Record<ConductCheck, ConductAnswer>;
  /** Of the consequence, for a missed or a false one. */
  severity?: number;
  /** Where a reviewer would find the reason for the verdict. */
  evidence: readonly Mark[];
  /** What a reviewer might note. */
  notes: readonly string[];
}

/** No ground, and none of the conduct checks applies. */
export const NO_CONDUCT: Truth['conduct'] = {
  request_honoured: 'not_applicable',
  ambiguity_clarified: 'not_applicable',
  frustrated_solved: 'not_applicable',
};
