import type { Handover } from '../../../shared/model/case.ts';
import type { Escalation } from './find-escalation.ts';

/** The handover that is kept with a case; null when neither its turn nor its packet is known. */
export function handoverOf(found: Escalation | null, packet: string | null = null): Handover | null {
  const handover = { turn: found?.turn ?? null, packet: packet ?? found?.packet ?? null };
  return handover.turn === null && handover.packet === null ? null : handover;
}
