import type { PacketElement } from '../../shared/model/answers.ts';
import { fill } from './facts.ts';
import type { Reason } from './plots/plot.ts';
import type { Scene } from './scene.ts';

/** An element of a packet said in full, or so that the reader has to guess; null where there is nothing to say. */
type Said = { full: string; half: string } | null;

type Progress = Record<
  'what_was_attempted' | 'intermediate_results' | 'current_best_guess' | 'root_cause' | 'recommended_action',
  Said
>;

/** What an agent can put into its packet at this point of the conversation. */
export function packetWords(scene: Scene, reason: Reason): Record<PacketElement, Said> {
  const { facts, problem } = scene.setup;
  const say = (text: string) => fill(text, facts);
  return {
    customer_identifiers: {
      full: say('{name}, {number}, customer {customerId}, line {line}.'),
      half: say('Customer {first}.'),
    },
    original_request: { full: say(problem.packet.request), half: `Question about: ${problem.topic}.` },
    ...progress(scene, reason),
    reason_for_escalation: { full: `Handed over because: ${reason.words}`, half: 'Needs a person.' },
    attachments_formatting: null,
  };
}

function progress(scene: Scene, reason: Reason): Progress {
  const { cause, fixTried, fixWorked } = scene.seen;
  const next = { full: `Next: ${NEXT[reason.trigger]}`, half: 'Please take over.' };
  if (fixWorked) return { ...NOTHING, ...solved(scene), recommended_action: next };
  if (fixTried) return stuck(scene);
  if (cause) return { ...NOTHING, ...lookedUp(scene), recommended_action: next };
  return { ...NOTHING, recommended_action: next };
}

const NOTHING: Progress = {
  what_was_attempted: null,
  intermediate_results: null,
  current_best_guess: null,
  root_cause: null,
  recommended_action: null,
};

const NEXT: Record<Reason['trigger'], string> = {
  low_confidence: 'a colleague to check the account and finish the request.',
  explicit_request: 'talk to the customer, nothing has been promised.',
  policy_gap: 'decide on the request and answer the customer.',
  no_progress: 'take the case to the technical desk.',
  sentiment: 'calm the customer and go on with the request.',
  sensitive_topic: 'identify the customer again and decide.',
};

function solved(scene: Scene): Partial<Progress> {
  const { tool } = scene.setup.problem.fix;
  return {
    what_was_attempted: {
      full: `Repaired with ${tool}, confirmed by the customer.`,
      half: 'Usual steps done.',
    },
    intermediate_results: { full: 'The first request is solved.', half: 'Partly solved.' },
  };
}

function lookedUp(scene: Scene): Partial<Progress> {
  const { facts, problem } = scene.setup;
  return {
    what_was_attempted: {
      full: `Looked up the account (${problem.cause.tool}). No change made.`,
      half: 'Had a look at it.',
    },
    intermediate_results: { full: finding(scene), half: 'See the tool results.' },
    root_cause: { full: `Root cause: ${fill(problem.packet.found, facts)}`, half: 'Cause is on our side.' },
  };
}

function stuck(scene: Scene): Progress {
  const { attempted, results, guess, rootCause, action } =
    scene.seen.failure === '' ? noEffect(scene) : toolFailed(scene);
  return {
    what_was_attempted: { full: attempted, half: 'Usual steps done.' },
    intermediate_results: { full: results, half: 'See the tool results.' },
    current_best_guess: { full: guess, half: 'May be technical.' },
    root_cause: { full: `Root cause: ${rootCause}`, half: 'Cause is on our side.' },
    recommended_action: { full: `Next: ${action}`, half: 'Please check.' },
  };
}

type DeadEnd = Record<'attempted' | 'results' | 'guess' | 'rootCause' | 'action', string>;

function noEffect(scene: Scene): DeadEnd {
  const { facts, problem } = scene.setup;
  const { attempted, results, guess, rootCause, action } = problem.packet;
  const say = (text: string) => fill(text, facts);
  return {
    attempted: say(attempted),
    results: say(results),
    guess: say(guess),
    rootCause: say(rootCause),
    action: say(action),
  };
}

function toolFailed(scene: Scene): DeadEnd {
  const { facts, problem } = scene.setup;
  const { failure, attempts } = scene.seen;
  const { tool } = problem.fix;
  return {
    attempted: `${fill(problem.packet.found, facts)} Called ${tool} ${attempts} times.`,
    results: `Each call ended with: ${failure}`,
    guess: 'The request is in order, our system refuses it.',
    rootCause: `${tool} does not go through at present.`,
    action: `do by hand what ${tool} should have done, and tell the customer.`,
  };
}

/** The look-up in a few words: `get_line_details: status: active, roaming enabled: false.` */
function finding(scene: Scene): string {
  const { facts, problem } = scene.setup;
  const result = problem.cause.result(facts);
  if (typeof result === 'string') return `${problem.cause.tool}: ${result}`;
  const plain = Object.entries(result as Record<string, unknown>).filter(
    ([, value]) => typeof value !== 'object',
  );
  const shown = plain.slice(-3).map(([key, value]) => `${key.replaceAll('_', ' ')}: ${value}`);
  return `${problem.cause.tool}: ${shown.join(', ').replace(/\.$/, '') || 'entries found'}.`;
}
