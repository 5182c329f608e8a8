import { inWords, list, percent, sentenceCase } from '../format.ts';
import type { KpiId } from '../model/kpi.ts';
import type { KpiRow } from './figures.ts';

/** What a broken limit means, in words that can be read aloud. */
const BROKEN: Readonly<Record<KpiId, string>> = {
  escalation_rate: 'we hand over too often',
  escalation_appropriateness: 'too many handovers are needless',
  missed_escalation_rate: 'too many cases that needed a person stay with the agent',
  escalation_recall: 'too few of the cases that need a person reach one',
  handoff_sufficiency: 'our handovers tell too little',
};

const OPEN: Readonly<Record<KpiId, string>> = {
  escalation_rate: 'the escalation rate',
  escalation_appropriateness: 'needless handovers',
  missed_escalation_rate: 'missed cases',
  escalation_recall: 'recall',
  handoff_sufficiency: 'handover quality',
};

const PLURAL = new Set([OPEN.escalation_appropriateness, OPEN.missed_escalation_rate]);

/** The finding of the whole report in one or two sentences. */
export function reportHeadline(rows: readonly KpiRow[], weighted: boolean): string {
  if (rows.every((row) => row.figures === null || row.figures.whisker.isFullCount)) {
    return 'There are not enough labels yet to say whether we hand over when we should.';
  }
  const broken = rows.filter((row) => row.inside === 'No').map((row) => BROKEN[row.id as KpiId]);
  const open = rows.filter((row) => row.inside === 'Undecided').map((row) => OPEN[row.id as KpiId]);
  const limits = rows.filter((row) => row.inside !== 'No limit').length;
  if (limits === 0) return withoutLimits(rows, weighted);
  if (broken.length === 0 && open.length === 0) {
    if (limits === 1) return 'We are inside our limit.';
    return `We are inside ${limits === 2 ? 'both' : `all ${inWords(limits)}`} limits.`;
  }
  const sentences: string[] = [];
  if (broken.length > 0) sentences.push(`${sentenceCase(list(broken.slice(0, 2)))}.`);
  if (open.length > 0) {
    const first = list(open.slice(0, 2));
    sentences.push(
      `${sentenceCase(first)} ${open.length === 1 && !PLURAL.has(open[0]!) ? 'is' : 'are'} not yet pinned down.`,
    );
  }
  return sentences.join(' ');
}

/** Without limits the rates are the finding; unweighted ones are of the sample, and say so at once. */
function withoutLimits(rows: readonly KpiRow[], weighted: boolean): string {
  const share = (id: KpiId) => rows.find((row) => row.id === id)?.figures?.whisker.estimate;
  const needed = share('escalation_appropriateness');
  const missed = share('missed_escalation_rate');
  const where = weighted ? '' : ' in this sample';
  const parts = [
    ...(needed === undefined ? [] : [`about ${percent(needed, 0)} of the handovers${where} were needed`]),
    ...(missed === undefined
      ? []
      : [`about ${percent(missed, 0)} of the automated cases${where} should have been handed over`]),
  ];
  return parts.length === 0 ? 'The first figures are in.' : `${sentenceCase(list(parts))}.`;
}

/** How many limits are broken, met and open, and what stands out. */
export function reportLead(rows: readonly KpiRow[], more: readonly string[]): string {
  const limited = rows.filter((row) => row.inside !== 'No limit');
  const number = (inside: KpiRow['inside']) => limited.filter((row) => row.inside === inside).length;
  const verb = (n: number, one: string, many: string) =>
    n === 0 ? `none ${one}` : `${inWords(n)} ${n === 1 ? one : many}`;
  const sentences =
    limited.length === 0
      ? ['No limits are set.']
      : [
          `Of ${inWords(limited.length)} ${limited.length === 1 ? 'limit' : 'limits'} ${verb(number('No'), 'is', 'are')} broken, ${verb(number('Yes'), 'is', 'are')} shown to be met${number('Undecided') === 0 ? '' : `, ${verb(number('Undecided'), 'needs', 'need')} more labels`}.`,
        ];
  return [...sentences, ...more].join(' ');
}
