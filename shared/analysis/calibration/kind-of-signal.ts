import type { SignalVerdict } from '../../model/signal-check.ts';

const SELF_REPORTED = /confiden|certain|self|verbali[sz]ed|stated/i;
const SENTIMENT = /sentiment|emotion|mood|frustrat|anger|angry|tone/i;

/**
 * What such a signal has to prove first. Self-reported confidence and sentiment are unreliable as triggers until the
 * labels say otherwise; null for other signals, and once they have said so.
 */
export function warningOf(signal: string, verdict: SignalVerdict, passes: boolean): string | null {
  const kind = kindOf(signal);
  if (kind === null || (verdict === 'usable' && passes)) return null;
  return kind === 'confidence'
    ? 'What an agent says of its own confidence is an unreliable trigger until labels show otherwise: it misses in both directions, and differently with every model.'
    : 'Sentiment is an unreliable trigger until labels show otherwise: an angry customer is not a case too hard for the agent.';
}

function kindOf(signal: string): 'confidence' | 'sentiment' | null {
  if (SENTIMENT.test(signal)) return 'sentiment';
  return SELF_REPORTED.test(signal) ? 'confidence' : null;
}
