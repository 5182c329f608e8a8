import { percent, percentInterval, plural } from '../../format.ts';
import type { Figure, TriggerAudit } from '../../model/policy-replay.ts';
import { LEAST_LABELS } from '../threshold/identified-cuts.ts';

type Found = Omit<TriggerAudit, 'sentence'>;

/** The verdict on one trigger as a sentence or two. */
export function auditWords(found: Found, tested: number): string {
  const start = found.suspect && found.exclusive > 0 ? `${aloneWords(found)} ` : '';
  switch (found.verdict) {
    case 'off':
      return 'It is off and hands nothing over.';
    case 'rule':
      return ruleWords(found.detection);
    case 'earns':
      return `${start}It earns its keep: without it the policy would cost more.`;
    case 'drop':
      return `${start}Drop it: without it the policy would cost less.${found.order === null ? '' : ' What it catches rightly, the others catch as well.'}`;
    case 'cannot_say':
      return `${start}${unsureWords(found, tested)}`;
  }
}

function aloneWords({ exclusive, exclusivePrecision: { estimate, low, high } }: Found): string {
  if (estimate === null || low === null || high === null) return '';
  return `A signal of this kind starts as a suspect: of the ${plural(exclusive, 'labelled case')} that it alone hands over, ${percent(estimate, 0)} needed a human (${percentInterval(low, high, 0)}).`;
}

function ruleWords(detection: Figure | null): string {
  const rule = 'A request for a human is honoured whatever it costs, so it is right by definition.';
  if (!detection || detection.estimate === null || detection.low === null || detection.high === null) {
    return `${rule} How often it goes unheard is not known: ${detection?.reason ?? 'nobody looked'}.`;
  }
  return `${rule} It heard ${percent(detection.estimate, 0)} of the requests that reviewers found (${percentInterval(detection.low, detection.high, 0)}, ${plural(detection.n, 'request')}).`;
}

function unsureWords({ support, exclusive, without, adjustedP }: Found, tested: number): string {
  if (support === 0) return 'It fires in no labelled case, so nothing can be said of it.';
  if (exclusive === 0)
    return 'Other triggers fire in every labelled case in which it does: nothing hangs on it alone.';
  if (exclusive < LEAST_LABELS) {
    return `${plural(exclusive, 'labelled case')} ${exclusive === 1 ? 'hangs' : 'hang'} on it alone; at least ${LEAST_LABELS} are needed to speak of its worth.`;
  }
  const { estimate, low, high, reason } = without.costPer1000;
  if (estimate === null || low === null || high === null) return `Its worth cannot be told: ${reason}.`;
  const clear = low > 0 || high < 0;
  if (clear && adjustedP !== null) {
    return `One of ${plural(tested, 'trigger')} tested at once can look like this by chance, so it is not counted as shown.`;
  }
  return 'The policy without it could as well cost more as less.';
}
