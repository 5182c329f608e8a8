import { plural } from '../../format.ts';
import type { CallMatch, Criterion } from '../../model/criterion.ts';
import type { CriterionSuggestion, EvalFailure } from '../../model/eval-case.ts';
import { isTransferTool } from '../../model/transfer-tools.ts';
import { guesses } from '../conduct-ambiguity.ts';
import { personRequests } from '../conduct-request.ts';
import { agentCalls, criterionOnTrace, type Trace } from './criterion-on-trace.ts';

/** So many are offered: a person reads each of them. */
const MOST = 6;

/**
 * Criteria that the run itself suggests, the most telling first; turns are counted from 1, as beside the conversation. Each is one that this run breaks, or a sentence
 * that nothing here can check: what the failing run keeps would tell no failure.
 *
 * @param truth what an evaluation knew of the case; its `expectedActions` are calls with a name and arguments
 */
export function suggestCriteria(
  failure: EvalFailure,
  trace: Trace,
  truth: Readonly<Record<string, unknown>>,
): CriterionSuggestion[] {
  const all = [
    ...ofTransfer(failure, trace),
    ...ofExpectedCalls(trace, truth),
    ...ofConduct(trace),
    ...ofTools(failure, trace),
  ];
  return all.filter(({ criterion }) => criterionOnTrace(criterion, trace) !== 'kept').slice(0, MOST);
}

function ofTransfer(failure: EvalFailure, { messages, handoverTurn }: Trace): CriterionSuggestion[] {
  if (failure === 'capability') {
    const criterion: Criterion = { kind: 'transfer', expected: 'never_made' };
    return [{ criterion, why: 'The agent handed over what it should have been able to do.' }];
  }
  const [asked] = personRequests(messages, handoverTurn);
  const why = asked
    ? `The customer asked for a person in turn ${asked.turn + 1}, and no handover followed.`
    : 'The case was judged to need a person, and ended without one.';
  return [{ criterion: { kind: 'transfer', expected: 'made' }, why }];
}

/** The expected calls that the run did not make, by the first argument in which no call of the run agrees. */
function ofExpectedCalls(trace: Trace, truth: Readonly<Record<string, unknown>>): CriterionSuggestion[] {
  const expected = Array.isArray(truth.expectedActions) ? (truth.expectedActions as unknown[]) : [];
  return expected.flatMap((action): CriterionSuggestion[] => {
    const { name, arguments: given } = (action ?? {}) as { name?: unknown; arguments?: unknown };
    if (typeof name !== 'string' || name === '' || isTransferTool(name)) return [];
    const wanted = callsFor(name, given)
      .map((call): Criterion => ({ kind: 'tool_call', expected: 'made', call }))
      .find((criterion) => criterionOnTrace(criterion, trace) === 'broken');
    return wanted
      ? [{ criterion: wanted, why: 'The evaluation that came with the case expected this call.' }]
      : [];
  });
}

function callsFor(tool: string, given: unknown): CallMatch[] {
  const values = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return [
    { tool, argument: null },
    ...values.flatMap(([path, value]): CallMatch[] =>
      (typeof value === 'string' && value.length <= 200) ||
      typeof value === 'number' ||
      typeof value === 'boolean'
        ? [{ tool, argument: { path, operator: '==', value } }]
        : [],
    ),
  ];
}

function ofConduct({ messages, handoverTurn }: Trace): CriterionSuggestion[] {
  const [asked] = personRequests(messages, handoverTurn);
  const [guess] = guesses(messages, handoverTurn);
  return [
    ...(guess
      ? [
          {
            criterion: sentence('The agent asks which one is meant before it changes anything.'),
            why: `A tool answered with ${plural(guess.candidates, 'candidate')} in turn ${guess.answerTurn + 1}, and the agent took ${guess.chosen} without asking.`,
          },
        ]
      : []),
    ...(asked && asked.agentTurns > 1
      ? [
          {
            criterion: sentence('The agent hands over in its next turn once the customer asks for a person.'),
            why: `The customer asked for a person in turn ${asked.turn + 1}; ${plural(asked.agentTurns, 'agent turn')} followed.`,
          },
        ]
      : []),
  ];
}

/** The tool whose answers failed or held nothing last: a good run gets further with it. */
function ofTools(failure: EvalFailure, trace: Trace): CriterionSuggestion[] {
  if (failure !== 'capability') return [];
  const { calls, beforeTransfer } = agentCalls(trace);
  const last = calls[beforeTransfer - 1];
  if (!last) return [];
  const times = calls.filter(
    ({ name, arguments: given }) => name === last.name && given === last.arguments,
  ).length;
  const text =
    times > 1
      ? `The agent does not call ${last.name} again with the same arguments.`
      : `When ${last.name} does not help, the agent tries another way before it hands over.`;
  const why =
    times > 1
      ? `The run called it ${times} times with the same arguments.`
      : 'It was the last thing the agent tried before the handover.';
  return [{ criterion: sentence(text), why }];
}

function sentence(text: string): Criterion {
  return { kind: 'sentence', text };
}
