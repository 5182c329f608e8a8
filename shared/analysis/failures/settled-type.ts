import { countingVoices, type Judgement, type Settled } from '../settle-verdict.ts';

/** The type of escalation that most of those say who count; the first by name where they are even, null of none. */
export function settledType(judgements: readonly Judgement[]): string | null {
  const votes = new Map<string, number>();
  for (const { answers } of countingVoices(judgements)) {
    const type = answers.escalationType;
    if (type !== undefined) votes.set(type, (votes.get(type) ?? 0) + 1);
  }
  const [most] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}

/**
 * What makes a labelled case a failure: an escalation of the type capability, whether or not a human was needed, or a
 * missed escalation; null of any other.
 */
export function failureKind(
  judgements: readonly Judgement[],
  settled: Settled,
): 'capability' | 'missed' | null {
  if (settled.verdict === 'missed_escalation') return 'missed';
  return settledType(judgements) === 'capability' ? 'capability' : null;
}
