import type { Message } from '../../model/case.ts';
import type { ConductFound } from '../../model/conduct-failure.ts';
import { blindTranscript } from '../blind-transcript.ts';
import { conductFindings } from '../conduct-findings.ts';
import { personRequests } from '../conduct-request.ts';
import { loopsBeforeHandover } from './call-loops.ts';

/**
 * What of a transcript is a failure of conduct if a person agrees: a request for a person after which the agent went on,
 * one of several matches acted on without asking, and calls repeated before the handover.
 */
export function conductFound(messages: readonly Message[], handoverTurn: number | null): ConductFound[] {
  const findings = conductFindings(messages, handoverTurn);
  const [first] = personRequests(blindTranscript(messages, handoverTurn), handoverTurn);
  // Asked after the handover, or in the last words of all, it was not the agent who went on.
  const isBefore = first !== undefined && (handoverTurn === null || first.turn < handoverTurn);
  const isIgnored = isBefore && first.agentTurns > 0;
  return [
    ...findings.flatMap(({ check, sentence, turns }): ConductFound[] => {
      if (check === 'request_honoured' && isIgnored)
        return [{ kind: 'ignored_request', sentence, turns: [...turns] }];
      if (check === 'ambiguity_clarified') return [{ kind: 'guessed_match', sentence, turns: [...turns] }];
      return [];
    }),
    ...loopsBeforeHandover(messages, handoverTurn),
  ];
}
