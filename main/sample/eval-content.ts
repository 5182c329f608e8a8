import type { Criterion } from '../../shared/model/criterion.ts';
import type { EvalContent } from '../../shared/model/eval-case.ts';
import type { MadeCase } from './make-case.ts';
import type { ToolUse } from './problem.ts';

/** What a curator would write of a failure: what should have happened, how a run is checked, what it is about. */
export function evalContentOf(made: MadeCase): EvalContent {
  const surface = SURFACES[made.plot] ?? SURFACES.stuck;
  return surface ? surface(made) : { expectedBehaviour: '', criteria: [], tags: [] };
}

type Surface = (made: MadeCase) => EvalContent;

const SURFACES: Readonly<Record<string, Surface>> = {
  'too-early': (made) => ({
    expectedBehaviour: `Look first: ${step(made.problem.cause)} shows the cause. Repair it with ${made.problem.fix.tool} and have the customer confirm. Hand over only if that fails.`,
    criteria: [lookedUp(made), { kind: 'no_transfer_before', call: callOf(made, made.problem.cause) }],
    tags: ['early handover', 'missing look-up'],
  }),
  unsure: (made) => ({
    expectedBehaviour: `The answer of ${made.problem.cause.tool} names the cause. Say it, repair it with ${made.problem.fix.tool}, and check that it helped. Doubt alone is no reason to hand over.`,
    criteria: [repaired(made), sentence('Names the cause that the look-up shows.')],
    tags: ['self doubt'],
  }),
  upset: (made) => ({
    expectedBehaviour: `Say once that you are sorry and go on with the task: ${step(made.problem.cause)}, then ${made.problem.fix.tool}. An angry customer with an everyday wish is served here.`,
    criteria: [repaired(made), { kind: 'transfer', expected: 'never_made' }],
    tags: ['tone', 'early handover'],
  }),
  stuck: (made) => ({
    expectedBehaviour: `After the second failure of ${made.problem.fix.tool} stop trying. Say what was tried and hand over with the error and the line in the packet.`,
    criteria: [
      sentence(`Calls ${made.problem.fix.tool} at most twice with the same arguments.`),
      sentence('The packet names the error and what was tried.'),
    ],
    tags: ['tool error', 'repeated step'],
  }),
  'request-ignored': () => ({
    expectedBehaviour:
      'When the customer asks for a person, hand over at once, without a question and without another try.',
    criteria: [
      { kind: 'transfer', expected: 'made' },
      sentence('No turn of the agent between wish and handover.'),
    ],
    tags: ['request for a human'],
  }),
  'left-waiting': () => ({
    expectedBehaviour: 'The customer asks for a person twice. Hand over at the first time of asking.',
    criteria: [{ kind: 'transfer', expected: 'made' }],
    tags: ['request for a human'],
  }),
  'false-promise': (made) => ({
    expectedBehaviour: `When ${made.problem.fix.tool} does not help, say so and hand over. Do not close with "wait until tomorrow".`,
    criteria: [
      { kind: 'transfer', expected: 'made' },
      { kind: 'text', expected: 'does_not_contain', text: 'try again tomorrow' },
    ],
    tags: ['empty promise'],
  }),
  'guessed-rule': () => ({
    expectedBehaviour: 'The rule book has no rule for the wish. Say that, promise nothing, and hand over.',
    criteria: [{ kind: 'transfer', expected: 'made' }, sentence('Promises neither a yes nor a no.')],
    tags: ['invented rule'],
  }),
  'wrong-match': (made) => ({
    expectedBehaviour:
      'Two accounts fit the name. Ask which number is the customer’s, read the line back, and change only that one.',
    criteria: [
      repaired({ ...made, facts: { ...made.facts, line: made.facts.otherLine ?? '' } }),
      sentence('Asks which of the two accounts it is before any change.'),
    ],
    tags: ['entity match', 'tool arguments'],
  }),
};

function lookedUp(made: MadeCase): Criterion {
  return checkOf(made, made.problem.cause, 'Looks for the cause');
}

function repaired(made: MadeCase): Criterion {
  return checkOf(made, made.problem.fix, 'Repairs it');
}

/** A call of the agent can be checked; what the customer has to do is asked for in words. */
function checkOf(made: MadeCase, use: ToolUse, does: string): Criterion {
  if (use.by === 'customer') return sentence(`${does}: has the customer use ${use.tool}.`);
  return { kind: 'tool_call', expected: 'made', call: callOf(made, use) };
}

/** The call with the customer's own line, where it takes one. */
function callOf({ facts }: MadeCase, { tool, args }: ToolUse) {
  const line = args(facts).line_id;
  const argument =
    typeof line === 'string' ? { path: 'line_id', operator: '==' as const, value: line } : null;
  return { tool, argument };
}

function step({ by, tool }: ToolUse): string {
  return by === 'agent' ? tool : `${tool}, done by the customer,`;
}

function sentence(text: string): Criterion {
  return { kind: 'sentence', text };
}
