import { createDraw } from './draw.ts';

/** Seconds that the queues of the sample usually take until a person answers. */
const USUAL: Readonly<Record<string, number>> = {
  'front line': 240,
  'technical desk': 900,
  'back office': 5400,
  'security desk': 600,
};

/** Handovers of the back office that nobody took. */
const FORGOTTEN = 0.12;

/**
 * How long a handover waited for a person, in seconds; null when nobody took it. Drawn by the case alone, so that
 * nothing else of the sample depends on it.
 */
export function humanReplySeconds(caseId: string, queue: string): number | null {
  const draw = createDraw(`reply ${caseId}`);
  if (draw.chance(queue === 'back office' ? FORGOTTEN : FORGOTTEN / 10)) return null;
  return Math.round((USUAL[queue] ?? 600) * Math.exp(0.6 * draw.normal()));
}
