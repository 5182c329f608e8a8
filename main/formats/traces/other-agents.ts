import type { Message } from '../../../shared/model/case.ts';
import type { Conversation } from './conversation.ts';

/**
 * What a second agent behind the first is told is not the customer speaking, though models call everyone who asks
 * `user`. It is told by instructions of its own and none of the customer's words; then what it is asked is put down to
 * the system.
 */
export function asOtherAgent(conversation: Conversation, asked: Message[]): Message[] {
  const customers = asked.filter(({ speaker }) => speaker === 'customer');
  if (customers.length === 0 || customers.some((message) => conversation.holds(message))) return asked;
  const told = asked.map(
    (message): Message => (message.speaker === 'customer' ? { ...message, speaker: 'system' } : message),
  );
  if (customers.some((message) => conversation.holds({ ...message, speaker: 'system' }))) return told;
  const instructions = asked.filter(({ speaker }) => speaker === 'system');
  const ownInstructions =
    instructions.length > 0 && !instructions.some((message) => conversation.holds(message));
  return ownInstructions && conversation.customerSpoke ? told : asked;
}
