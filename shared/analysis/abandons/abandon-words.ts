import { count, NBSP, plural } from '../../format.ts';
import type { AbandonList, AbandonRule } from '../../model/abandon.ts';
import { MOST_SESSIONS } from './rank-pairs.ts';

const ORDER_RULE =
  'First come sessions that the customer left and where a person took over elsewhere, then those on the same topic, then those with the shorter time between.';

/** The finding in a sentence. */
export function abandonHeadline({
  rule,
  joined,
  counts,
}: Pick<AbandonList, 'rule' | 'joined' | 'counts'>): string {
  if (rule.key === null) return 'Nothing is joined: no field was declared that names the customer.';
  if (joined === 0) return `No case has ${rule.key} together with a start and a channel.`;
  const { open, labelled, confirmed, dismissed } = counts;
  if (open + labelled + dismissed === 0)
    return `No customer came back on another channel within ${hours(rule)}.`;
  const judged =
    labelled === 0
      ? 'None is judged yet, so none counts.'
      : `Of ${plural(labelled, 'judged one')}, ${confirmed === 0 ? 'none' : count(confirmed)} ${confirmed > 1 ? 'were missed escalations' : 'was a missed escalation'}; only those count.`;
  const waiting =
    open === 0
      ? 'No suspected abandon escalation waits'
      : plural(open, 'suspected abandon escalation waits', 'suspected abandon escalations wait');
  return `${waiting} for a label. ${judged}`;
}

/** What the list rests on, and what it does not say. */
export function abandonRemarks({
  rule,
  cases,
  joined,
  crowded,
}: Pick<AbandonList, 'rule' | 'cases' | 'joined' | 'crowded'>): string[] {
  if (rule.key === null) return [];
  return [
    `${count(joined)} of ${plural(cases, 'case')} could be joined by ${rule.key}${joined < cases ? '; the others lack it, a start or a channel' : ''}. A session is suspected where the next one of the same customer began on another channel within ${hours(rule)} of its end and it was not handed over itself.`,
    ...(crowded.values === 0
      ? []
      : [
          `${plural(crowded.values, 'value')} of ${rule.key} that more than ${MOST_SESSIONS} cases share ${crowded.values === 1 ? 'was' : 'were'} left out with ${plural(crowded.cases, 'case')}: so many name no one customer.`,
        ]),
    `${ORDER_RULE} That somebody came back does not say why: the label of the first session decides, by what stands in it. Let somebody judge it who has not read this list.`,
  ];
}

function hours({ windowHours }: AbandonRule): string {
  return `${count(windowHours)}${NBSP}h`;
}
