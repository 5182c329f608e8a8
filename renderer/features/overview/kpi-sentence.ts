import { count, percent, percentRange } from '../../../shared/format.ts';
import type { Kpi, KpiGroup } from '../../../shared/model/kpi.ts';

/** What an element of the packet is missing how often; from `estimates.packet`. */
interface PacketShare {
  readonly label: string;
  readonly absent: number;
  readonly n: number;
}

/** Labels behind a KPI, as the card prints them: "n = 106 labelled, 6 more cannot tell". */
export function basisWords(kpi: Kpi): string {
  if (kpi.method === 'full_count')
    return kpi.weighted ? 'no interval: counted, not sampled' : 'counted in the sample';
  const undecided = kpi.counts.cannotTell ?? 0;
  const more = undecided > 0 ? `, ${count(undecided)} more cannot tell` : '';
  return `n\u00a0=\u00a0${count(kpi.n)} labelled${more}`;
}

/** All cases of an outcome, when the frame knows the population; null when it does not. */
function population(group: KpiGroup, outcome: 'automated' | 'escalated'): number | null {
  const rate = group.kpis.find(({ id }) => id === 'escalation_rate');
  return rate?.weighted ? (rate.counts[outcome] ?? null) : null;
}

/** One sentence per card which helps to read its number. Empty when the number says it all. */
export function kpiSentence(kpi: Kpi, overall: KpiGroup, packet: readonly PacketShare[]): string {
  if (kpi.estimate === undefined) return '';
  const { bounds, id } = kpi;
  if (id === 'missed_escalation_rate' && kpi.upperBound !== undefined) {
    const cases = population(overall, 'automated');
    if (cases === null) return `At most ${percent(kpi.upperBound)} of them.`;
    return `At most ${count(Math.ceil(kpi.upperBound * cases))} cases.`;
  }
  if (id === 'handoff_sufficiency') {
    const worst = packet.filter(({ n }) => n >= 10).sort((a, b) => b.absent - a.absent)[0];
    if (worst && worst.absent > 0) return `Most often absent: ${worst.label.toLowerCase()}.`;
  }
  if (bounds && (kpi.counts.cannotTell ?? 0) > 0) {
    return `${percentRange(bounds.low, bounds.high)}\u00a0% with the ${kpi.counts.cannotTell} each way.`;
  }
  if (id === 'escalation_recall' && (kpi.high ?? 0) - (kpi.low ?? 0) > 0.15)
    return 'Wide because misses are rare.';
  return kpi.weighted ? '' : 'Of the sample, not of the traffic.';
}
