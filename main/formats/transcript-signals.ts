import type { Message } from '../../shared/model/case.ts';

/**
 * Numbers that any transcript gives: `turns` (messages of the agent and the customer), `tool_errors` (answers of the
 * agent's tools that failed) and `repeated_calls` (calls by the agent that equal an earlier one, name and arguments).
 */
export function transcriptSignals(messages: readonly Message[]): Record<string, number> {
  let turns = 0;
  let toolErrors = 0;
  let repeatedCalls = 0;
  const seen = new Set<string>();
  const callsOfCustomer = new Set<string>();
  for (const message of messages) {
    if (message.speaker === 'agent' || message.speaker === 'customer') turns++;
    if (message.answers?.failed && !callsOfCustomer.has(message.answers.callId ?? '')) toolErrors++;
    for (const call of message.toolCalls ?? []) {
      if (call.by !== 'agent') {
        if (call.id !== undefined) callsOfCustomer.add(call.id);
        continue;
      }
      const key = `${call.name} ${call.arguments}`;
      if (seen.has(key)) repeatedCalls++;
      seen.add(key);
    }
  }
  return { turns, tool_errors: toolErrors, repeated_calls: repeatedCalls };
}
