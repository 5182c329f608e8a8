import { ElementAnswer } from '../model/answers.ts';
import type { Outcome } from '../model/case.ts';
import type { Codebook } from '../model/codebook.ts';
import { type KpiStratum, sized } from './kpi-cells.ts';
import { countingVoices, type Judgement } from './settle-verdict.ts';

export interface PacketShare {
  element: string;
  label: string;
  /** Weighted shares of the escalated cases with an answer; they add up to 1. */
  present: number;
  partial: number;
  absent: number;
  notApplicable: number;
  n: number;
}

interface JudgedCase {
  outcome: Outcome;
  stratum: string;
  judgements: readonly Judgement[];
}

/**
 * How often each handoff element is present, partial or absent among escalated cases, by the answers that count: the
 * adjudicated ones, else one of each reviewer. A case weighs as many cases as its stratum has for each labelled one;
 * several reviewers of a case share its weight.
 */
export function packetShares(
  strata: readonly KpiStratum[],
  labelled: readonly JudgedCase[],
  codebook: Codebook,
): PacketShare[] {
  const rows = codebook.questions.find((question) => question.id === 'packet')?.rows ?? [];
  const judged = labelled
    .filter((one) => one.outcome === 'escalated')
    .map(({ stratum, judgements }) => ({
      stratum,
      packets: countingVoices(judgements).flatMap(({ answers }) => (answers.packet ? [answers.packet] : [])),
    }))
    .filter(({ packets }) => packets.length > 0);
  const perStratum = new Map<string, number>();
  for (const one of judged) perStratum.set(one.stratum, (perStratum.get(one.stratum) ?? 0) + 1);
  const escalated = sized(strata, ['escalated']).filter(({ outcome }) => outcome === 'escalated');
  const weightOf = (key: string) => {
    const stratum = escalated.find((candidate) => candidate.key === key);
    return (stratum?.population ?? stratum?.sampled ?? 0) / (perStratum.get(key) ?? 1);
  };
  return rows.map((row) => {
    const totals: Record<ElementAnswer, number> = { present: 0, partial: 0, absent: 0, not_applicable: 0 };
    let n = 0;
    for (const one of judged) {
      const answers = one.packets.flatMap((packet) => ElementAnswer.safeParse(packet[row.id]).data ?? []);
      if (answers.length > 0) n += 1;
      for (const answer of answers) totals[answer] += weightOf(one.stratum) / answers.length;
    }
    const all = totals.present + totals.partial + totals.absent + totals.not_applicable;
    const share = (answer: ElementAnswer) => (all === 0 ? 0 : totals[answer] / all);
    return {
      element: row.id,
      label: row.label,
      present: share('present'),
      partial: share('partial'),
      absent: share('absent'),
      notApplicable: share('not_applicable'),
      n,
    };
  });
}
