import { inWords, list, plural } from '../format.ts';
import type { ConductCheck } from '../model/answers.ts';
import type { Message } from '../model/case.ts';
import { blindTranscript } from './blind-transcript.ts';
import { guesses } from './conduct-ambiguity.ts';
import { frustration } from './conduct-frustration.ts';
import { personRequests } from './conduct-request.ts';

/** What the app found in a transcript that bears on a conduct check. It is shown, and answers nothing. */
export interface ConductFinding {
  readonly check: ConductCheck;
  /** Begins small: it follows "the app found". */
  readonly sentence: string;
  /** Where to look, in order. */
  readonly turns: readonly number[];
}

/** More places than this are counted, not listed. */
const LISTED = 3;

/**
 * What bears on the conduct checks: explicit requests for a person and how long the agent went on, one of several
 * candidates acted on without asking, and words of frustration with how it ended. Found by words of English, German,
 * Spanish and French and by the shape of the tools' answers, in the transcript as it is before the packet opens.
 *
 * @param handoverTurn the turn that passed ownership; null when there was none
 */
export function conductFindings(messages: readonly Message[], handoverTurn: number | null): ConductFinding[] {
  const blind = blindTranscript(messages, handoverTurn);
  return [
    ...requestFinding(blind, handoverTurn),
    ...guessFindings(blind, handoverTurn),
    ...frustrationFinding(blind),
  ];
}

function requestFinding(messages: readonly Message[], handoverTurn: number | null): ConductFinding[] {
  const requests = personRequests(messages, handoverTurn);
  const [first] = requests;
  if (!first) return [];
  const { agentTurns, handover } = first;
  const went = agentTurns === 0 ? 'no agent turn' : plural(agentTurns, 'agent turn');
  const then = handover === null ? `${went} after it, no handover` : `${went} until the handover`;
  const turns = requests.map(({ turn }) => turn);
  return [
    {
      check: 'request_honoured',
      sentence: `asked for a person in ${turnWords(turns)}; ${then}`,
      turns: handover === null ? turns : [...turns, handover],
    },
  ];
}

function guessFindings(messages: readonly Message[], handoverTurn: number | null): ConductFinding[] {
  return guesses(messages, handoverTurn).map(({ answerTurn, candidates, useTurn, chosen }) => ({
    check: 'ambiguity_clarified',
    sentence: `${inWords(candidates)} candidates in turn ${answerTurn}; ${chosen} was used in turn ${useTurn} without asking`,
    turns: [answerTurn, useTurn],
  }));
}

const ENDS = {
  solved: 'sounded content at the end',
  unsolved: 'sounded unsolved at the end',
  open: 'how it ended is not said',
} as const;

function frustrationFinding(messages: readonly Message[]): ConductFinding[] {
  const found = frustration(messages);
  if (!found) return [];
  const { turns, word, end, lastTurn } = found;
  return [
    {
      check: 'frustrated_solved',
      sentence: `sounded frustrated in ${turnWords(turns)} (“${word}”); ${ENDS[end]}`,
      turns: [...new Set([...turns, lastTurn])],
    },
  ];
}

/** "turn 12", "turns 12 and 15", "turns 12, 15, 18 and 4 more". */
function turnWords(turns: readonly number[]): string {
  const more = turns.length - LISTED;
  const named = turns.slice(0, LISTED).map(String);
  if (turns.length === 1) return `turn ${named[0]}`;
  return `turns ${list(more > 0 ? [...named, `${more} more`] : named)}`;
}
