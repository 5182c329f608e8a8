import { type Codebook, ConcealedPart, type Question } from '../model/codebook.ts';

/**
 * The concealed parts that may be seen before commit: those that a question names whose phase has begun. A question of
 * the phase `revealed` discloses nothing, as everything is open by then. In the order of the list of parts.
 */
export function disclosedParts(codebook: Codebook, packetOpen: boolean): ConcealedPart[] {
  const seen = new Set(
    codebook.questions.filter(({ phase }) => hasBegun(phase, packetOpen)).flatMap(({ sees = [] }) => sees),
  );
  return ConcealedPart.options.filter((part) => seen.has(part));
}

function hasBegun(phase: Question['phase'], packetOpen: boolean): boolean {
  return phase === 'blind' || phase === 'any' || (phase === 'packet' && packetOpen);
}
