import type { ConversationHead } from '../../model/abandon.ts';
import type { Message } from '../../model/case.ts';

/** Code points of a passage that are shown. */
const LONGEST = 280;

/**
 * What the customer said first and what was said last; what tools and the system say is left out, unless a text came
 * whole, without the names of those who spoke.
 */
export function headOf(messages: readonly Message[]): Pick<ConversationHead, 'opening' | 'closing'> {
  const said = messages.flatMap(({ speaker, text }) =>
    (speaker === 'customer' || speaker === 'agent') && text.trim() !== '' ? [{ by: speaker, text }] : [],
  );
  if (said.length === 0) return { opening: wholeText(messages), closing: null };
  const opening = said.find(({ by }) => by === 'customer');
  const last = said.at(-1);
  return {
    opening: opening ? cut(opening.text) : null,
    closing: last && last !== opening ? { by: last.by, text: cut(last.text) } : null,
  };
}

function wholeText(messages: readonly Message[]): string | null {
  const whole = messages.find(({ speaker, text }) => speaker === 'system' && text.trim() !== '');
  return whole ? cut(whole.text) : null;
}

function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const points = [...line];
  return points.length <= LONGEST
    ? line
    : `${points
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`;
}
