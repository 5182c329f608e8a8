import { type ElementAnswer, PacketElement } from '../../shared/model/answers.ts';
import { fill } from './facts.ts';
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

type Words = Record<PacketElement, { full: string; half: string } | null>;

const ELEMENTS = PacketElement.options;

/** Chance that an element is left out of a packet of middling care. Root causes are forgotten most. */
const FORGOTTEN: Record<PacketElement, number> = {
  original_request: 0.03,
  what_was_attempted: 0.16,
  intermediate_results: 0.2,
  current_best_guess: 0.3,
  reason_for_escalation: 0.06,
  customer_identifiers: 0.1,
  root_cause: 0.42,
  recommended_action: 0.3,
  attachments_formatting: 1,
};

/** The agent's handoff packet. `care` is 1 for middling, more forgets less, 0 forgets nothing. */
export function writePacket(scene: Scene, reason: Reason, care: number): Packet {
  const { draw } = scene.setup;
  const words = wordsOf(scene, reason);
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

function wordsOf(scene: Scene, reason: Reason): Words {
  const { facts, problem } = scene.setup;
  const { packet } = problem;
  const { cause, fixTried, fixWorked } = scene.seen;
  const say = (text: string) => fill(text, facts);
  const stuck = fixTried && !fixWorked;
  return {
    customer_identifiers: {
      full: say('{name}, {number}, customer {customerId}, line {line}.'),
      half: say('Customer {first}.'),
    },
    original_request: { full: say(packet.request), half: `Question about: ${problem.topic}.` },
    what_was_attempted: fixWorked
      ? { full: `Repaired with ${problem.fix.tool}, confirmed by the customer.`, half: 'Usual steps done.' }
      : fixTried
        ? { full: say(packet.attempted), half: 'Usual steps done.' }
        : cause
          ? {
              full: `Looked up the account (${problem.cause.tool}). No change made.`,
              half: 'Had a look at it.',
            }
          : null,
    intermediate_results: fixWorked
      ? { full: 'The first request is solved.', half: 'Partly solved.' }
      : cause
        ? { full: stuck ? resultsOf(scene) : finding(scene), half: 'See the tool results.' }
        : null,
    current_best_guess: stuck ? { full: say(packet.guess), half: 'May be technical.' } : null,
    root_cause:
      cause && !fixWorked
        ? {
            full: `Root cause: ${say(stuck ? packet.rootCause : packet.found)}`,
            half: 'Cause is on our side.',
          }
        : null,
    reason_for_escalation: { full: `Handed over because: ${reason.words}`, half: 'Needs a person.' },
    recommended_action: stuck
      ? { full: `Next: ${say(packet.action)}`, half: 'Please check.' }
      : { full: `Next: ${nextStep(reason)}`, half: 'Please take over.' },
    attachments_formatting: null,
  };
}

function resultsOf(scene: Scene): string {
  const { facts, problem } = scene.setup;
  const errors = scene.seen.toolFailures;
  return errors > 1 ? `${problem.fix.tool} failed ${errors} times.` : fill(problem.packet.results, facts);
}

/** The look-up in a few words: `get_line_details: status active, roaming_enabled false.` */
function finding(scene: Scene): string {
  const { facts, problem } = scene.setup;
  const result = problem.cause.result(facts);
  if (typeof result === 'string') return `${problem.cause.tool}: ${result}`;
  const plain = Object.entries(result as Record<string, unknown>).filter(
    ([, value]) => typeof value !== 'object',
  );
  const shown = plain.slice(-3).map(([key, value]) => `${key.replaceAll('_', ' ')}: ${value}`);
  return `${problem.cause.tool}: ${shown.length > 0 ? shown.join(', ').replace(/\.$/, '') : 'entries found'}.`;
}

const NEXT: Record<Reason['trigger'], string> = {
  low_confidence: 'a colleague to check the account and finish the request.',
  explicit_request: 'talk to the customer, nothing has been promised.',
  policy_gap: 'decide on the request and answer the customer.',
  no_progress: 'take the case to the technical desk.',
  sentiment: 'calm the customer and go on with the request.',
  sensitive_topic: 'identify the customer again and decide.',
};

function nextStep(reason: Reason): string {
  return NEXT[reason.trigger];
}

/** Prose, a list, or one terse line: agents of different versions write differently. */
function layOut(scene: Scene, sentences: string[]): string {
  const style = scene.setup.draw.between(0, 3);
  if (style === 0) return sentences.map((sentence) => `- ${sentence}`).join('\n');
  if (style === 1) return `Summary for the next colleague.\n${sentences.join('\n')}`;
  return sentences.join(' ');
}
