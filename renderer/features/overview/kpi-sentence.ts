import { missedAtMost } from '../../../shared/analysis/kpis.ts';
import type { PacketShare } from '../../../shared/analysis/packet-shares.ts';
import { count, NBSP, percentNumber, percentRange, sampleSize } from '../../../shared/format.ts';
import type { Kpi, KpiGroup } from '../../../shared/model/kpi.ts';
import { lacking } from '../../../shared/report/packet-figure.ts';

/** Labels behind a KPI, as the card prints them: "n = 112 labelled", "n = 106, 6 more undecided". */
export function basisWords(kpi: Kpi): string {
  if (kpi.method === 'full_count') {
    return kpi.weighted ? 'no interval: counted, not sampled' : 'counted in the sample';
  }
  const { cannotTell = 0, missed } = kpi.counts;
  const found = kpi.id === 'missed_escalation_rate' && missed !== undefined ? `, ${count(missed)} found` : '';
  const more = cannotTell > 0 ? `, ${count(cannotTell)} more undecided` : '';
  if (found + more !== '') return sampleSize(kpi.n) + found + more;
  return `${sampleSize(kpi.n)} labelled${kpi.weighted && kpi.n > 0 ? ', weighted' : ''}`;
}

/** All cases of an outcome, when the frame knows the population; null when it does not. */
function population(group: KpiGroup, outcome: 'automated' | 'escalated'): number | null {
  const rate = group.kpis.find(({ id }) => id === 'escalation_rate');
  return rate?.weighted ? (rate.counts[outcome] ?? null) : null;
}

/** One sentence per card which helps to read its number. Empty when the number says it all. */
export function kpiSentence(
  kpi: Kpi,
  overall: KpiGroup,
  packet: readonly PacketShare[],
  limit: number | undefined,
): string {
  if (kpi.estimate === undefined) return '';
  const specific = specificSentence(kpi, overall, packet, limit);
  if (specific !== '') return specific;
  const { cannotTell = 0 } = kpi.counts;
  if (kpi.bounds && cannotTell > 0) {
    return `${percentRange(kpi.bounds.low, kpi.bounds.high)}${NBSP}% with the ${cannotTell} each way.`;
  }
  return kpi.weighted ? '' : 'Of the sample, not of the traffic.';
}

function specificSentence(
  kpi: Kpi,
  overall: KpiGroup,
  packet: readonly PacketShare[],
  limit: number | undefined,
): string {
  switch (kpi.id) {
    case 'escalation_rate':
      return kpi.weighted ? distanceToLimit(kpi.estimate ?? 0, limit) : '';
    case 'missed_escalation_rate':
      return missedAtMost(kpi, population(overall, 'automated')) ?? '';
    case 'escalation_recall':
      return (kpi.high ?? 0) - (kpi.low ?? 0) > 0.2 ? 'Wide because misses are rare.' : '';
    case 'handoff_sufficiency': {
      const worst = packet.filter(({ n }) => n >= 10).sort((a, b) => lacking(b) - lacking(a))[0];
      return worst && lacking(worst) > 0 ? `Most often absent: ${worst.label.toLowerCase()}.` : '';
    }
    case 'escalation_appropriateness':
      return '';
  }
}

function distanceToLimit(rate: number, limit: number | undefined): string {
  if (limit === undefined) return '';
  const points = `${percentNumber(Math.abs(rate - limit))}${NBSP}points`;
  return rate > limit ? `${points} over the limit.` : `${points} of room to the limit.`;
}
