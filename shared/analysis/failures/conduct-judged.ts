import type { ConductCheck } from '../../model/answers.ts';
import type { ConductKind } from '../../model/conduct-failure.ts';
import { countingVoices, type Judgement } from '../settle-verdict.ts';

/** The row of the codebook that asks about it; loops are asked about by none. */
export const CHECK_OF: Readonly<Record<ConductKind, ConductCheck | null>> = {
  ignored_request: 'request_honoured',
  guessed_match: 'ambiguity_clarified',
  loop: null,
};

/**
 * Whether most of the counting labels call the conduct a failure: 1 yes, 0 no; null where they are even or nobody answered,
 * undefined where it did not come up.
 */
export function conductFailed(
  judgements: readonly Judgement[],
  check: ConductCheck | null,
): 0 | 1 | null | undefined {
  if (check === null) return null;
  const said = countingVoices(judgements).flatMap(({ answers }) => answers.conduct?.[check] ?? []);
  const failed = said.filter((answer) => answer === 'no').length;
  const kept = said.filter((answer) => answer === 'yes').length;
  if (failed === 0 && kept === 0) return said.length === 0 ? null : undefined;
  if (failed === kept) return null;
  return failed > kept ? 1 : 0;
}
