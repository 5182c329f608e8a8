import { type ElementAnswer, PacketElement } from '../../shared/model/answers.ts';
import { packetWords } from './packet-words.ts';
import type { Reason } from './plots/plot.ts';
import type { Scene } from './scene.ts';

export type Elements = Record<PacketElement, ElementAnswer>;

export interface Packet {
  text: string;
  /** What is in it, as its author knows. */
  elements: Elements;
  withoutContact: boolean;
  withoutInvestigation: boolean;
}

const ELEMENTS = PacketElement.options;

/** Chance that an element is left out of a packet of middling care. Root causes are forgotten most. */
const FORGOTTEN: Record<PacketElement, number> = {
  original_request: 0.03,
  what_was_attempted: 0.16,
  intermediate_results: 0.2,
  current_best_guess: 0.3,
  reason_for_escalation: 0.06,
  customer_identifiers: 0.1,
  root_cause: 0.5,
  recommended_action: 0.15,
  attachments_formatting: 1,
};

/** The agent's handoff packet. `care` is 1 for middling, more forgets less, 0 forgets nothing. */
export function writePacket(scene: Scene, reason: Reason, care: number): Packet {
  const { draw } = scene.setup;
  const words = packetWords(scene, reason);
  const elements = {} as Elements;
  const sentences: string[] = [];
  for (const element of ELEMENTS) {
    const said = words[element];
    if (said === null) {
      elements[element] = 'not_applicable';
      continue;
    }
    const forgotten = draw.chance(Math.min(0.9, FORGOTTEN[element] * care));
    const half = draw.chance(0.14 * care);
    elements[element] = forgotten ? 'absent' : half ? 'partial' : 'present';
    if (!forgotten) sentences.push(half ? said.half : said.full);
  }
  return { text: layOut(scene, sentences), elements, ...takeOver(elements) };
}

/** Whether the next person could go on: whom to serve and what for; what was done and what came of it. */
function takeOver(elements: Elements): Pick<Packet, 'withoutContact' | 'withoutInvestigation'> {
  const has = (element: PacketElement) => ['present', 'not_applicable'].includes(elements[element]);
  const some = (element: PacketElement) => elements[element] !== 'absent';
  return {
    withoutContact: has('customer_identifiers') && some('original_request') && some('reason_for_escalation'),
    withoutInvestigation:
      some('what_was_attempted') &&
      some('intermediate_results') &&
      (has('root_cause') || elements.current_best_guess === 'present'),
  };
}

/** Prose, a list, or one terse line: agents of different versions write differently. */
function layOut(scene: Scene, sentences: string[]): string {
  const style = scene.setup.draw.between(0, 3);
  if (style === 0) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  if (style === 1) return `Summary for the next colleague.\n${sentences.join('\n')}`;
  return sentences.join(' ');
}
